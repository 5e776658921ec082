import type { Adjacency } from "../build/adjacency.ts";
import type { FieldProfile } from "./field-profile.ts";

/** Position of the field that, with its own, is the pair a paper stands most between; `null` without one. */
export function findPartner(
  { fields, shares, distances }: FieldProfile,
  paper: number,
  own: number,
): number | null {
  const count = fields.length;
  let partner: number | null = null;
  let most = 0;
  for (let other = 0; other < count; other++) {
    if (other === own) continue;
    const lesser = Math.min(shares[paper * count + own]!, shares[paper * count + other]!);
    const value = lesser * distances[own * count + other]!;
    if (value <= most) continue;
    partner = other;
    most = value;
  }
  return partner;
}

/** The most strongly linked paper of a field; equal weights by lower index; `null` without a link there. */
export function findNearestIn(
  { offsets, neighbours, weights }: Adjacency,
  communityOf: Int32Array,
  paper: number,
  field: number,
): number | null {
  let nearest: number | null = null;
  let most = 0;
  for (let at = offsets[paper]!; at < offsets[paper + 1]!; at++) {
    const other = neighbours[at]!;
    if (communityOf[other] !== field || weights[at]! <= most) continue;
    nearest = other;
    most = weights[at]!;
  }
  return nearest;
}
