import type { EdgeList } from "../build/neighbour-graph.ts";
import { countRows, normaliseRows, type SparseRows } from "../build/sparse-rows.ts";
import type { RandomSource } from "../seeded-random.ts";

/** The profiles without a random `share` (0..1) of the concepts, each row again of length 1. */
export function dropConcepts(profiles: SparseRows, share: number, random: RandomSource): SparseRows {
  const kept = Uint8Array.from({ length: profiles.columnCount }, () => (random() < share ? 0 : 1));
  const values = profiles.values.map((value, at) => value * kept[profiles.columns[at]!]!);
  return normaliseRows({ ...profiles, values });
}

/** The cosine of each edge's two papers under the given profiles. */
export function weighEdges(edges: EdgeList, profiles: SparseRows): Float64Array {
  const weights = new Float64Array(edges.sources.length);
  const own = new Float64Array(profiles.columnCount);
  const { offsets, columns, values } = profiles;
  let edge = 0;
  for (let source = 0; source < countRows(profiles); source++) {
    for (let at = offsets[source]!; at < offsets[source + 1]!; at++) own[columns[at]!] = values[at]!;
    for (; edge < weights.length && edges.sources[edge] === source; edge++) {
      const target = edges.targets[edge]!;
      for (let at = offsets[target]!; at < offsets[target + 1]!; at++)
        weights[edge]! += own[columns[at]!]! * values[at]!;
    }
    for (let at = offsets[source]!; at < offsets[source + 1]!; at++) own[columns[at]!] = 0;
  }
  return weights;
}
