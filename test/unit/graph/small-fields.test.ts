import { buildGraph } from "@isthmus/graph";
import type { GraphDocument } from "@isthmus/model";
import { describe, expect, test } from "vitest";
import { makeCorpus, type MadePaper } from "../../support/made-corpus.ts";

function group(name: string, size: number, more: readonly string[] = []): MadePaper[] {
  return Array.from({ length: size }, (_, i) => ({
    id: `${name}${i}`,
    abstract: [`${name} method`, `${name} object`, `${name} result`, `${name} detail ${i % 3}`, ...more],
  }));
}

/** Five more groups, so that a concept of a dozen papers is not too common to link. */
const others = ["gamma", "delta", "epsilon", "kappa", "lambda"].flatMap((name) => group(name, 12));

function build(papers: readonly MadePaper[]): GraphDocument {
  return buildGraph(makeCorpus(papers)).value;
}

function fieldOf(document: GraphDocument, id: string): number | null {
  return document.papers.find((paper) => paper.id === id)!.field;
}

describe("a community of one or two papers", () => {
  test("goes to the field it is most densely joined with", () => {
    const pair: MadePaper[] = [
      { id: "pair0", abstract: ["pair matter", "pair question", "pair answer", "alpha method"] },
      { id: "pair1", abstract: ["pair matter", "pair question", "pair answer", "alpha method"] },
    ];
    const document = build([...group("alpha", 12), ...group("beta", 12), ...others, ...pair]);
    expect(document.fields).toHaveLength(7);
    expect(fieldOf(document, "pair0")).toBe(fieldOf(document, "alpha0"));
    expect(fieldOf(document, "pair1")).toBe(fieldOf(document, "alpha0"));
  });

  test("is a field of its own when it is joined with none", () => {
    const pair: MadePaper[] = [
      { id: "pair0", abstract: ["pair matter", "pair question"] },
      { id: "pair1", abstract: ["pair matter", "pair question"] },
    ];
    const document = build([...group("alpha", 12), ...group("beta", 12), ...others, ...pair]);
    expect(document.fields.map(({ papers }) => papers.length)).toEqual([12, 12, 12, 12, 12, 12, 12, 2]);
  });
});

describe("fields of equal size", () => {
  test("are numbered by their first paper's id, whatever the order of input", () => {
    const papers = [...group("beta", 10), ...group("alpha", 10), ...group("gamma", 10)];
    for (const order of [papers, papers.toReversed()]) {
      const document = build(order);
      expect(["alpha0", "beta0", "gamma0"].map((id) => fieldOf(document, id))).toEqual([0, 1, 2]);
    }
  });
});

describe("stability and confidence", () => {
  test("are full where papers share much, and less where a field hangs on one concept", () => {
    const firm = group("alpha", 14);
    const loose = Array.from({ length: 14 }, (_, i) => ({
      id: `loose${String(i).padStart(2, "0")}`,
      abstract: [`chain ${i}`, `chain ${(i + 1) % 14}`],
    }));
    const document = build([...firm, ...loose, ...group("beta", 14)]);
    const firmField = document.fields[fieldOf(document, "alpha0")!]!;
    expect(firmField.stability).toBe(1);
    for (const paper of firmField.papers) expect(document.papers[paper]!.confidence).toBe(1);
    const looseFields = new Set(loose.map(({ id }) => fieldOf(document, id)));
    const stabilities = [...looseFields].flatMap((field) =>
      field === null ? [] : document.fields[field]!.stability,
    );
    expect(Math.min(...stabilities)).toBeLessThan(1);
  });
});

describe("topics", () => {
  test("follow what papers of a field share besides: three kinds of alpha are three topics", () => {
    const papers = ["one", "two", "three"].flatMap((kind) =>
      Array.from({ length: 9 }, (_, i) => ({
        id: `${kind}${i}`,
        abstract: [
          "alpha method",
          "alpha object",
          ...Array.from({ length: 4 }, (_v, j) => `${kind} matter ${(i + j) % 6}`),
        ],
      })),
    );
    const document = buildGraph(makeCorpus([...papers, ...others, ...group("beta", 60)]), {
      resolution: 0.5,
    }).value;
    const alpha = fieldOf(document, "one0")!;
    const topics = document.topics.filter(({ field }) => field === alpha);
    expect(topics).toHaveLength(3);
    for (const topic of topics) {
      const kinds = topic.papers.map((paper) => document.papers[paper]!.id.slice(0, -1));
      expect(new Set(kinds).size).toBe(1);
    }
  });

  test("are one in a field of fewer than eight papers", () => {
    const document = build([...group("alpha", 7), ...group("beta", 7)]);
    expect(document.topics.map(({ field, papers }) => [field, papers.length])).toEqual([
      [0, 7],
      [1, 7],
    ]);
  });
});
