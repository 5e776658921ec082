/** Modularity of Newman & Girvan (2004), with the resolution γ of Reichardt & Bornholdt (2006). */
import { sumStrengths } from "../build/adjacency.ts";
import type { EdgeList } from "../build/neighbour-graph.ts";
import type { Partition } from "./louvain.ts";

/** Q = Σ_c [ inside_c / m − γ (strength_c / 2m)² ], −0.5..1; 0 for a graph without edges. */
export function measureModularity(
  edges: EdgeList,
  partition: Partition | Int32Array,
  resolution = 1,
): number {
  const total = edges.weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return 0;
  const inside = new Map<number, number>();
  const strength = new Map<number, number>();
  for (const [node, value] of sumStrengths(edges).entries()) add(strength, partition[node]!, value);
  for (const [edge, weight] of edges.weights.entries()) {
    const community = partition[edges.sources[edge]!]!;
    if (community === partition[edges.targets[edge]!]!) add(inside, community, weight);
  }
  let modularity = 0;
  for (const [community, value] of strength)
    modularity += (inside.get(community) ?? 0) / total - resolution * (value / (2 * total)) ** 2;
  return modularity;
}

function add(sums: Map<number, number>, key: number, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value);
}
