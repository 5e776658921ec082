import { type Cell, countRows, type SparseRows, toSparseRows, transpose } from "../build/sparse-rows.ts";

/** Concepts × communities: sum of the weights the members of a community give to a concept. */
export function sumByCommunity(
  profiles: SparseRows,
  communityOf: Int32Array,
  communityCount: number,
): SparseRows {
  const byConcept = transpose(profiles);
  const sums = new Float64Array(communityCount);
  const rows: Cell[][] = [];
  for (let concept = 0; concept < countRows(byConcept); concept++) {
    const met = new Set<number>();
    for (let at = byConcept.offsets[concept]!; at < byConcept.offsets[concept + 1]!; at++) {
      const community = communityOf[byConcept.columns[at]!]!;
      if (community < 0) continue;
      met.add(community);
      sums[community]! += byConcept.values[at]!;
    }
    rows.push(Array.from(met, (column) => ({ column, value: sums[column]! })));
    for (const community of met) sums[community] = 0;
  }
  return toSparseRows(rows, communityCount);
}

/** Papers × communities: mean cosine of a paper to the members of a community, itself left out. */
export function measureCloseness(
  profiles: SparseRows,
  communityOf: Int32Array,
  members: readonly (readonly number[])[],
): SparseRows {
  const sums = sumByCommunity(profiles, communityOf, members.length);
  const closeness = new Float64Array(members.length);
  const rows: Cell[][] = [];
  for (let paper = 0; paper < countRows(profiles); paper++) {
    const met = new Set<number>();
    let ownLength = 0;
    for (let at = profiles.offsets[paper]!; at < profiles.offsets[paper + 1]!; at++) {
      const concept = profiles.columns[at]!;
      const weight = profiles.values[at]!;
      ownLength += weight ** 2;
      for (let cell = sums.offsets[concept]!; cell < sums.offsets[concept + 1]!; cell++) {
        met.add(sums.columns[cell]!);
        closeness[sums.columns[cell]!]! += weight * sums.values[cell]!;
      }
    }
    const own = communityOf[paper]!;
    rows.push(
      Array.from(met, (column) => {
        const isOwn = column === own;
        const others = members[column]!.length - (isOwn ? 1 : 0);
        const sum = closeness[column]! - (isOwn ? ownLength : 0);
        return { column, value: others === 0 ? 0 : Math.max(0, sum) / others };
      }).filter((cell) => cell.value > 0),
    );
    for (const community of met) closeness[community] = 0;
  }
  return toSparseRows(rows, members.length);
}

/**
 * Papers × communities: closeness in units of the community's mean over all papers, as shares that sum to 1 in a row
 * (a broad community is near to everything, and that says nothing).
 */
export function toShares(closeness: SparseRows): SparseRows {
  const means = new Float64Array(closeness.columnCount);
  for (const [at, value] of closeness.values.entries()) means[closeness.columns[at]!]! += value;
  const values = closeness.values.map((value, at) => value / means[closeness.columns[at]!]!);
  for (let row = 0; row < countRows(closeness); row++) {
    const start = closeness.offsets[row]!;
    const end = closeness.offsets[row + 1]!;
    const sum = values.subarray(start, end).reduce((total, value) => total + value, 0);
    for (let at = start; at < end; at++) values[at]! /= sum;
  }
  return { ...closeness, values };
}
