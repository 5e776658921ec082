import type { EdgeList } from "../build/neighbour-graph.ts";
import type { Partition } from "./louvain.ts";

/** A community while small ones are merged. */
interface Group {
  /** Its communities of the partition. */
  readonly communities: number[];
  size: number;
  /** Edge weight to each group it is joined with. */
  readonly joins: Map<Group, number>;
}

/**
 * Gives each community of fewer than `minSize` nodes, smallest first, to the one it is most densely joined with
 * (edge weight per node of the other). A community that is joined with none stays.
 */
export function mergeSmallCommunities(edges: EdgeList, partition: Partition, minSize: number): Partition {
  const groups = createGroups(edges, partition);
  const small = new Set(groups.filter(({ size, joins }) => size < minSize && joins.size > 0));
  while (small.size > 0) {
    const [group] = [...small].sort((one, other) => one.size - other.size || first(one) - first(other));
    const closest = findClosest(group!);
    small.delete(group!);
    merge(group!, closest);
    if (closest.size >= minSize || closest.joins.size === 0) small.delete(closest);
  }
  const target = new Map(
    groups.flatMap((group) => group.communities.map((community) => [community, first(group)])),
  );
  return partition.map((community) => target.get(community)!);
}

function first({ communities }: Group): number {
  return communities[0]!;
}

function createGroups({ sources, targets, weights }: EdgeList, partition: Partition): Group[] {
  const groups = new Map<number, Group>();
  for (const community of partition) {
    const group = groups.get(community) ?? {
      communities: [community],
      size: 0,
      joins: new Map<Group, number>(),
    };
    group.size += 1;
    groups.set(community, group);
  }
  for (const [edge, weight] of weights.entries()) {
    const source = groups.get(partition[sources[edge]!]!)!;
    const target = groups.get(partition[targets[edge]!]!)!;
    if (source !== target && weight > 0) join(source, target, weight);
  }
  return [...groups.values()];
}

function join(one: Group, other: Group, weight: number): void {
  one.joins.set(other, (one.joins.get(other) ?? 0) + weight);
  other.joins.set(one, (other.joins.get(one) ?? 0) + weight);
}

function findClosest({ joins }: Group): Group {
  const density = (group: Group): number => joins.get(group)! / group.size;
  return [...joins.keys()].sort(
    (one, other) => density(other) - density(one) || first(one) - first(other),
  )[0]!;
}

/** Leaves `group` empty. */
function merge(group: Group, into: Group): void {
  into.communities.push(...group.communities.splice(0));
  into.size += group.size;
  for (const [other, weight] of group.joins) {
    other.joins.delete(group);
    if (other !== into) join(other, into, weight);
  }
  group.joins.clear();
}
