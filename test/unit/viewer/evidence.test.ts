import { findEvidence } from "@isthmus/viewer";
import { describe, expect, test } from "vitest";
import { CONCEPT, PAPER, toldMap } from "../../support/told-map.ts";

const { papers } = toldMap();

describe("evidence", () => {
  test("is the fewest sentences that mention all that is asked for", () => {
    const found = findEvidence(papers[PAPER.hostile]!, [CONCEPT.passing, CONCEPT.heat, CONCEPT.gnn], 4);
    expect(found.map(({ field, number, sentenceCount }) => ({ field, number, sentenceCount }))).toEqual([
      { field: "abstract", number: 3, sentenceCount: 3 },
    ]);
  });

  test("marks in the sentence all that was asked for and nothing else", () => {
    const [sentence] = findEvidence(papers[PAPER.plain]!, [CONCEPT.passing], 1);
    expect(sentence?.segments).toEqual([
      { text: "Graph neural networks (GNNs) rely on ", concept: null },
      { text: "message passing", concept: CONCEPT.passing },
      { text: ".", concept: null },
    ]);
  });

  test("comes in the order of the text", () => {
    const found = findEvidence(papers[PAPER.solver]!, [CONCEPT.heat, CONCEPT.pinn, CONCEPT.network], 4);
    expect(found.map(({ field, number }) => [field, number])).toEqual([
      ["abstract", 1],
      ["abstract", 2],
    ]);
  });

  test("is the title where only the title mentions it", () => {
    const [title] = findEvidence(papers[PAPER.withoutAbstract]!, [CONCEPT.language], 2);
    expect(title).toMatchObject({ field: "title", number: 1, sentenceCount: 1 });
  });

  test("is never more than asked for, and none for what is not mentioned", () => {
    expect(findEvidence(papers[PAPER.solver]!, [CONCEPT.heat, CONCEPT.network], 1)).toHaveLength(1);
    expect(findEvidence(papers[PAPER.solver]!, [CONCEPT.language], 3)).toEqual([]);
    expect(findEvidence(papers[PAPER.solver]!, [], 3)).toEqual([]);
  });
});
