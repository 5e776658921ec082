import { buildExplorerDocument, otherEnd } from "@isthmus/viewer";
import { describe, expect, it } from "vitest";
import { EMPTY_GRAPH, madeMap } from "../../support/made-map.ts";

const document = madeMap({ fieldSizes: [30, 20, 10] });

describe("the explorer's document", () => {
  it("gives every link to both its papers, strongest first", () => {
    const total = document.linksOfPaper.reduce((sum, list) => sum + list.length, 0);
    expect(total).toBe(document.links.length * 2);
    for (const [paper, list] of document.linksOfPaper.entries()) {
      const weights = list.map((link) => document.links[link]!.weight);
      expect(weights).toEqual(weights.toSorted((a, b) => b - a));
      for (const link of list) {
        const { source, target } = document.links[link]!;
        expect([source, target]).toContain(paper);
        expect(otherEnd(document.links[link]!, paper)).toBe(source === paper ? target : source);
      }
    }
  });

  it("lists the papers of a concept by how strongly they use it", () => {
    const [first] = document.papersOfConcept;
    const weights = first!.map((paper) => document.papers[paper]!.concepts[0]!.weight);
    expect(weights).toHaveLength(30);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  });

  it("knows papers and concepts by their ids", () => {
    expect(document.paperIndexOf.get("made:31")).toBe(31);
    expect(document.conceptIndexOf.get("concept-2")).toBe(2);
    expect(document.paperIndexOf.get("made:999")).toBeUndefined();
  });

  it("keeps the topics of each field, largest first", () => {
    expect(document.topicsOfField).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
    ]);
  });

  it("marks at most 8 % of all papers, each of them a bridging paper", () => {
    const marked = document.isMarked.flatMap((is, paper) => (is ? [paper] : []));
    expect(marked).toHaveLength(Math.ceil(60 * 0.08));
    for (const paper of marked) {
      expect(document.isBridging[paper]).toBe(true);
      expect(document.bridges[document.bridgeOfPaper[paper]!]!.paper).toBe(paper);
    }
  });

  it("takes a document of nothing", () => {
    const empty = buildExplorerDocument(EMPTY_GRAPH);
    expect(empty.linksOfPaper).toEqual([]);
    expect(empty.topBridges).toEqual([]);
  });
});
