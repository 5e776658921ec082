import { buildGraph, stringifyDocument } from "@isthmus/graph";
import { conceptId, type GraphDocument, readDocument } from "@isthmus/model";
import { describe, expect, test } from "vitest";
import { makeCorpus, plantCorpus } from "../../support/made-corpus.ts";

const planted = plantCorpus({ fields: 3, papersPerField: 52, bridges: 4 });
const document = buildGraph(planted, { title: "Planted", seed: 7 }).value;

function conceptOf(graph: GraphDocument, label: string): GraphDocument["concepts"][number] | undefined {
  return graph.concepts.find((concept) => concept.label === label);
}

describe("the text of a document", () => {
  const text = [...stringifyDocument(document)].join("");

  test("reads back as the document", () => {
    expect(readDocument(JSON.parse(text), "graph.json")).toEqual({ value: document, diagnostics: [] });
  });

  test("has a line for each paper, concept, link and bridge", () => {
    const lines = text.split("\n").filter((line) => line.startsWith("{"));
    const { papers, concepts, links, cooccurrences, fields, topics, bridges } = document;
    const items = [papers, concepts, links, cooccurrences, fields, topics, bridges].flat().length;
    expect(lines).toHaveLength(items + 1);
    expect(text.endsWith("}\n")).toBe(true);
  });

  test("has the same bytes when built again", () => {
    const again = buildGraph(planted, { title: "Planted", seed: 7 }).value;
    expect([...stringifyDocument(again)].join("")).toBe(text);
  });
});

describe("a document", () => {
  test("says what it is, how it was made and how large it is", () => {
    expect(document.meta).toMatchObject({
      title: "Planted",
      generator: "isthmus 0.1.0",
      seed: 7,
      paperCount: 160,
      conceptCount: document.concepts.length,
    });
    expect(document.meta.options).toMatchObject({ neighbours: 20, resolution: 1, betweenness: "exact" });
  });

  test("keeps the papers in input order, with all they came with", () => {
    for (const [i, { paper }] of planted.papers.entries()) {
      const { id, title, abstract, year, authors, venue, url, identifiers } = document.papers[i]!;
      const { keywords, source, ...shown } = paper;
      expect({ id, title, abstract, year, authors, venue, url, identifiers }).toEqual(shown);
      expect([keywords, source.record]).toEqual([[], i + 1]);
    }
  });

  test("gives each paper its shown concepts in the order and weight they came, then terms of weight 0", () => {
    const { value } = buildGraph(
      makeCorpus([
        { id: "a", abstract: ["graph", "heat", "flow"], terms: ["flow"] },
        { id: "b", abstract: ["flow", "graph", "unshared"], terms: ["flow", "unshared"] },
        { id: "c", abstract: ["wave"] },
      ]),
    );
    const uses = value.papers.map(({ concepts }) =>
      concepts.map(({ concept, weight }) => [value.concepts[concept]!.label, weight]),
    );
    expect(uses).toEqual([
      [
        ["graph", 1],
        ["heat", 0.5],
        ["flow", 0],
      ],
      [
        ["graph", 1],
        ["flow", 0],
      ],
      [["wave", 1]],
    ]);
  });

  test("counts as a concept's papers all that mention it, as concept or as term", () => {
    for (const [index, { paperCount }] of document.concepts.entries()) {
      const mentioning = document.papers.filter(({ concepts }) =>
        concepts.some((use) => use.concept === index),
      );
      expect(mentioning).toHaveLength(paperCount);
    }
  });

  test("places a concept in the field of most of its papers", () => {
    for (const [index, { field }] of document.concepts.entries()) {
      const counts = document.fields.map(
        ({ papers }) =>
          papers.filter((p) => document.papers[p]!.concepts.some((use) => use.concept === index)).length,
      );
      expect(counts[field!]).toBe(Math.max(...counts));
    }
  });

  test("lists links and pairs once, smaller index first, in order", () => {
    for (const pairs of [document.links, document.cooccurrences]) {
      const keys = pairs.map(({ source, target }) => source * 10_000 + target);
      expect(keys).toEqual([...new Set(keys)].sort((a, b) => a - b));
      for (const { source, target } of pairs) expect(source).toBeLessThan(target);
    }
  });

  test("holds short numbers only", () => {
    const numbers: number[] = [];
    JSON.stringify(document, (_, value: unknown) => {
      if (typeof value === "number") numbers.push(value);
      return value;
    });
    expect(numbers.length).toBeGreaterThan(1000);
    for (const value of numbers) expect(Math.round(value * 1e6) / 1e6).toBe(value);
    expect(numbers.some((value) => Object.is(value, -0))).toBe(false);
  });

  test("counts links as the degree", () => {
    for (const [paper, { measures }] of document.papers.entries())
      expect(measures.degree).toBe(
        document.links.filter((l) => l.source === paper || l.target === paper).length,
      );
  });
});

