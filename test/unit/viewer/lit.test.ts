import { bridgesBetween, litByPointing, litBySelection, papersOf } from "@isthmus/viewer";
import { describe, expect, it } from "vitest";
import { madeMap } from "../../support/made-map.ts";

const document = madeMap({ fieldSizes: [30, 20, 10], bridgeEvery: 3 });

describe("what a selection lights", () => {
  it("is for a paper its links and its neighbours, itself first", () => {
    const lit = litBySelection(document, { kind: "paper", paper: 10 });
    expect(lit.papers[0]).toBe(10);
    expect(lit.links).toEqual(document.linksOfPaper[10]);
    expect(lit.papers).toHaveLength(1 + lit.links.length);
    expect(lit.fields).toEqual([0]);
  });

  it("is for a concept the papers that use it, and titles for the strongest", () => {
    const lit = litBySelection(document, { kind: "concept", concept: 1 });
    expect(lit.papers).toEqual(document.papersOfConcept[1]);
    expect(lit.titled).toEqual(lit.papers.slice(0, lit.titled.length));
    expect(lit.titled.length).toBeLessThan(lit.papers.length);
    expect(lit.focus).toBeNull();
  });

  it("is for a pair its bridging papers and their links into the two fields, and nothing of a third", () => {
    const lit = litBySelection(document, { kind: "pair", fields: [0, 1] });
    const between = new Set(bridgesBetween(document, 0, 1).map((i) => document.bridges[i]!.paper));
    expect(lit.papers.length).toBeGreaterThan(0);
    for (const paper of lit.papers) expect(between.has(paper)).toBe(true);
    expect(lit.areBridges).toBe(true);
    for (const link of lit.links) {
      const { source, target } = document.links[link]!;
      expect([document.papers[source]!.field, document.papers[target]!.field]).not.toContain(2);
    }
  });

  it("is for a field its region alone, so that its own papers are not painted twice", () => {
    expect(litBySelection(document, { kind: "field", field: 1 })).toMatchObject({ papers: [], fields: [1] });
  });

  it("is for a link the link and its two ends with their titles", () => {
    const { source, target } = document.links[4]!;
    const lit = litBySelection(document, { kind: "link", source, target });
    expect(lit).toMatchObject({ links: [4], papers: [source, target], titled: [source, target] });
  });

  it("titles the paper alone while it is only pointed at", () => {
    expect(litByPointing(document, 7).titled).toEqual([7]);
  });
});

describe("what a flight brings into sight", () => {
  it("is both fields of a pair and all members of a field", () => {
    expect(papersOf(document, { kind: "pair", fields: [1, 2] })).toEqual([
      ...document.fields[1]!.papers,
      ...document.fields[2]!.papers,
    ]);
    expect(papersOf(document, { kind: "topic", topic: 3 })).toEqual(document.topics[3]!.papers);
  });
});
