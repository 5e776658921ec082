import { MEASURES } from "@isthmus/graph";
import { describe, expect, test } from "vitest";
import {
  KARATE_EDGES,
  measuredGraphOf,
  pathEdges,
  starEdges,
  twoCliqueEdges,
} from "../support/textbook-graphs.ts";

const GRAPHS = {
  "no node": measuredGraphOf(0, []),
  "one node": measuredGraphOf(1, []),
  "two nodes": measuredGraphOf(2, [[0, 1]]),
  "three nodes without an edge": measuredGraphOf(3, []),
  "a path": measuredGraphOf(7, pathEdges(7), [0, 0, 0, 1, 1, 1, 1]),
  "a star": measuredGraphOf(7, starEdges(7), [0, 1, 2, 0, 1, 2, -1]),
  "two cliques": measuredGraphOf(10, twoCliqueEdges(5), [0, 0, 0, 0, 0, 1, 1, 1, 1, 1]),
  "the karate club": measuredGraphOf(
    34,
    KARATE_EDGES,
    Array.from({ length: 34 }, (_, node) => node % 3),
  ),
};

describe.each(MEASURES.map((measure) => [measure.id, measure] as const))("%s", (_, measure) => {
  test("has an id and a title of its own", () => {
    expect(MEASURES.filter(({ id, title }) => id === measure.id || title === measure.title)).toEqual([
      measure,
    ]);
    expect(measure.title).toMatch(/^[A-Z]/);
  });

  test.each(Object.entries(GRAPHS))(
    "gives a finite, not negative value for each node of %s",
    (_name, graph) => {
      const values = measure.compute(graph);
      expect(values).toHaveLength(graph.adjacency.nodeCount);
      for (const value of values) {
        expect(Number.isFinite(value)).toBe(true);
        expect(value).toBeGreaterThanOrEqual(0);
      }
    },
  );

  test("is 0 for a node without links", () => {
    expect(measure.compute(measuredGraphOf(4, [[0, 1]], [0, 1, 0, -1])).slice(2)).toEqual(
      Float64Array.of(0, 0),
    );
  });

  test("does not depend on how nodes are numbered", () => {
    const fieldOf = Array.from({ length: 34 }, (_v, node) => node % 3);
    const renumber = (node: number): number => (node * 11 + 5) % 34;
    const renumbered = measuredGraphOf(
      34,
      KARATE_EDGES.map(([a, b]): [number, number] => [renumber(a), renumber(b)]),
      Array.from({ length: 34 }, (_v, place) => fieldOf.find((_f, node) => renumber(node) === place)!),
    );
    const before = measure.compute(GRAPHS["the karate club"]);
    const after = measure.compute(renumbered);
    for (const [node, value] of before.entries()) expect(after[renumber(node)]).toBeCloseTo(value, 12);
  });

  test("gives the same twice and leaves the graph as it was", () => {
    const graph = GRAPHS["the karate club"];
    const copy = structuredClone(graph);
    expect(measure.compute(graph)).toEqual(measure.compute(graph));
    expect(graph).toEqual(copy);
  });
});
