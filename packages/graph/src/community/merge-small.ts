import type { EdgeList } from "../build/neighbour-graph.ts";
import type { Partition } from "./louvain.ts";

/**
 * Gives each community of fewer than `minSize` nodes, smallest first, to the one it is most densely joined with
 * (edge weight per node of the other). A community that is joined with none stays.
 */
export function mergeSmallCommunities(edges: EdgeList, partition: Partition, minSize: number): Partition {
  const merged = partition.slice();
  const settled = new Set<number>();
  for (;;) {
    const sizes = countSizes(merged);
    const small = [...sizes].filter(([community, size]) => size < minSize && !settled.has(community));
    if (small.length === 0) return merged;
    small.sort(([one, size], [other, otherSize]) => size - otherSize || one - other);
    const [community] = small[0]!;
    const target = findClosest(edges, merged, community, sizes);
    if (target === null) settled.add(community);
    else for (const [node, own] of merged.entries()) if (own === community) merged[node] = target;
  }
}

function countSizes(partition: Partition): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const community of partition) sizes.set(community, (sizes.get(community) ?? 0) + 1);
  return sizes;
}

function findClosest(
  edges: EdgeList,
  partition: Partition,
  community: number,
  sizes: ReadonlyMap<number, number>,
): number | null {
  const joined = new Map<number, number>();
  for (const [edge, weight] of edges.weights.entries()) {
    const source = partition[edges.sources[edge]!]!;
    const target = partition[edges.targets[edge]!]!;
    if ((source === community) === (target === community)) continue;
    const other = source === community ? target : source;
    joined.set(other, (joined.get(other) ?? 0) + weight / sizes.get(other)!);
  }
  let closest: number | null = null;
  for (const [other, density] of joined)
    if (closest === null || density > joined.get(closest)! || (density === joined.get(closest)! && other < closest))
      closest = other;
  return closest;
}
