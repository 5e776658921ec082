/**
 * Disparity filter of Serrano, Boguñá & Vespignani, Extracting the multiscale backbone of complex weighted networks
 * (2009): an edge stays where its share p of a node's strength is surprising for k edges at random,
 * (1 − p)^(k − 1) < α.
 */
import { sumStrengths } from "./adjacency.ts";
import type { EdgeList } from "./neighbour-graph.ts";

/**
 * For each edge whether it is significant at either end (0 < alpha < 1; lower keeps fewer). An end with a single
 * edge has nothing to compare and never decides, unless both have: then the edge stays.
 */
export function applyDisparityFilter(edges: EdgeList, alpha: number): boolean[] {
  const strengths = sumStrengths(edges);
  const degrees = new Uint32Array(edges.nodeCount);
  for (const ends of [edges.sources, edges.targets]) for (const node of ends) degrees[node]! += 1;
  return Array.from(edges.weights, (weight, edge) => {
    const ends = [edges.sources[edge]!, edges.targets[edge]!];
    if (ends.every((node) => degrees[node] === 1)) return true;
    return ends.some((node) => (1 - weight / strengths[node]!) ** (degrees[node]! - 1) < alpha);
  });
}
