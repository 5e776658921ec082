import { buildGraph } from "@isthmus/graph";
import { type Corpus, conceptId, type GraphDocument } from "@isthmus/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeCorpus } from "../support/made-corpus.ts";

const word = fc.constantFrom("graph", "neural", "net", "GNN", "gnn", "a-b", "b", "of", "in", "and", "—", "…");
const label = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));
const corpora: fc.Arbitrary<Corpus> = fc
  .array(
    fc.record({
      abstract: fc.array(label, { maxLength: 8 }),
      terms: fc.array(label, { maxLength: 2 }),
    }),
    { maxLength: 20 },
  )
  .map((papers) => makeCorpus(papers.map((paper, i) => ({ id: `p${i}`, ...paper }))));

/** The same with ids of other labels, as a line of extract.jsonl that somebody edited may have. */
const mixedCorpora = fc
  .tuple(corpora, fc.array(label, { minLength: 1, maxLength: 6 }))
  .map(([corpus, labels]) => ({
    papers: corpus.papers.map((paper, i) => ({
      ...paper,
      concepts: paper.concepts.map((concept, j) => ({
        ...concept,
        id: j % 2 === 0 ? conceptId(labels[(i + j) % labels.length]!) : concept.id,
      })),
    })),
  }));

function always(from: fc.Arbitrary<Corpus>, check: (document: GraphDocument) => void): void {
  fc.assert(
    fc.property(from, (corpus) => check(buildGraph(corpus).value)),
    { numRuns: 80 },
  );
}

/** Are there steps from a concept to broader ones that lead back to it? */
function leadsBack({ concepts }: GraphDocument, start: number): boolean {
  const reached = new Set<number>();
  const open = [start];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const broader of concepts[at]!.broader) {
      if (broader === start) return true;
      if (!reached.has(broader)) open.push(broader);
      reached.add(broader);
    }
  }
  return false;
}

describe("the broader concepts of any corpus", () => {
  test.each([
    ["", corpora],
    [", whatever ids its concepts have", mixedCorpora],
  ])("lead nowhere back%s", (_, from) => {
    always(from, (document) => {
      for (const concept of document.concepts.keys()) expect(leadsBack(document, concept)).toBe(false);
    });
  });

  test("are one at most, in no fewer papers, and named by words of the narrower", () => {
    always(corpora, ({ concepts }) => {
      for (const { label: narrower, broader, paperCount } of concepts) {
        expect(broader.length).toBeLessThanOrEqual(1);
        for (const index of broader) {
          expect(concepts[index]!.paperCount).toBeGreaterThanOrEqual(paperCount);
          expect(conceptId(narrower.toLowerCase())).toContain(
            conceptId(concepts[index]!.label.toLowerCase()),
          );
        }
      }
    });
  });
});
