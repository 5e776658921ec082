/**
 * How much a paper joins two fields, from its concept profile: rank(A) + ½ rank(Z), where
 * A = max over pairs of min(share_a, share_b) · distance(a, b)   (between two fields that are apart), and
 * Z = max over other fields of (closeness − mean of its own field) / deviation   (nearer to it than its colleagues are).
 */
import type { FieldProfile } from "./field-profile.ts";
import { toRankShares } from "./ranks.ts";

const Z_SHARE = 0.5;

/** A score 0..1 for each paper; 0 for a paper without one of the fields. */
export function scoreBridging(profile: FieldProfile): Float64Array {
  const a = toRankShares(measureStandingBetween(profile));
  const z = toRankShares(measureLeaning(profile));
  return a.map((rank, paper) =>
    profile.own[paper] === -1 ? 0 : (rank + Z_SHARE * z[paper]!) / (1 + Z_SHARE),
  );
}

/** A of every paper. */
function measureStandingBetween({ fields, own, shares, distances }: FieldProfile): Float64Array {
  const count = fields.length;
  return Float64Array.from(own, (_, paper) => {
    let best = 0;
    for (let a = 0; a < count; a++) {
      for (let b = 0; b < a; b++) {
        const lesser = Math.min(shares[paper * count + a]!, shares[paper * count + b]!);
        best = Math.max(best, lesser * distances[a * count + b]!);
      }
    }
    return best;
  });
}

/** Z of every paper. */
function measureLeaning({ fields, own, closeness }: FieldProfile): Float64Array {
  const count = fields.length;
  const sums = new Float64Array(count * count);
  const squares = new Float64Array(count * count);
  const sizes = new Float64Array(count);
  for (const [paper, field] of own.entries()) {
    if (field < 0) continue;
    sizes[field]! += 1;
    for (let other = 0; other < count; other++) {
      const value = closeness[paper * count + other]!;
      sums[field * count + other]! += value;
      squares[field * count + other]! += value ** 2;
    }
  }
  return Float64Array.from(own, (field, paper) => {
    if (field < 0) return -Infinity;
    let best = -Infinity;
    for (let other = 0; other < count; other++) {
      if (other === field) continue;
      const mean = sums[field * count + other]! / sizes[field]!;
      const deviation = Math.sqrt(Math.max(0, squares[field * count + other]! / sizes[field]! - mean ** 2));
      if (deviation > 0) best = Math.max(best, (closeness[paper * count + other]! - mean) / deviation);
    }
    return best;
  });
}
