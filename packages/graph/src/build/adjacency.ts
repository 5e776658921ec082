import type { EdgeList } from "./neighbour-graph.ts";

/** The neighbours of each node: node v holds `neighbours[offsets[v]..offsets[v + 1])` with `weights`. */
export interface Adjacency {
  readonly nodeCount: number;
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  readonly weights: Float64Array;
}

/** Both directions of every edge, neighbours in edge order. */
export function toAdjacency({ nodeCount, sources, targets, weights }: EdgeList): Adjacency {
  const offsets = new Uint32Array(nodeCount + 1);
  for (const ends of [sources, targets]) for (const node of ends) offsets[node + 1]! += 1;
  for (let node = 0; node < nodeCount; node++) offsets[node + 1]! += offsets[node]!;
  const next = offsets.slice();
  const neighbours = new Uint32Array(2 * sources.length);
  const both = new Float64Array(2 * sources.length);
  for (const [edge, source] of sources.entries()) {
    const target = targets[edge]!;
    for (const [from, to] of [
      [source, target],
      [target, source],
    ] as const) {
      const place = next[from]!++;
      neighbours[place] = to;
      both[place] = weights[edge]!;
    }
  }
  return { nodeCount, offsets, neighbours, weights: both };
}

/** Sum of the weights at each node. */
export function sumStrengths({ nodeCount, sources, targets, weights }: EdgeList): Float64Array {
  const strengths = new Float64Array(nodeCount);
  for (const [edge, weight] of weights.entries()) {
    strengths[sources[edge]!]! += weight;
    strengths[targets[edge]!]! += weight;
  }
  return strengths;
}
