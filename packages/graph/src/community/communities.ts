/**
 * Communities one can trust: the Louvain run of best modularity, and partitions of the same papers with a part of
 * the concepts dropped (consensus after Lancichinetti & Fortunato, Consensus clustering in complex networks, 2012).
 */
import { sumStrengths } from "../build/adjacency.ts";
import type { EdgeList } from "../build/neighbour-graph.ts";
import type { SparseRows } from "../build/sparse-rows.ts";
import { createRandom } from "../seeded-random.ts";
import { dropConcepts, weighEdges } from "./dropout.ts";
import { createLouvainGraph, type LouvainGraph, type Partition } from "./louvain.ts";
import { mergeSmallCommunities } from "./merge-small.ts";
import { measureModularity } from "./modularity.ts";
import { measureConfidence, measureStability } from "./stability.ts";

/** How communities are searched. */
export interface CommunityOptions {
  /** γ of the modularity, above 0. */
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
  /** At resolution 1. */
  readonly modularity: number;
  /** 0..1 for each community. */
  readonly stability: readonly number[];
  /** 0..1 for each node: how surely it belongs to its community; 0 without one. */
  readonly confidence: Float64Array;
  /** The partitions of the dropout runs, numbered without meaning; −1 for a node without edges. */
  readonly variants: readonly Int32Array[];
}

/** Share of the concepts that a dropout run does without. */
export const DROPOUT_SHARE = 0.2;

const DROPOUT_STREAM = 1000;

/** Groups the nodes of a graph whose edge weights are cosines of `profiles` (a row for each node). */
export function findCommunities(
  edges: EdgeList,
  profiles: SparseRows,
  options: CommunityOptions,
): Communities {
  const graph = createLouvainGraph(edges);
  const strengths = sumStrengths(edges);
  const settle = (partition: Partition): Int32Array => {
    const merged = mergeSmallCommunities(edges, partition, options.minSize);
    return Int32Array.from(merged, (community, node) => (strengths[node] === 0 ? -1 : community));
  };
  const members = toMembers(settle(findBestPartition(graph, options)));
  const variants = Array.from({ length: options.dropoutRuns }, (_, run) => {
    const random = createRandom(options.seed, DROPOUT_STREAM + run);
    const weights = weighEdges(edges, dropConcepts(profiles, DROPOUT_SHARE, random));
    return settle(graph.partition(weights, options.resolution, random));
  });
  const communityOf = new Int32Array(edges.nodeCount).fill(-1);
  for (const [community, nodes] of members.entries()) for (const node of nodes) communityOf[node] = community;
  return {
    communityOf,
    members,
    modularity: measureModularity(edges, communityOf),
    stability: measureStability(members, variants),
    confidence: measureConfidence(edges.nodeCount, members, variants),
    variants,
  };
}

function findBestPartition(graph: LouvainGraph, { resolution, runs, seed }: CommunityOptions): Partition {
  const { edges } = graph;
  let best = graph.partition(edges.weights, resolution, createRandom(seed, 0));
  let highest = measureModularity(edges, best, resolution);
  for (let run = 1; run < runs; run++) {
    const partition = graph.partition(edges.weights, resolution, createRandom(seed, run));
    const modularity = measureModularity(edges, partition, resolution);
    if (modularity <= highest) continue;
    best = partition;
    highest = modularity;
  }
  return best;
}

function toMembers(partition: Int32Array): number[][] {
  const groups = new Map<number, number[]>();
  for (const [node, community] of partition.entries()) {
    if (community === -1) continue;
    const group = groups.get(community) ?? [];
    group.push(node);
    groups.set(community, group);
  }
  return [...groups.values()].sort((one, other) => other.length - one.length || one[0]! - other[0]!);
}
