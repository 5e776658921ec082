import { measureCloseness, sumByCommunity, toShares } from "../community/closeness.ts";
import { countRows, type SparseRows } from "../build/sparse-rows.ts";

/** How every paper stands to every field that is large enough to be bridged. */
export interface FieldProfile {
  /** Fields in question, in ascending order; positions in the matrices below. */
  readonly fields: readonly number[];
  /** Position of each paper's own field, −1 if it has none of these. */
  readonly own: Int32Array;
  /** Papers × fields, row by row: mean cosine to the field's papers. */
  readonly closeness: Float64Array;
  /** Papers × fields, row by row: share of the paper's concept profile, a row sums to 1 (or 0). */
  readonly shares: Float64Array;
  /** Fields × fields: (1 − cosine of the centred centroids) / 2, 0..1. */
  readonly distances: Float64Array;
}

/** Smaller communities are not fields that a paper could bridge: 5 papers or one in a hundred. */
export function minBridgedSize(paperCount: number): number {
  return Math.max(5, Math.ceil(paperCount / 100));
}

/** Describes the papers against the communities of sufficient size; communities carry any numbers, −1 is none. */
export function buildFieldProfile(profiles: SparseRows, communityOf: Int32Array): FieldProfile {
  const groups = new Map<number, number[]>();
  for (const [paper, community] of communityOf.entries()) {
    if (community < 0) continue;
    const group = groups.get(community) ?? [];
    group.push(paper);
    groups.set(community, group);
  }
  const minimum = minBridgedSize(communityOf.length);
  const eligible = [...groups]
    .filter(([, papers]) => papers.length >= minimum)
    .sort(([one], [other]) => one - other);
  const fields = eligible.map(([community]) => community);
  const members = eligible.map(([, papers]) => papers);
  const own = new Int32Array(communityOf.length).fill(-1);
  for (const [place, papers] of members.entries()) for (const paper of papers) own[paper] = place;
  const closeness = measureCloseness(profiles, own, members);
  return {
    fields,
    own,
    closeness: toDense(closeness),
    shares: toDense(toShares(closeness)),
    distances: measureDistances(profiles, own, members),
  };
}

function toDense(matrix: SparseRows): Float64Array {
  const dense = new Float64Array(countRows(matrix) * matrix.columnCount);
  for (let row = 0; row < countRows(matrix); row++)
    for (let at = matrix.offsets[row]!; at < matrix.offsets[row + 1]!; at++)
      dense[row * matrix.columnCount + matrix.columns[at]!] = matrix.values[at]!;
  return dense;
}

function measureDistances(
  profiles: SparseRows,
  own: Int32Array,
  members: readonly (readonly number[])[],
): Float64Array {
  const count = members.length;
  const sums = sumByCommunity(profiles, own, count);
  const products = new Float64Array(count * count);
  const centroid = new Float64Array(count);
  for (let concept = 0; concept < countRows(sums); concept++) {
    centroid.fill(0);
    let total = 0;
    for (let at = sums.offsets[concept]!; at < sums.offsets[concept + 1]!; at++) {
      centroid[sums.columns[at]!] = sums.values[at]! / members[sums.columns[at]!]!.length;
      total += sums.values[at]!;
    }
    if (total === 0) continue;
    const mean = total / members.reduce((sum, nodes) => sum + nodes.length, 0);
    for (let a = 0; a < count; a++)
      for (let b = 0; b <= a; b++) products[a * count + b]! += (centroid[a]! - mean) * (centroid[b]! - mean);
  }
  return Float64Array.from(products, (_, at) => {
    const a = Math.max(Math.floor(at / count), at % count);
    const b = Math.min(Math.floor(at / count), at % count);
    const lengths = Math.sqrt(products[a * count + a]! * products[b * count + b]!);
    return a === b || lengths === 0 ? 0 : (1 - products[a * count + b]! / lengths) / 2;
  });
}
