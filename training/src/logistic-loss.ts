/**
 * The logistic loss of log-odds s for a label y: -y log p - (1 - y) log(1 - p) with p = 1 / (1 + exp(-s)). Its derivatives
 * are p - y and p (1 - p), times the weight of the row.
 */
import type { TreeData } from "./tree-data.ts";

/** Keeps the second derivative above zero where p is 0 or 1 in floating point. */
const LEAST_CURVATURE = 1e-12;

/** Writes first and second derivative of each row, by turns, to `derivatives`. */
export function derive({ labels, weights }: TreeData, scores: Float64Array, derivatives: Float64Array): void {
  for (let row = 0; row < scores.length; row++) {
    const p = 1 / (1 + Math.exp(-scores[row]!));
    const weight = weights[row]!;
    derivatives[2 * row] = weight * (p - labels[row]!);
    derivatives[2 * row + 1] = weight * Math.max(LEAST_CURVATURE, p * (1 - p));
  }
}

const MOST_STEPS = 30;
const TOLERANCE = 1e-9;
/** Beyond this all labels are the same, and no bias would be enough. */
const MOST_BIAS = 15;

/** The one number that, added to all scores, makes the loss least; by Newton's method, within -15..15. */
export function fitBias(data: TreeData, scores: Float64Array): number {
  const derivatives = new Float64Array(2 * scores.length);
  let bias = 0;
  for (let step = 0; step < MOST_STEPS; step++) {
    derive(
      data,
      scores.map((score) => score + bias),
      derivatives,
    );
    let gradient = 0;
    let hessian = 0;
    for (let i = 0; i < derivatives.length; i += 2) {
      gradient += derivatives[i]!;
      hessian += derivatives[i + 1]!;
    }
    // Far from the solution the loss is nearly straight, and a full step would lead away.
    const change = Math.max(-1, Math.min(1, -gradient / hessian));
    bias = Math.max(-MOST_BIAS, Math.min(MOST_BIAS, bias + change));
    if (Math.abs(change) < TOLERANCE) break;
  }
  return bias;
}
