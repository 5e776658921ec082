/**
 * Betweenness by Brandes, A faster algorithm for betweenness centrality (2001), on unweighted links; in large graphs from
 * a sample of sources, scaled up (Brandes & Pich, Centrality estimation in large networks, 2007).
 */
import type { Adjacency } from "../build/adjacency.ts";
import { createRandom } from "../seeded-random.ts";
import type { Measure } from "./measure.ts";

const MAX_EXACT_NODES = 5000;
const SAMPLED_SOURCES = 512;
const STREAM = 3000;

/** How betweenness is computed for that many nodes, as the document says it. */
export function describeBetweenness(nodeCount: number): string {
  return nodeCount <= MAX_EXACT_NODES ? "exact" : `sampled from ${SAMPLED_SOURCES} sources`;
}

/** Share of the shortest paths between all other pairs that run through a node, 0..1. */
export const betweenness: Measure = {
  id: "betweenness",
  title: "Betweenness",
  compute: ({ adjacency, seed }) => {
    const { nodeCount } = adjacency;
    const sources = chooseSources(nodeCount, seed);
    const sums = new Float64Array(nodeCount);
    const search = createSearch(adjacency);
    for (const source of sources) search(source, sums);
    const pairs = (nodeCount - 1) * (nodeCount - 2);
    return pairs <= 0
      ? sums.fill(0)
      : sums.map((sum) => Math.min(1, (sum * nodeCount) / sources.length / pairs));
  },
};

function chooseSources(nodeCount: number, seed: number): number[] {
  const nodes = Array.from({ length: nodeCount }, (_, node) => node);
  if (nodeCount <= MAX_EXACT_NODES) return nodes;
  const random = createRandom(seed, STREAM);
  for (let i = 0; i < SAMPLED_SOURCES; i++) {
    const j = i + Math.floor(random() * (nodeCount - i));
    [nodes[i], nodes[j]] = [nodes[j]!, nodes[i]!];
  }
  return nodes.slice(0, SAMPLED_SOURCES);
}

/** Adds the dependencies of all shortest paths from one source to `sums`. */
function createSearch({
  nodeCount,
  offsets,
  neighbours,
}: Adjacency): (source: number, sums: Float64Array) => void {
  const order = new Uint32Array(nodeCount);
  const distance = new Int32Array(nodeCount);
  const paths = new Float64Array(nodeCount);
  const dependency = new Float64Array(nodeCount);
  return (source, sums) => {
    distance.fill(-1);
    paths.fill(0);
    dependency.fill(0);
    distance[source] = 0;
    paths[source] = 1;
    order[0] = source;
    let found = 1;
    for (let at = 0; at < found; at++) {
      const node = order[at]!;
      for (let edge = offsets[node]!; edge < offsets[node + 1]!; edge++) {
        const next = neighbours[edge]!;
        if (distance[next] === -1) {
          distance[next] = distance[node]! + 1;
          order[found++] = next;
        }
        if (distance[next] === distance[node]! + 1) paths[next]! += paths[node]!;
      }
    }
    for (let at = found - 1; at > 0; at--) {
      const node = order[at]!;
      for (let edge = offsets[node]!; edge < offsets[node + 1]!; edge++) {
        const before = neighbours[edge]!;
        if (distance[before] === distance[node]! - 1)
          dependency[before]! += (paths[before]! / paths[node]!) * (1 + dependency[node]!);
      }
      sums[node]! += dependency[node]!;
    }
  };
}
