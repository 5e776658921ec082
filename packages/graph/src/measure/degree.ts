/** Degree: the number of links at a node (Freeman, Centrality in social networks: conceptual clarification, 1978). */
import type { Measure } from "./measure.ts";

/** Number of links. */
export const degree: Measure = {
  id: "degree",
  title: "Degree",
  compute: ({ adjacency: { nodeCount, offsets } }) =>
    Float64Array.from({ length: nodeCount }, (_, node) => offsets[node + 1]! - offsets[node]!),
};
