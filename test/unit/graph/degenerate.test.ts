import { buildGraph, stringifyDocument } from "@isthmus/graph";
import { type Diagnostic, type GraphDocument, readDocument } from "@isthmus/model";
import { describe, expect, test } from "vitest";
import { makeCorpus, type MadePaper } from "../../support/made-corpus.ts";

type Phrases = (paper: number) => readonly string[];

function buildChecked(
  count: number,
  phrases: Phrases,
): { document: GraphDocument; diagnostics: readonly Diagnostic[] } {
  const papers = Array.from({ length: count }, (_, i): MadePaper => ({ id: `p${i}`, abstract: phrases(i) }));
  const { value, diagnostics } = buildGraph(makeCorpus(papers));
  const text = [...stringifyDocument(value)].join("");
  // JSON turns NaN and Infinity into null, which the schema refuses where a number must be.
  expect(readDocument(JSON.parse(text), "graph.json")).toEqual({ value, diagnostics: [] });
  expect(value.papers).toHaveLength(count);
  return { document: value, diagnostics };
}

function codes(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code }) => code);
}

describe("a corpus with little to go on still becomes a valid document", () => {
  test("no papers: an empty map, and that is said", () => {
    const { document, diagnostics } = buildChecked(0, () => []);
    expect(document.concepts).toEqual([]);
    expect(codes(diagnostics)).toEqual(["graph.no-papers"]);
  });

  test("one paper: in the middle, without a field", () => {
    const { document, diagnostics } = buildChecked(1, () => ["graph", "heat"]);
    expect(document.papers[0]).toMatchObject({
      x: 0,
      y: 0,
      field: null,
      topic: null,
      memberships: [],
      confidence: 0,
    });
    expect(codes(diagnostics)).toEqual(["graph.nothing-shared"]);
    expect(diagnostics[0]!.message).toMatch(/give more papers$/);
  });

  test("two papers that share a concept: linked, one field", () => {
    const { document, diagnostics } = buildChecked(2, (i) => ["graph", `own${i}`]);
    expect(document.links).toHaveLength(1);
    expect(document.fields.map(({ papers }) => papers)).toEqual([[0, 1]]);
    expect(codes(diagnostics)).toEqual(["graph.bridges-not-ranked"]);
  });

  test("two papers that share nothing: apart, no field", () => {
    const { document, diagnostics } = buildChecked(2, (i) => [`own${i}`]);
    expect(document.links).toEqual([]);
    expect(document.papers[0]!.x).not.toBe(document.papers[1]!.x);
    expect(codes(diagnostics)).toEqual(["graph.nothing-shared"]);
  });

  test("200 equal papers: what all say tells none from another", () => {
    const { document, diagnostics } = buildChecked(200, () => ["graph", "heat", "flow"]);
    expect(document.links).toEqual([]);
    expect(codes(diagnostics)).toEqual(["graph.nothing-shared"]);
  });

  test("5 equal papers: one field of all", () => {
    const { document } = buildChecked(5, () => ["graph", "heat"]);
    expect(document.links).toHaveLength(10);
    expect(document.fields).toHaveLength(1);
  });

  test("300 papers without any concept", () => {
    const { document, diagnostics } = buildChecked(300, () => []);
    expect(document.fields).toEqual([]);
    expect(codes(diagnostics)).toEqual(["graph.nothing-shared"]);
  });

  test("a concept in every paper links none", () => {
    const { document } = buildChecked(200, (i) => ["everywhere", `group${i % 20}`]);
    expect(document.fields).toHaveLength(20);
    const everywhere = document.concepts.findIndex(({ label }) => label === "everywhere");
    expect(document.links.some(({ concepts }) => concepts.includes(everywhere))).toBe(false);
  });

  test("weights that all tie are settled, and the same way twice", () => {
    const build = (): GraphDocument => buildChecked(180, (i) => [`a${i % 6}`, `b${i % 5}`]).document;
    expect(build()).toEqual(build());
  });

  test("papers that stand alone beside fields are kept without one, and counted", () => {
    const { document, diagnostics } = buildChecked(40, (i) =>
      i < 30 ? [`group${i % 3}`, `sub${i % 6}`] : [`own${i}`],
    );
    const loose = document.papers.filter(({ field }) => field === null);
    expect(loose).toHaveLength(10);
    for (const { measures } of loose)
      expect(measures).toEqual({ degree: 0, betweenness: 0, participation: 0, bridging: 0 });
    expect(diagnostics.find(({ code }) => code === "graph.isolated-papers")?.message).toContain(
      "10 of 40 papers",
    );
  });

  test("5,000 papers that all stand alone", { timeout: 60_000 }, () => {
    const { document, diagnostics } = buildChecked(5000, (i) => [`own${i}`]);
    expect(document.fields).toEqual([]);
    expect(new Set(document.papers.map(({ x, y }) => `${x} ${y}`)).size).toBe(5000);
    expect(codes(diagnostics)).toEqual(["graph.nothing-shared"]);
  });

  test("2,000 papers in pairs: as many fields as pairs, and no bridge", { timeout: 60_000 }, () => {
    const { document, diagnostics } = buildChecked(2000, (i) => [`pair${i >> 1}`]);
    expect(document.fields).toHaveLength(1000);
    expect(codes(diagnostics)).toEqual(["graph.bridges-not-ranked"]);
    expect(diagnostics[0]!.message).toContain("no field of sufficient size");
  });

  test("two papers of one id are both kept", () => {
    const twins: MadePaper[] = [
      { id: "twin", title: ["first"], abstract: ["graph"] },
      { id: "twin", title: ["second"], abstract: ["graph"] },
    ];
    const { value } = buildGraph(makeCorpus(twins));
    expect(value.papers.map(({ title }) => title)).toEqual(["first. ", "second. "]);
    expect(value.links).toHaveLength(1);
  });
});
