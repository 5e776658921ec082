/**
 * Communities one can trust: the Louvain run of best modularity, and how it stands when a part of the concepts is
 * dropped. Stability after Hennig, Cluster-wise assessment of cluster stability (2007): mean of the best Jaccard index.
 */
import { sumStrengths } from "../build/adjacency.ts";
import type { EdgeList } from "../build/neighbour-graph.ts";
import { countRows, type SparseRows } from "../build/sparse-rows.ts";
import { createRandom } from "../seeded-random.ts";
import { dropConcepts, weighEdges } from "./dropout.ts";
import { createLouvainGraph, type LouvainGraph, type Partition } from "./louvain.ts";
import { mergeSmallCommunities } from "./merge-small.ts";
import { measureModularity } from "./modularity.ts";

/** How communities are searched. */
export interface CommunityOptions {
  readonly resolution: number;
  /** Smaller ones are given to their closest neighbour. */
  readonly minSize: number;
  readonly seed: number;
  /** Runs on all concepts, of which the best stays. */
  readonly runs: number;
  /** Runs with concepts dropped, for stability and confidence. */
  readonly dropoutRuns: number;
}

/** A grouping of nodes, with how sure it is. */
export interface Communities {
  /** The community of each node, −1 for a node without edges. */
  readonly communityOf: Int32Array;
  /** Nodes of each community, ascending; largest community first, equal sizes by their first node. */
  readonly members: readonly (readonly number[])[];
  readonly modularity: number;
  /** 0..1 for each community. */
  readonly stability: readonly number[];
  /** 0..1 for each node: share of its community that stays with it when concepts are dropped; 0 without one. */
  readonly confidence: Float64Array;
  /** The partitions of the dropout runs, numbered without meaning; −1 for a node without edges. */
  readonly variants: readonly Int32Array[];
}

/** Share of the concepts that a dropout run does without. */
export const DROPOUT_SHARE = 0.2;

/** Groups the nodes of a graph whose edge weights are cosines of `profiles` (a row for each node). */
export function findCommunities(edges: EdgeList, profiles: SparseRows, options: CommunityOptions): Communities {
  const graph = createLouvainGraph(edges);
  const isolated = sumStrengths(edges).map((strength) => (strength === 0 ? 1 : 0));
  const settle = (partition: Partition): Int32Array => {
    const merged = mergeSmallCommunities(edges, partition, options.minSize);
    return Int32Array.from(merged, (community, node) => (isolated[node] === 1 ? -1 : community));
  };
  const best = findBestPartition(graph, options);
  const members = toMembers(settle(best));
  const communityOf = new Int32Array(countRows(profiles)).fill(-1);
  for (const [community, nodes] of members.entries()) for (const node of nodes) communityOf[node] = community;
  const variants = Array.from({ length: options.dropoutRuns }, (_, run) => {
    const random = createRandom(options.seed, DROPOUT_STREAM + run);
    const weights = weighEdges(edges, dropConcepts(profiles, DROPOUT_SHARE, random));
    return settle(graph.partition(weights, options.resolution, random));
  });
  return {
    communityOf,
    members,
    modularity: measureModularity(edges, Uint32Array.from(communityOf, (c, node) => (c < 0 ? members.length + node : c))),
    stability: members.map((nodes) => measureStability(nodes, variants)),
    confidence: measureConfidence(communityOf, members, variants),
    variants,
  };
}

const DROPOUT_STREAM = 1000;

function findBestPartition(graph: LouvainGraph, { resolution, runs, seed }: CommunityOptions): Partition {
  let best: Partition | null = null;
  let bestModularity = -Infinity;
  for (let run = 0; run < Math.max(1, runs); run++) {
    const partition = graph.partition(graph.edges.weights, resolution, createRandom(seed, run));
    const modularity = measureModularity(graph.edges, partition, resolution);
    if (best !== null && modularity <= bestModularity) continue;
    best = partition;
    bestModularity = modularity;
  }
  return best!;
}

function toMembers(partition: Int32Array): number[][] {
  const groups = new Map<number, number[]>();
  for (const [node, community] of partition.entries()) {
    if (community < 0) continue;
    const group = groups.get(community);
    if (group === undefined) groups.set(community, [node]);
    else group.push(node);
  }
  return [...groups.values()].sort((one, other) => other.length - one.length || one[0]! - other[0]!);
}

function measureStability(nodes: readonly number[], variants: readonly Int32Array[]): number {
  if (variants.length === 0) return 1;
  let sum = 0;
  for (const variant of variants) {
    const sizes = new Map<number, number>();
    for (const community of variant) sizes.set(community, (sizes.get(community) ?? 0) + 1);
    const shared = countTogether(nodes, variant);
    sum += Math.max(...[...shared].map(([c, both]) => both / (nodes.length + sizes.get(c)! - both)));
  }
  return sum / variants.length;
}

function measureConfidence(
  communityOf: Int32Array,
  members: readonly (readonly number[])[],
  variants: readonly Int32Array[],
): Float64Array {
  const confidence = new Float64Array(communityOf.length);
  for (const nodes of members) {
    for (const variant of variants) {
      const together = countTogether(nodes, variant);
      for (const node of nodes) {
        const share = nodes.length === 1 ? 1 : (together.get(variant[node]!)! - 1) / (nodes.length - 1);
        confidence[node]! += share / variants.length;
      }
    }
    if (variants.length === 0) for (const node of nodes) confidence[node] = 1;
  }
  return confidence;
}

function countTogether(nodes: readonly number[], variant: Int32Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (const node of nodes) counts.set(variant[node]!, (counts.get(variant[node]!) ?? 0) + 1);
  return counts;
}
