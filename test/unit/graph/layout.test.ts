import { buildGraph } from "@isthmus/graph";
import type { GraphDocument, GraphPaper } from "@isthmus/model";
import { beforeAll, describe, expect, test } from "vitest";
import { makeCorpus, plantCorpus } from "../../support/made-corpus.ts";

let document: GraphDocument;
beforeAll(() => {
  document = buildGraph(plantCorpus({ fields: 4, papersPerField: 50, bridges: 12 })).value;
});

function distance(one: { x: number; y: number }, other: { x: number; y: number }): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

function nearestDistances(papers: readonly GraphPaper[]): number[] {
  return papers.map((paper) =>
    Math.min(...papers.filter((other) => other !== paper).map((other) => distance(paper, other))),
  );
}

function centreOf(field: number): { x: number; y: number } {
  const members = document.fields[field]!.papers.map((paper) => document.papers[paper]!);
  const mean = (axis: "x" | "y"): number => members.reduce((sum, p) => sum + p[axis], 0) / members.length;
  return { x: mean("x"), y: mean("y") };
}

describe("the map of papers", () => {
  test("is about 1,000 units wide, centred, and as high as it is wide at most", () => {
    const xs = document.papers.map(({ x }) => x);
    const ys = document.papers.map(({ y }) => y);
    const width = Math.max(...xs) - Math.min(...xs);
    const height = Math.max(...ys) - Math.min(...ys);
    expect(Math.max(width, 1.25 * height)).toBeCloseTo(1000, 0);
    expect(Math.max(...xs) + Math.min(...xs)).toBeCloseTo(0, 1);
    expect(Math.max(...ys) + Math.min(...ys)).toBeCloseTo(0, 1);
  });

  test("puts no two papers on top of each other: all are nearly the same least distance apart", () => {
    const distances = nearestDistances(document.papers).toSorted((a, b) => a - b);
    const median = distances[Math.floor(distances.length / 2)]!;
    expect(distances[0]).toBeGreaterThan(0.8 * median);
  });

  test("keeps fields apart: nearly all of a paper's nearest are of its own field", () => {
    const shares = document.papers.map((paper) => {
      const nearest = document.papers
        .filter((other) => other !== paper)
        .toSorted((a, b) => distance(paper, a) - distance(paper, b))
        .slice(0, 5);
      return nearest.filter(({ field }) => field === paper.field).length / 5;
    });
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThan(0.95);
  });

  test("keeps topics together: closer to their own centre than papers of the field are on average", () => {
    const meanDistance = (papers: readonly number[]): number => {
      const members = papers.map((paper) => document.papers[paper]!);
      const centre = {
        x: members.reduce((sum, p) => sum + p.x, 0) / members.length,
        y: members.reduce((sum, p) => sum + p.y, 0) / members.length,
      };
      return members.reduce((sum, member) => sum + distance(member, centre), 0) / members.length;
    };
    for (const { field, papers } of document.topics) {
      const whole = document.fields[field]!.papers;
      if (papers.length < whole.length / 2) expect(meanDistance(papers)).toBeLessThan(meanDistance(whole));
    }
  });

  test("turns the strongest bridges to the field they reach", () => {
    for (const { paper, fields } of document.bridges.slice(0, 10)) {
      const own = centreOf(fields[0]);
      const other = centreOf(fields[1]);
      expect(distance(document.papers[paper]!, other)).toBeLessThan(distance(own, other));
    }
  });

  test("puts a concept at the centre of its papers", () => {
    for (const [index, concept] of document.concepts.entries()) {
      const papers = document.papers.filter((paper) => paper.concepts.some((use) => use.concept === index));
      const within = (axis: "x" | "y"): boolean =>
        concept[axis] >= Math.min(...papers.map((p) => p[axis])) - 0.1 &&
        concept[axis] <= Math.max(...papers.map((p) => p[axis])) + 0.1;
      expect(within("x") && within("y")).toBe(true);
    }
  });

  test("is another with another seed, and the same with the same", () => {
    const corpus = plantCorpus({ fields: 2, papersPerField: 30, bridges: 2 });
    const places = (seed: number): unknown =>
      buildGraph(corpus, { seed }).value.papers.map(({ x, y }) => [x, y]);
    expect(places(5)).toEqual(places(5));
    expect(places(5)).not.toEqual(places(6));
  });
});

describe("a map of more than 4,000 papers, laid out without forces", () => {
  test("has no overlaps, and each topic in one place", { timeout: 60_000 }, () => {
    const papers = Array.from({ length: 4160 }, (_, i) => ({
      id: `p${String(i).padStart(4, "0")}`,
      abstract: [`idea${i % 52}`, `detail${i % 520}`],
    }));
    const { value } = buildGraph(makeCorpus(papers), { neighbours: 5 });
    const least = findLeastDistance(value.papers);
    expect(least).toBeGreaterThan(3);
    for (const { papers: members } of value.topics) {
      const [first] = members.map((paper) => value.papers[paper]!);
      for (const paper of members) expect(distance(value.papers[paper]!, first!)).toBeLessThan(400);
    }
  });
});

function findLeastDistance(papers: readonly GraphPaper[]): number {
  const sorted = papers.toSorted((a, b) => a.x - b.x);
  let least = Infinity;
  for (const [i, paper] of sorted.entries()) {
    for (let j = i + 1; j < sorted.length && sorted[j]!.x - paper.x < least; j++)
      least = Math.min(least, distance(paper, sorted[j]!));
  }
  return least;
}
