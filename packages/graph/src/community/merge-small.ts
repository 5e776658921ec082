import type { EdgeList } from "../build/neighbour-graph.ts";
import type { Partition } from "./louvain.ts";

/**
 * Gives each community of fewer than `minSize` nodes, smallest first, to the one it is most densely joined with
 * (edge weight per node of the other). A community that is joined with none stays.
 */
export function mergeSmallCommunities(edges: EdgeList, partition: Partition, minSize: number): Partition {
  const merged = partition.slice();
  const sizes = countSizes(merged);
  for (;;) {
    const joins = findJoins(edges, merged, sizes, minSize);
    const [community] = [...joins.keys()].sort(
      (one, other) => sizes.get(one)! - sizes.get(other)! || one - other,
    );
    if (community === undefined) return merged;
    const target = findClosest(joins.get(community)!, sizes);
    for (const [node, own] of merged.entries()) if (own === community) merged[node] = target;
    sizes.set(target, sizes.get(target)! + sizes.get(community)!);
    sizes.delete(community);
  }
}

function countSizes(partition: Partition): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const community of partition) sizes.set(community, (sizes.get(community) ?? 0) + 1);
  return sizes;
}

/** For each small community that is joined with others: the weight of its edges to each of them. */
function findJoins(
  { sources, targets, weights }: EdgeList,
  partition: Partition,
  sizes: ReadonlyMap<number, number>,
  minSize: number,
): Map<number, Map<number, number>> {
  const joins = new Map<number, Map<number, number>>();
  for (const [edge, weight] of weights.entries()) {
    const source = partition[sources[edge]!]!;
    const target = partition[targets[edge]!]!;
    if (source === target || weight === 0) continue;
    for (const [from, to] of [
      [source, target],
      [target, source],
    ] as const) {
      if (sizes.get(from)! >= minSize) continue;
      const own = joins.get(from) ?? new Map<number, number>();
      joins.set(from, own.set(to, (own.get(to) ?? 0) + weight));
    }
  }
  return joins;
}

function findClosest(weights: ReadonlyMap<number, number>, sizes: ReadonlyMap<number, number>): number {
  const ranked = [...weights]
    .map(([community, weight]) => ({ community, density: weight / sizes.get(community)! }))
    .sort((one, other) => other.density - one.density || one.community - other.community);
  return ranked[0]!.community;
}
