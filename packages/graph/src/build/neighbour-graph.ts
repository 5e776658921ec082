import { countRows, type SparseRows } from "./sparse-rows.ts";

/** An undirected weighted graph as parallel arrays: edge e joins `sources[e] < targets[e]`, sorted by both. */
export interface EdgeList {
  readonly nodeCount: number;
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Float64Array;
}

/** Joins two papers if either is among the other's `k` nearest; `nearest` must hold at least `k` a row. */
export function buildNeighbourGraph(nearest: SparseRows, k: number): EdgeList {
  const nodeCount = countRows(nearest);
  const weightOf = new Map<number, number>();
  for (let paper = 0; paper < nodeCount; paper++) {
    const cut = findCut(nearest, paper, k);
    let ties = cut.ties;
    for (let at = nearest.offsets[paper]!; at < nearest.offsets[paper + 1]!; at++) {
      const other = nearest.columns[at]!;
      const weight = nearest.values[at]!;
      if (weight < cut.weight || (weight === cut.weight && ties-- <= 0)) continue;
      weightOf.set(Math.min(paper, other) * nodeCount + Math.max(paper, other), weight);
    }
  }
  const keys = Float64Array.from(weightOf.keys()).sort();
  return {
    nodeCount,
    sources: Uint32Array.from(keys, (key) => Math.floor(key / nodeCount)),
    targets: Uint32Array.from(keys, (key) => key % nodeCount),
    weights: Float64Array.from(keys, (key) => weightOf.get(key)!),
  };
}

/** The k-th largest weight of a row, and how many cells of just that weight still belong to the k. */
function findCut(nearest: SparseRows, row: number, k: number): { weight: number; ties: number } {
  const weights = nearest.values.slice(nearest.offsets[row]!, nearest.offsets[row + 1]!).sort().reverse();
  if (weights.length <= k) return { weight: 0, ties: 0 };
  const weight = weights[k - 1]!;
  return { weight, ties: weights.subarray(0, k).filter((w) => w === weight).length };
}
