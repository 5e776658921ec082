import { type EdgeList, type MeasuredGraph, toAdjacency } from "@isthmus/graph";

type Edges = readonly (readonly [number, number])[];

/** The edge list of an unweighted (or evenly weighted) graph. */
export function edgeListOf(nodeCount: number, edges: Edges, weight = 1): EdgeList {
  const sorted = edges
    .map(([a, b]): [number, number] => (a < b ? [a, b] : [b, a]))
    .sort(([a, b], [c, d]) => a - c || b - d);
  return {
    nodeCount,
    sources: Uint32Array.from(sorted, ([a]) => a),
    targets: Uint32Array.from(sorted, ([, b]) => b),
    weights: new Float64Array(sorted.length).fill(weight),
  };
}

/** A graph to measure; without fields every node is in field 0. */
export function measuredGraphOf(nodeCount: number, edges: Edges, fieldOf?: readonly number[]): MeasuredGraph {
  return {
    adjacency: toAdjacency(edgeListOf(nodeCount, edges)),
    fieldOf: Int32Array.from(fieldOf ?? Array.from({ length: nodeCount }, () => 0)),
    seed: 1,
  };
}

/** Nodes 0–1–2–…, in a line. */
export function pathEdges(nodeCount: number): Edges {
  return Array.from({ length: nodeCount - 1 }, (_, i): [number, number] => [i, i + 1]);
}

/** Node 0 joined with all others. */
export function starEdges(nodeCount: number): Edges {
  return Array.from({ length: nodeCount - 1 }, (_, i): [number, number] => [0, i + 1]);
}

/** Two cliques of the given size, joined by one edge between their last and first nodes. */
export function twoCliqueEdges(size: number): Edges {
  const clique = (from: number): [number, number][] =>
    Array.from({ length: size }, (_, i) => i).flatMap((i) =>
      Array.from({ length: i }, (_, j): [number, number] => [from + j, from + i]),
    );
  return [...clique(0), ...clique(size), [size - 1, size]];
}

const KARATE_TIES: readonly (readonly [member: number, others: readonly number[]])[] = [
  [1, [2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 18, 20, 22, 32]],
  [2, [3, 4, 8, 14, 18, 20, 22, 31]],
  [3, [4, 8, 9, 10, 14, 28, 29, 33]],
  [4, [8, 13, 14]],
  [5, [7, 11]],
  [6, [7, 11, 17]],
  [7, [17]],
  [9, [31, 33, 34]],
  [10, [34]],
  [14, [34]],
  [15, [33, 34]],
  [16, [33, 34]],
  [19, [33, 34]],
  [20, [34]],
  [21, [33, 34]],
  [23, [33, 34]],
  [24, [26, 28, 30, 33, 34]],
  [25, [26, 28, 32]],
  [26, [32]],
  [27, [30, 34]],
  [28, [34]],
  [29, [32, 34]],
  [30, [33, 34]],
  [31, [33, 34]],
  [32, [33, 34]],
  [33, [34]],
];

/** Zachary's karate club (1977): 34 members, 78 ties; member n of the paper is node n − 1. */
export const KARATE_EDGES: Edges = KARATE_TIES.flatMap(([member, others]) =>
  others.map((other): [number, number] => [member - 1, other - 1]),
);
