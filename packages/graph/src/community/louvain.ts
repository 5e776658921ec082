/**
 * Louvain method (Blondel, Guillaume, Lambiotte & Lefebvre 2008) as implemented in graphology-communities-louvain,
 * which maximises Newman's modularity Q = Σ_c [ inside_c / m − γ (strength_c / 2m)² ].
 */
import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import type { EdgeList } from "../build/neighbour-graph.ts";
import type { RandomSource } from "../seeded-random.ts";

/** A community for each node, numbered 0, 1, 2 … in no meaningful order. */
export type Partition = Uint32Array;

/** A graph ready for many runs over the same edges, each with its own weights. */
export interface LouvainGraph {
  readonly edges: EdgeList;
  /** One run: `weights` in edge order (0 switches an edge off). */
  partition(weights: Float64Array, resolution: number, random: RandomSource): Partition;
}

/** Loads the edges once. */
export function createLouvainGraph(edges: EdgeList): LouvainGraph {
  const graph = new UndirectedGraph();
  for (let node = 0; node < edges.nodeCount; node++) graph.addNode(node);
  for (const [edge, source] of edges.sources.entries())
    graph.addEdge(source, edges.targets[edge]!, { index: edge });
  return {
    edges,
    partition: (weights, resolution, random) => {
      if (weights.every((weight) => weight === 0))
        return Uint32Array.from({ length: edges.nodeCount }, (_, i) => i);
      const communityOf = louvain(graph, {
        resolution,
        rng: random,
        getEdgeWeight: (_key, attributes) => weights[Number(attributes["index"])]!,
      });
      return Uint32Array.from({ length: edges.nodeCount }, (_, node) => communityOf[node]!);
    },
  };
}
