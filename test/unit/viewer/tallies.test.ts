import {
  countBridgeConcepts,
  countByField,
  countMeetings,
  countUses,
  relatedConcepts,
  sharedConcepts,
  sourceLinks,
} from "@isthmus/viewer";
import { describe, expect, test } from "vitest";
import { CONCEPT, FIELD, PAPER, toldMap } from "../../support/told-map.ts";

const map = toldMap();

describe("tallies", () => {
  test("uses of concepts among papers keep the order asked for", () => {
    expect(countUses(map, [CONCEPT.heat, CONCEPT.gnn], [PAPER.plain, PAPER.hostile])).toEqual([
      { index: CONCEPT.heat, count: 1 },
      { index: CONCEPT.gnn, count: 2 },
    ]);
  });

  test("a concept's papers by field, most first; papers in no field do not count", () => {
    expect(countByField(map, CONCEPT.heat)).toEqual([
      { index: FIELD.physics, count: 2 },
      { index: FIELD.graphs, count: 1 },
    ]);
  });

  test("meetings of a field count bridging papers of both directions, without the weaker", () => {
    expect(countMeetings(map, FIELD.graphs)).toEqual([
      { index: FIELD.physics, count: 1 },
      { index: FIELD.language, count: 1 },
    ]);
    expect(countMeetings(map, FIELD.language)).toEqual([{ index: FIELD.graphs, count: 1 }]);
  });

  test("concepts of bridges, most often first, then in the order they came", () => {
    expect(countBridgeConcepts(map, [0, 1, 0]).map(({ index, count }) => [index, count])).toEqual([
      [CONCEPT.passing, 2],
      [CONCEPT.heat, 2],
      [CONCEPT.language, 1],
      [CONCEPT.gnn, 1],
    ]);
  });
});

describe("concepts of two fields", () => {
  test("are those both use, with the papers of each", () => {
    expect(sharedConcepts(map, FIELD.graphs, FIELD.physics)).toEqual([
      { concept: CONCEPT.heat, papers: [1, 2] },
    ]);
    expect(sharedConcepts(map, FIELD.physics, FIELD.graphs)).toEqual([
      { concept: CONCEPT.heat, papers: [2, 1] },
    ]);
  });

  test("leave out terms that no paper shows as its concept, and what every paper has", () => {
    const everywhere = { ...map, papersOfConcept: map.concepts.map(() => map.papers.map((_, i) => i)) };
    expect(sharedConcepts(everywhere, 0, 1)).toEqual([]);
    expect(sharedConcepts(map, FIELD.physics, FIELD.language)).toEqual([]);
  });
});

describe("related concepts", () => {
  test("stand in the same papers, the strongest tie first, from either end", () => {
    expect(relatedConcepts(map, CONCEPT.heat)).toEqual([
      { concept: CONCEPT.pinn, paperCount: 2 },
      { concept: CONCEPT.gnn, paperCount: 1 },
    ]);
    expect(relatedConcepts(map, CONCEPT.language)).toEqual([]);
  });
});

describe("links to read a paper", () => {
  const linksOf = (more: object): string[] =>
    sourceLinks({ ...map.papers[PAPER.plain]!, ...more }).map((link) => link.url);

  test("come from identifiers and from its own address, each once", () => {
    const identifiers = { doi: "10.1/a b", pmid: "12", openalex: "W1" };
    expect(linksOf({ identifiers, url: "https://doi.org/10.1/a%20b" })).toEqual([
      "https://doi.org/10.1/a%20b",
      "https://pubmed.ncbi.nlm.nih.gov/12",
      "https://openalex.org/W1",
    ]);
  });

  test.each(["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "not an address", ""])(
    "never lead to %s",
    (url) => {
      expect(linksOf({ url })).toEqual([]);
    },
  );
});