describe("a concept in the document", () => {
  const { value } = buildGraph(
    makeCorpus([
      {
        id: "a",
        abstract: ["graph neural network", "neural network", "heat"],
        acronyms: [{ short: "GNN", long: "graph neural network" }],
      },
      { id: "b", abstract: ["graph neural network", "network", "heat", "heat"], terms: ["network"] },
      { id: "c", abstract: ["neural network", "network"], terms: ["network"] },
    ]),
  );

  test("has the kind that a paper gives for it, or none", () => {
    const kinds = makeCorpus([
      { id: "b", abstract: ["heat", "wave"], kinds: { heat: "theory" } },
      { id: "a", abstract: ["heat", "wave"] },
      { id: "c", abstract: ["heat", "flow"], kinds: { heat: "object" }, terms: ["flow"] },
    ]);
    const graph = buildGraph(kinds).value;
    expect([conceptOf(graph, "heat")!.kind, conceptOf(graph, "wave")!.kind]).toEqual(["theory", null]);
    const turned = buildGraph({ papers: kinds.papers.toReversed() }).value;
    expect(conceptOf(turned, "heat")!.kind).toBe("theory");
  });

  test("has the short forms that papers give for it", () => {
    expect(conceptOf(value, "graph neural network")).toMatchObject({
      id: conceptId("graph neural network"),
      acronyms: ["GNN"],
    });
    expect(conceptOf(value, "heat")!.acronyms).toEqual([]);
  });

  test("has the short forms that papers use for it without saying so", () => {
    const corpus = makeCorpus([
      { id: "a", abstract: ["heat"], inferred: [{ short: "H", long: "heat" }] },
      { id: "b", abstract: ["heat"], acronyms: [{ short: "HT", long: "heat" }] },
    ]);
    expect(conceptOf(buildGraph(corpus).value, "heat")!.acronyms).toEqual(["H", "HT"]);
  });

  test("has the short form that stands for it where the long form is worded otherwise", () => {
    const { papers } = makeCorpus([
      { id: "a", abstract: ["NAT"], acronyms: [{ short: "NAT", long: "aware net" }] },
    ]);
    const label = "neighbourhood-aware network";
    const named = papers.map((paper) => ({
      ...paper,
      concepts: paper.concepts.map((concept) => ({ ...concept, id: conceptId(label), label })),
    }));
    expect(conceptOf(buildGraph({ papers: named }).value, label)!.acronyms).toEqual(["NAT"]);
  });

  test("has no short form that is its label", () => {
    const corpus = makeCorpus([
      { id: "a", abstract: ["GraphSAGE"], acronyms: [{ short: "GraphSAGE", long: "sample and aggregate" }] },
    ]);
    expect(conceptOf(buildGraph(corpus).value, "GraphSAGE")!.acronyms).toEqual([]);
  });

  test("has the forms that stand in the texts, most frequent first", () => {
    const corpus = makeCorpus([
      { id: "a", abstract: ["Graph", "graph"] },
      { id: "b", abstract: ["graph", "heat"] },
    ]);
    // Both spellings have one id, so the second counts for the first.
    const graph = conceptOf(buildGraph(corpus).value, "Graph");
    expect(graph!.variants).toEqual(["graph", "Graph"]);
  });
});
