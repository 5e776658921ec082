import { buildGraph } from "@isthmus/graph";
import type { GraphDocument } from "@isthmus/model";
import { beforeAll, describe, expect, test } from "vitest";
import { makeCorpus, plantCorpus } from "../../support/made-corpus.ts";

let document: GraphDocument;
beforeAll(() => {
  document = buildGraph(plantCorpus({ fields: 4, papersPerField: 45, bridges: 8 })).value;
});

describe("four planted fields", () => {
  test("are found, each paper with its own kind", () => {
    expect(document.fields).toHaveLength(4);
    for (const { papers } of document.fields) {
      const kinds = papers
        .map((paper) => document.papers[paper]!.id.split("-")[0]!)
        .filter((kind) => kind !== "bridge");
      expect(new Set(kinds).size).toBe(1);
    }
  });

  test("stand firm when concepts are dropped, and their papers are sure", () => {
    for (const { stability } of document.fields) expect(stability).toBeGreaterThan(0.9);
    const mean = (papers: GraphDocument["papers"]): number =>
      papers.reduce((sum, { confidence }) => sum + confidence, 0) / papers.length;
    const bridging = document.papers.filter(({ id }) => id.startsWith("bridge"));
    const plain = document.papers.filter(({ id }) => !id.startsWith("bridge"));
    expect(mean(plain)).toBeGreaterThan(0.9);
    expect(mean(bridging)).toBeLessThan(mean(plain));
  });

  test("come largest first", () => {
    const sizes = document.fields.map(({ papers }) => papers.length);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });

  test("fit the graph they were found in", () => {
    expect(document.meta.modularity).toBeGreaterThan(0.6);
  });

  test("are what papers are closest to, bridges to two", () => {
    for (const { id, field, memberships } of document.papers) {
      expect(memberships[0]!.field === field || id.startsWith("bridge")).toBe(true);
      expect(memberships.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 2);
    }
    const bridge = document.papers.find(({ id }) => id.startsWith("bridge"))!;
    expect(bridge.memberships[1]!.weight).toBeGreaterThan(0.2);
  });

  test("are more with a higher resolution and fewer with a lower", () => {
    const corpus = plantCorpus({ fields: 4, papersPerField: 45, bridges: 8 });
    const count = (resolution: number): number => buildGraph(corpus, { resolution }).value.fields.length;
    expect(count(4)).toBeGreaterThan(4);
    expect(count(0.001)).toBeLessThan(4);
  });
});

describe("topics", () => {
  test("divide each field: every paper of a field is in one topic of it", () => {
    for (const [field, { papers }] of document.fields.entries()) {
      const topics = document.topics.filter((topic) => topic.field === field);
      expect(topics.flatMap((topic) => topic.papers).toSorted((a, b) => a - b)).toEqual(papers);
    }
    for (const [topic, { papers }] of document.topics.entries())
      for (const paper of papers) expect(document.papers[paper]!.topic).toBe(topic);
  });
});

describe("names", () => {
  test("differ, and no concept names two groups", () => {
    const groups = [...document.fields, ...document.topics];
    const labels = groups.map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    const parts = labels.flatMap((label) => label.split(" · "));
    expect(new Set(parts).size).toBe(parts.length);
  });

  test("are made of the group's own first concepts", () => {
    for (const { label, concepts } of [...document.fields, ...document.topics]) {
      const parts = label.split(" · ");
      expect(concepts.slice(0, parts.length).map((c) => document.concepts[c]!.label)).toEqual(parts);
    }
  });

  test("prefer a phrase to a word, and never pair two forms of one idea", () => {
    const papers = Array.from({ length: 12 }, (_, i) => ({
      id: `p${i}`,
      abstract: ["network", "graph neural network", "GNN", "molecule", `own${i}`],
    }));
    const others = Array.from({ length: 60 }, (_, i) => ({
      id: `q${i}`,
      abstract: [`heat equation ${i % 5}`, `solver ${i % 5}`, `other${i}`],
    }));
    const built = buildGraph(makeCorpus([...papers, ...others])).value;
    const label = built.fields.map((field) => field.label).find((name) => name.includes("graph"))!;
    expect(label).toMatch(/^graph neural network/);
    expect(label.split(" · ")).not.toContain("GNN");
    expect(label.split(" · ")).not.toContain("network");
    expect(label).toMatch(/ · molecule$/);
  });

  test("do not name a field after what is common to all", () => {
    for (const { label } of document.fields) expect(label).not.toContain("common");
  });
});
