import { createSearch } from "@isthmus/viewer";
import { describe, expect, test } from "vitest";
import { madeMap } from "../../support/made-map.ts";
import { CONCEPT, FIELD, PAPER, toldMap } from "../../support/told-map.ts";

const map = toldMap();
const search = createSearch(map);
const conceptsFor = (query: string): number[] => search.find(query).concepts.map((hit) => hit.index);
const papersFor = (query: string): number[] => search.find(query).papers.map((hit) => hit.index);

describe("searching", () => {
  test("finds concepts by label, variant and acronym", () => {
    expect(conceptsFor("graph neural network")[0]).toBe(CONCEPT.gnn);
    expect(conceptsFor("GNN")).toEqual([CONCEPT.gnn]);
    expect(conceptsFor("PINNs")).toEqual([CONCEPT.pinn]);
  });

  test("says through which other form it found something", () => {
    expect(search.find("gnn").concepts[0]).toEqual({
      index: CONCEPT.gnn,
      text: "graph neural network",
      matched: [],
      via: "GNN",
    });
    expect(search.find("graph").concepts[0]).toMatchObject({ matched: [{ start: 0, end: 5 }], via: null });
  });

  test("needs only the beginnings of the words, in any order", () => {
    expect(conceptsFor("equ hea")).toEqual([CONCEPT.heat]);
    expect(papersFor("solv")).toContain(PAPER.solver);
  });

  test("forgives a slip of the finger in a long word, and shows which word it took", () => {
    const [hit] = search.find("mesage").concepts;
    expect(hit).toMatchObject({ index: CONCEPT.passing, matched: [{ start: 0, end: 7 }] });
  });

  test("finds papers by author, and all words must fit", () => {
    expect(papersFor("ada")).toEqual([PAPER.published]);
    expect(search.find("ada").papers[0]?.via).toBe("Ada One");
    expect(papersFor("ada zebra")).toEqual([]);
  });

  test("finds fields by name and by the concepts that set them apart", () => {
    expect(search.find("language").fields.map((hit) => hit.index)).toEqual([FIELD.language]);
    expect(search.find("physics").fields).toMatchObject([
      { index: FIELD.physics, via: "physics-informed neural network" },
    ]);
  });

  test("finds right-to-left titles and hostile ones", () => {
    expect(papersFor("عنوان")).toEqual([PAPER.loose]);
    expect(papersFor("onerror")).toEqual([PAPER.hostile]);
  });

  test("finds words that stand behind mark-up or a formula's sign", () => {
    const [first, ...others] = map.papers;
    const title = "<i>Escherichia coli</i> in $k$-space, +volt = −volt";
    const marked = createSearch({ ...map, papers: [{ ...first!, title }, ...others] });
    for (const query of ["escherichia", "<i>esch", "k space", "volt"])
      expect(marked.find(query).papers[0]?.index, query).toBe(0);
    expect(marked.find("escherichia").papers[0]?.matched).toEqual([{ start: 3, end: 14 }]);
  });

  test("finds nothing for nothing, and survives any signs", () => {
    for (const query of ["", "   ", "?!", "()[]{}", "\\", "﷽"]) {
      const { concepts, fields, papers } = search.find(query);
      expect([...concepts, ...fields, ...papers]).toEqual([]);
      expect(search.matchingPapers(query)).toEqual([]);
    }
  });

  test("gives no more of a kind than asked for", () => {
    const many = createSearch(madeMap({ fieldSizes: [40, 40] }));
    expect(many.find("paper").papers).toHaveLength(5);
    expect(many.find("paper", 12).papers).toHaveLength(12);
  });
});

describe("papers that glow", () => {
  test("are those with the query in the title and those of the best concept, ascending", () => {
    expect(search.matchingPapers("heat equation")).toEqual([PAPER.hostile, PAPER.solver, PAPER.untitled]);
  });

  test("are all of them, however many", () => {
    const many = createSearch(madeMap({ fieldSizes: [40, 40] }));
    expect(many.matchingPapers("paper")).toHaveLength(80);
  });
});
