import { countRows, type SparseRows } from "./sparse-rows.ts";

/** An undirected weighted graph as parallel arrays: edge e joins `sources[e] < targets[e]`, sorted by both. */
export interface EdgeList {
  readonly nodeCount: number;
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Float64Array;
}

/** Joins two papers if either is among the nearest of the other (`nearest`: papers × papers, symmetric weights). */
export function buildNeighbourGraph(nearest: SparseRows): EdgeList {
  const nodeCount = countRows(nearest);
  const keys = new Float64Array(nearest.columns.length);
  for (let paper = 0; paper < nodeCount; paper++) {
    for (let at = nearest.offsets[paper]!; at < nearest.offsets[paper + 1]!; at++) {
      const other = nearest.columns[at]!;
      keys[at] = Math.min(paper, other) * nodeCount + Math.max(paper, other);
    }
  }
  const weightOf = new Map(Array.from(keys, (key, at) => [key, nearest.values[at]!]));
  const edges = Float64Array.from(weightOf.keys()).sort();
  return {
    nodeCount,
    sources: Uint32Array.from(edges, (key) => Math.floor(key / nodeCount)),
    targets: Uint32Array.from(edges, (key) => key % nodeCount),
    weights: Float64Array.from(edges, (key) => weightOf.get(key)!),
  };
}
