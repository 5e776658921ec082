import { createLouvainGraph, createRandom, measureModularity } from "@isthmus/graph";
import { describe, expect, test } from "vitest";
import { edgeListOf, KARATE_EDGES, twoCliqueEdges } from "../../support/textbook-graphs.ts";

const karate = edgeListOf(34, KARATE_EDGES);

describe("modularity", () => {
  test("is 0 when all nodes are one community", () => {
    expect(measureModularity(karate, new Uint32Array(34))).toBeCloseTo(0, 12);
  });

  test("is 1/2 for two equal parts without an edge between them", () => {
    const apart = edgeListOf(6, twoCliqueEdges(3).slice(0, -1));
    expect(measureModularity(apart, Uint32Array.of(0, 0, 0, 1, 1, 1))).toBeCloseTo(0.5, 12);
  });

  test("of two triangles joined by an edge, split there, is 6/7 − 1/2", () => {
    const joined = edgeListOf(6, twoCliqueEdges(3));
    expect(measureModularity(joined, Uint32Array.of(0, 0, 0, 1, 1, 1))).toBeCloseTo(6 / 7 - 0.5, 12);
  });

  test("with every node alone is −Σ (degree / 2m)², the lowest without empty communities", () => {
    const alone = Uint32Array.from({ length: 34 }, (_, node) => node);
    expect(measureModularity(karate, alone)).toBeCloseTo(-0.0498, 4);
  });

  test("does not change with the scale of the weights, and falls with the resolution", () => {
    const partition = Uint32Array.from({ length: 34 }, (_, node) => (node < 17 ? 0 : 1));
    const scaled = edgeListOf(34, KARATE_EDGES, 7);
    expect(measureModularity(scaled, partition)).toBeCloseTo(measureModularity(karate, partition), 12);
    expect(measureModularity(karate, partition, 2)).toBeLessThan(measureModularity(karate, partition));
  });

  test("of a graph without edges is 0", () => {
    expect(measureModularity(edgeListOf(3, []), Uint32Array.of(0, 1, 2))).toBe(0);
  });
});

describe("Louvain", () => {
  test("reaches the known optimum of the karate club, 0.4198 in four communities", () => {
    const graph = createLouvainGraph(karate);
    const runs = Array.from({ length: 20 }, (_, run) =>
      graph.partition(karate.weights, 1, createRandom(1, run)),
    );
    const best = runs.toSorted((a, b) => measureModularity(karate, b) - measureModularity(karate, a))[0]!;
    expect(measureModularity(karate, best)).toBeCloseTo(0.4198, 4);
    expect(new Set(best).size).toBe(4);
  });

  test("cuts two cliques at the edge that joins them", () => {
    const edges = edgeListOf(10, twoCliqueEdges(5));
    const found = createLouvainGraph(edges).partition(edges.weights, 1, createRandom(3, 0));
    expect(new Set(found.slice(0, 5)).size).toBe(1);
    expect(new Set(found.slice(5)).size).toBe(1);
    expect(found[0]).not.toBe(found[9]);
  });

  test("does as if edges of weight 0 were not there", () => {
    const edges = edgeListOf(10, twoCliqueEdges(5));
    const withoutClique = edges.weights.map((_, edge) => (edges.targets[edge]! < 5 ? 1 : 0));
    const found = createLouvainGraph(edges).partition(withoutClique, 1, createRandom(3, 0));
    expect(new Set(found.slice(0, 5)).size).toBe(1);
    expect(new Set(found.slice(5)).size).toBe(5);
  });

  test("finds the same from the same seed", () => {
    const graph = createLouvainGraph(karate);
    const twice = [1, 2].map(() => graph.partition(karate.weights, 1, createRandom(9, 4)));
    expect(twice[0]).toEqual(twice[1]);
  });
});

describe("the seeded generator", () => {
  test("gives numbers in [0, 1) that fill the interval evenly", () => {
    const random = createRandom(1, 0);
    const tenths = new Uint32Array(10);
    for (let i = 0; i < 10_000; i++) tenths[Math.floor(random() * 10)]! += 1;
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(130);
  });

  test("gives another sequence for another seed and another stream", () => {
    const first = (seed: number, stream: number): number => createRandom(seed, stream)();
    expect(new Set([first(1, 0), first(2, 0), first(1, 1), first(0, 1)]).size).toBe(4);
  });
});
