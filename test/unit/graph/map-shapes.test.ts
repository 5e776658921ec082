import { buildGraph } from "@isthmus/graph";
import type { GraphDocument, GraphPaper } from "@isthmus/model";
import { describe, expect, test } from "vitest";
import { makeCorpus, type MadePaper, plantCorpus } from "../../support/made-corpus.ts";

function distance(one: { x: number; y: number }, other: { x: number; y: number }): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

/** Least distance of two papers in units of the typical distance to the nearest. */
function crowding(papers: readonly GraphPaper[]): number {
  const nearest = papers
    .map((paper) =>
      papers.reduce(
        (least, other) => (other === paper ? least : Math.min(least, distance(paper, other))),
        Infinity,
      ),
    )
    .sort((a, b) => a - b);
  return nearest[0]! / nearest[Math.floor(nearest.length / 2)]!;
}

/** Centre of a field, and how far out nine tenths of its papers lie. */
function regionOf(document: GraphDocument, field: number): { x: number; y: number; radius: number } {
  const members = document.fields[field]!.papers.map((paper) => document.papers[paper]!);
  const centre = {
    x: members.reduce((sum, { x }) => sum + x, 0) / members.length,
    y: members.reduce((sum, { y }) => sum + y, 0) / members.length,
  };
  const distances = members.map((member) => distance(member, centre)).sort((a, b) => a - b);
  return { ...centre, radius: distances[Math.floor(0.9 * (distances.length - 1))]! };
}

describe.each([
  ["one field", { fields: 1, papersPerField: 60, bridges: 0 }],
  ["two fields", { fields: 2, papersPerField: 30, bridges: 2 }],
  ["three fields with bridges", { fields: 3, papersPerField: 60, bridges: 12 }],
  ["twelve fields", { fields: 12, papersPerField: 20, bridges: 12 }],
  ["a thousand papers", { fields: 5, papersPerField: 200, bridges: 20 }],
])("a map of %s", (_, shape) => {
  const document = buildGraph(plantCorpus(shape)).value;

  test("has no two papers on one spot", () => {
    expect(crowding(document.papers)).toBeGreaterThan(0.75);
  });

  test("keeps the middle of each field free of other fields' middles", () => {
    const regions = document.fields.map((_field, index) => regionOf(document, index));
    for (const [i, one] of regions.entries())
      for (const other of regions.slice(0, i))
        expect(distance(one, other)).toBeGreaterThan(0.8 * (one.radius + other.radius));
  });

  test("is within its 1,000 units", () => {
    for (const { x, y } of document.papers) {
      expect(Math.abs(x)).toBeLessThanOrEqual(500.01);
      expect(Math.abs(y)).toBeLessThanOrEqual(400.01);
    }
  });

  test("gives a field room by its size", () => {
    const regions = document.fields.map(({ papers }, index) => ({
      density: papers.length / regionOf(document, index).radius ** 2,
      size: papers.length,
    }));
    const dense = regions.filter(({ size }) => size >= 15).map(({ density }) => density);
    if (dense.length > 1) expect(Math.max(...dense) / Math.min(...dense)).toBeLessThan(4);
  });
});

test("papers without a field lie together, beside the fields", () => {
  const papers: MadePaper[] = [
    ...Array.from({ length: 30 }, (_, i) => ({
      id: `a${i}`,
      abstract: [`alpha ${i % 3}`, `alpha more ${i % 2}`],
    })),
    ...Array.from({ length: 30 }, (_, i) => ({
      id: `b${i}`,
      abstract: [`beta ${i % 3}`, `beta more ${i % 2}`],
    })),
    ...Array.from({ length: 12 }, (_, i) => ({ id: `z${i}`, abstract: [`own ${i}`] })),
  ];
  const document = buildGraph(makeCorpus(papers)).value;
  const loose = document.papers.filter(({ field }) => field === null);
  expect(loose).toHaveLength(12);
  for (const paper of loose) {
    const nearest = document.papers
      .filter((other) => other !== paper)
      .reduce(
        (best, other) => (distance(paper, other) < distance(paper, best) ? other : best),
        loose.find((p) => p !== paper)!,
      );
    expect(nearest.field).toBeNull();
  }
});

test("similar fields are neighbours: of three, the two that share papers are the closer pair", () => {
  const group = (name: string, shared: readonly string[]): MadePaper[] =>
    Array.from({ length: 40 }, (_, i) => ({
      id: `${name}${i}`,
      abstract: [
        ...Array.from({ length: 5 }, (_v, j) => `${name} word ${(i + 7 * j) % 16}`),
        ...(i % 4 === 0 ? shared : []),
      ],
    }));
  const document = buildGraph(
    makeCorpus([
      ...group("alpha", ["common ground", "common tool"]),
      ...group("beta", ["common ground", "common tool"]),
      ...group("gamma", []),
      ...group("delta", []),
      ...group("epsilon", []),
    ]),
  ).value;
  const centre = (name: string): { x: number; y: number } =>
    regionOf(document, document.papers.find(({ id }) => id.startsWith(name))!.field!);
  const between = (one: string, other: string): number => distance(centre(one), centre(other));
  const others = [
    ["alpha", "gamma"],
    ["alpha", "delta"],
    ["alpha", "epsilon"],
    ["beta", "gamma"],
    ["beta", "delta"],
    ["beta", "epsilon"],
  ].map(([one, other]) => between(one!, other!));
  const mean = others.reduce((sum, value) => sum + value, 0) / others.length;
  expect(between("alpha", "beta")).toBeLessThan(mean);
});
