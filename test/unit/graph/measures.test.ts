import { type Measure, MEASURES, type MeasuredGraph } from "@isthmus/graph";
import { describe, expect, test } from "vitest";
import {
  KARATE_EDGES,
  measuredGraphOf,
  pathEdges,
  starEdges,
  twoCliqueEdges,
} from "../../support/textbook-graphs.ts";

function compute(id: Measure["id"], graph: MeasuredGraph): number[] {
  return [...MEASURES.find((measure) => measure.id === id)!.compute(graph)];
}

describe("degree", () => {
  test("of a path is 1 at the ends and 2 between", () => {
    expect(compute("degree", measuredGraphOf(5, pathEdges(5)))).toEqual([1, 2, 2, 2, 1]);
  });

  test("in the karate club is 16 for the instructor and 17 for the administrator", () => {
    const degrees = compute("degree", measuredGraphOf(34, KARATE_EDGES));
    expect([degrees[0], degrees[33]]).toEqual([16, 17]);
    expect(degrees.reduce((sum, degree) => sum + degree, 0)).toBe(2 * 78);
  });
});

describe("betweenness", () => {
  test("of a path counts the pairs on either side: k (n − 1 − k) of the (n − 1)(n − 2)/2", () => {
    const shares = [0, 3, 4, 3, 0].map((pairs) => pairs / 6);
    compute("betweenness", measuredGraphOf(5, pathEdges(5))).forEach((value, node) =>
      expect(value).toBeCloseTo(shares[node]!, 12),
    );
  });

  test("of a star is all at the centre", () => {
    expect(compute("betweenness", measuredGraphOf(6, starEdges(6)))).toEqual([1, 0, 0, 0, 0, 0]);
  });

  test("of two cliques joined by one edge lies at its two ends: s (s − 1) pairs each", () => {
    const values = compute("betweenness", measuredGraphOf(8, twoCliqueEdges(4)));
    const ends = (3 * 4) / ((7 * 6) / 2);
    values.forEach((value, node) => expect(value).toBeCloseTo(node === 3 || node === 4 ? ends : 0, 12));
  });

  test("splits a pair between its shortest paths: the corners of a square carry half a pair each", () => {
    const square = measuredGraphOf(4, [
      [0, 1],
      [1, 2],
      [2, 3],
      [0, 3],
    ]);
    compute("betweenness", square).forEach((value) => expect(value).toBeCloseTo(0.5 / 3, 12));
  });

  test.each([
    [1, 0.437635281385],
    [2, 0.053936688312],
    [3, 0.143656806157],
    [9, 0.055926827802],
    [12, 0],
    [32, 0.138275613276],
    [33, 0.145247113997],
    [34, 0.30407497595],
  ])("of karate club member %i is the published %d", (member, published) => {
    const values = compute("betweenness", measuredGraphOf(34, KARATE_EDGES));
    expect(values[member - 1]).toBeCloseTo(published, 9);
  });

  test("from a sample of sources finds the one cut node of a large graph", () => {
    const half = 2600;
    const values = compute(
      "betweenness",
      measuredGraphOf(2 * half + 1, [
        ...starEdges(half).map(([a, b]): [number, number] => [a + 1, b + 1]),
        ...starEdges(half).map(([a, b]): [number, number] => [a + 1 + half, b + 1 + half]),
        [0, 1],
        [0, half + 1],
      ]),
    );
    const cut = values[0]!;
    expect(cut).toBeGreaterThan(0.45);
    expect(cut).toBeLessThan(0.55);
    expect(values[5]).toBe(0);
  });
});

describe("participation coefficient", () => {
  test("is 0 where all neighbours are in one field", () => {
    expect(compute("participation", measuredGraphOf(4, starEdges(4), [1, 0, 0, 0]))).toEqual([0, 0, 0, 0]);
  });

  test("is 1 − 1/k for a node with as many neighbours in each of k fields", () => {
    const values = compute("participation", measuredGraphOf(7, starEdges(7), [0, 0, 0, 1, 1, 2, 2]));
    expect(values[0]).toBeCloseTo(1 - 1 / 3, 12);
  });

  test("weighs links: 3 of 4 parts in one field give 1 − (9 + 1)/16", () => {
    const graph = measuredGraphOf(5, starEdges(5), [0, 0, 0, 0, 1]);
    expect(compute("participation", graph)[0]).toBeCloseTo(1 - 10 / 16, 12);
  });
});
