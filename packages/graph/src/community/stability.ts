/**
 * How well a grouping survives when a part of the concepts is dropped. Stability of a community after Hennig,
 * Cluster-wise assessment of cluster stability (2007): mean over the runs of its best Jaccard index.
 */

/** 0..1 for each community: how fully it is found again in the variants (partitions of the same nodes). */
export function measureStability(
  members: readonly (readonly number[])[],
  variants: readonly Int32Array[],
): number[] {
  if (variants.length === 0) return members.map(() => 1);
  const sums = members.map(() => 0);
  for (const variant of variants) {
    const sizes = countEach(variant);
    for (const [community, nodes] of members.entries()) {
      let best = 0;
      for (const [other, both] of countEach(nodes.map((node) => variant[node]!)))
        best = Math.max(best, both / (nodes.length + sizes.get(other)! - both));
      sums[community]! += best;
    }
  }
  return sums.map((sum) => sum / variants.length);
}

/** 0..1 for each node: mean share of its community that stays with it in the variants; 0 for a node without one. */
export function measureConfidence(
  nodeCount: number,
  members: readonly (readonly number[])[],
  variants: readonly Int32Array[],
): Float64Array {
  const confidence = new Float64Array(nodeCount);
  for (const nodes of members) {
    for (const variant of variants) {
      const together = countEach(nodes.map((node) => variant[node]!));
      for (const node of nodes) {
        const colleagues = together.get(variant[node]!)! - 1;
        confidence[node]! += nodes.length === 1 ? 1 : colleagues / (nodes.length - 1);
      }
    }
    for (const node of nodes)
      confidence[node] = variants.length === 0 ? 1 : confidence[node]! / variants.length;
  }
  return confidence;
}

function countEach(values: Iterable<number>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
