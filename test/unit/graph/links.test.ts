import { buildGraph } from "@isthmus/graph";
import type { GraphDocument } from "@isthmus/model";
import { describe, expect, test } from "vitest";
import { makeCorpus, type MadePaper } from "../../support/made-corpus.ts";

function build(papers: readonly MadePaper[]): GraphDocument {
  return buildGraph(makeCorpus(papers)).value;
}

function linkOf(
  document: GraphDocument,
  one: string,
  other: string,
): GraphDocument["links"][number] | undefined {
  const [a, b] = [one, other].map((id) => document.papers.findIndex((paper) => paper.id === id));
  return document.links.find(
    ({ source, target }) => source === Math.min(a!, b!) && target === Math.max(a!, b!),
  );
}

function labels(document: GraphDocument, concepts: readonly number[]): string[] {
  return concepts.map((concept) => document.concepts[concept]!.label);
}

/** Papers that share nothing with any other, to give a corpus its size. */
function strangers(count: number): MadePaper[] {
  return Array.from({ length: count }, (_, i) => ({ id: `stranger-${i}`, abstract: [`oddity${i}`] }));
}

describe("a link's weight", () => {
  test("is the cosine of BM25 × √IDF profiles", () => {
    const document = build([
      { id: "a", abstract: ["graph", "graph", "heat"] },
      { id: "b", abstract: ["graph", "heat", "heat", "heat"] },
      { id: "c", abstract: ["heat", "flow", "flow"] },
      { id: "d", abstract: ["flow"] },
    ]);
    // Lengths 3, 4, 3, 1 (mean 11/4); papers per concept: graph 2, heat 3, flow 2.
    const idf = (papers: number): number => Math.log(4.5 / papers);
    const weight = (tf: number, length: number, papers: number): number =>
      (Math.sqrt(idf(papers)) * (tf * 2.2)) / (tf + 1.2 * (0.5 + (0.5 * length) / (11 / 4)));
    const a = [weight(2, 3, 2), weight(1, 3, 3)];
    const b = [weight(1, 4, 2), weight(3, 4, 3)];
    const cosine = (a[0]! * b[0]! + a[1]! * b[1]!) / (Math.hypot(...a) * Math.hypot(...b));
    expect(linkOf(document, "a", "b")?.weight).toBeCloseTo(cosine, 4);
  });

  test("counts a mention in the title as three", () => {
    const titled = build([
      { id: "a", title: ["graph"], abstract: ["heat"] },
      { id: "b", abstract: ["graph", "heat"] },
      ...strangers(3),
    ]);
    const repeated = build([
      { id: "a", abstract: ["graph", "graph", "graph", "heat"] },
      { id: "b", abstract: ["graph", "heat"] },
      ...strangers(3),
    ]);
    expect(linkOf(titled, "a", "b")).toEqual(linkOf(repeated, "a", "b"));
  });

  test("is 1 for two papers of the same words, and rarer concepts make more of it", () => {
    const document = build([
      { id: "a", abstract: ["graph", "heat"] },
      { id: "b", abstract: ["graph", "heat"] },
      { id: "c", abstract: ["graph", "flow"] },
      { id: "d", abstract: ["heat", "mesh"] },
      { id: "e", abstract: ["heat", "wave"] },
      { id: "f", abstract: ["flow", "mesh", "wave"] },
    ]);
    expect(linkOf(document, "a", "b")?.weight).toBe(1);
    expect(linkOf(document, "a", "c")!.weight).toBeGreaterThan(linkOf(document, "a", "d")!.weight);
  });
});

describe("a link's concepts", () => {
  test("are those both papers mention, terms too, phrases before words", () => {
    const document = build([
      { id: "a", abstract: ["neural operator", "mesh", "flow"], terms: ["flow"] },
      { id: "b", abstract: ["neural operator", "mesh", "flow", "wave"], terms: ["flow", "mesh"] },
      ...strangers(4),
    ]);
    const found = labels(document, linkOf(document, "a", "b")!.concepts);
    expect(found[0]).toBe("neural operator");
    expect(found.toSorted()).toEqual(["flow", "mesh", "neural operator"]);
  });

  test("are six at most", () => {
    const words = Array.from({ length: 9 }, (_, i) => `word${i}`);
    const document = build([{ id: "a", abstract: words }, { id: "b", abstract: words }, ...strangers(4)]);
    expect(linkOf(document, "a", "b")!.concepts).toHaveLength(6);
  });

  test("leave out a word that a phrase holding it says as well, but not one it does not hold", () => {
    const document = build([
      { id: "a", abstract: ["neural operator", "operator", "oper"] },
      { id: "b", abstract: ["neural operator", "operator", "oper"] },
      ...strangers(4),
    ]);
    const found = labels(document, linkOf(document, "a", "b")!.concepts);
    expect(found).toContain("neural operator");
    expect(found).toContain("oper");
    expect(found).not.toContain("operator");
  });
});

describe("what links", () => {
  test("is not a concept of more than a fifth of the papers", () => {
    const papers = Array.from({ length: 60 }, (_, i) => ({
      id: `p${i}`,
      abstract: [i < 13 ? "everywhere" : "elsewhere", i < 12 ? "just enough" : `own${i}`],
    }));
    const document = build(papers);
    const used = new Set(document.links.flatMap(({ concepts }) => labels(document, concepts)));
    expect(used).toEqual(new Set(["just enough"]));
  });

  test("is in a small pile also what half of it shares", () => {
    const document = build([
      { id: "a", abstract: ["graph"] },
      { id: "b", abstract: ["graph"] },
      { id: "c", abstract: ["heat"] },
      { id: "d", abstract: ["heat"] },
    ]);
    expect(document.links).toHaveLength(2);
    expect(document.fields.map(({ papers }) => papers)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  test("goes to the nearest only: a paper links to as many as asked for, and whoever chose it", () => {
    const papers = Array.from({ length: 30 }, (_, i) => ({
      id: `p${i}`,
      abstract: ["graph", ...(i % 3 === 0 ? ["heat"] : []), `own${i}`],
    }));
    const few = buildGraph(makeCorpus(papers), { neighbours: 2 }).value;
    const many = buildGraph(makeCorpus(papers), { neighbours: 5 }).value;
    for (const paper of few.papers.keys()) {
      const own = few.links.filter(({ source, target }) => source === paper || target === paper);
      expect(own.length === 0 || own.length >= 2).toBe(true);
    }
    expect(few.links.length).toBeLessThan(many.links.length);
  });
});

describe("co-occurrence", () => {
  test("is NPMI over papers, of concepts that share two or more", () => {
    const papers: MadePaper[] = [
      ...Array.from({ length: 3 }, (_, i) => ({ id: `a${i}`, abstract: ["graph", "node"] })),
      { id: "b", abstract: ["graph", "heat"] },
      ...strangers(36),
    ];
    const document = build(papers);
    const pair = document.cooccurrences.map((c) => [...labels(document, [c.source, c.target]), c.paperCount]);
    expect(pair).toEqual([["graph", "node", 3]]);
    expect(document.cooccurrences[0]!.weight).toBeCloseTo(
      Math.log((3 * 40) / (4 * 3)) / -Math.log(3 / 40),
      4,
    );
  });

  test("is not said of a phrase and a part of it", () => {
    const pairsOf = (other: string): string[] => {
      const papers = Array.from({ length: 3 }, (_, i) => ({
        id: `a${i}`,
        abstract: ["heat equation", other],
      }));
      const document = build([...papers, ...strangers(37)]);
      return document.cooccurrences.map((c) => labels(document, [c.source, c.target]).join(" + "));
    };
    expect(pairsOf("mesh")).toEqual(["heat equation + mesh"]);
    expect(pairsOf("equation")).toEqual([]);
  });
});
