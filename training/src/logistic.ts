/**
 * Logistic regression with a ridge penalty, by Newton's method (iteratively reweighted least squares; S. le Cessie,
 * J. C. van Houwelingen, "Ridge estimators in logistic regression", 1992): maximises
 * Σ weight · log p(isPositive | values) − penalty / 2 · |b|², with b the coefficients of the standardised values.
 */
import { solve } from "./solve.ts";

/** One observation. */
export interface Example {
  readonly values: readonly number[];
  readonly isPositive: boolean;
  readonly weight: number;
}

/** Log-odds are the bias and the sum of coefficient × value, the values as given. */
export interface LogisticFit {
  readonly bias: number;
  readonly coefficients: readonly number[];
}

const PENALTY = 3;
const MOST_STEPS = 25;
const TOLERANCE = 1e-8;
/** Keeps the curvature above zero where a value is never different, or a fit is perfect. */
const LEAST_CURVATURE = 1e-6;

/** Fits the log-odds of being positive; the same examples in the same order give the same numbers. */
export function fitLogistic(examples: readonly Example[], penalty: number = PENALTY): LogisticFit {
  const { means, deviations } = describe(examples);
  const rows = examples.map(({ values, isPositive, weight }) => ({
    // The last value stands for the bias.
    z: Float64Array.from([...values.map((value, j) => (value - means[j]!) / deviations[j]!), 1]),
    y: Number(isPositive),
    weight,
  }));
  const b = new Float64Array(means.length + 1);
  for (let step = 0; step < MOST_STEPS; step++) {
    const change = newtonStep(rows, b, penalty);
    for (const [j, delta] of change.entries()) b[j]! += delta;
    if (Math.max(...change.map(Math.abs)) < TOLERANCE) break;
  }
  const coefficients = deviations.map((deviation, j) => b[j]! / deviation);
  const bias = coefficients.reduce((sum, coefficient, j) => sum - coefficient * means[j]!, b[means.length]!);
  return { bias, coefficients };
}

interface Row {
  readonly z: Float64Array;
  readonly y: number;
  readonly weight: number;
}

/** Solves (Hessian) · change = gradient at `b`. */
function newtonStep(rows: readonly Row[], b: Float64Array, penalty: number): Float64Array {
  const size = b.length;
  const gradient = b.map((coefficient, j) => (j === size - 1 ? 0 : -penalty * coefficient));
  const hessian = new Float64Array(size * size);
  for (let j = 0; j < size; j++) hessian[j * size + j] = j === size - 1 ? LEAST_CURVATURE : penalty;
  for (const { z, y, weight } of rows) {
    let logOdds = 0;
    for (let j = 0; j < size; j++) logOdds += b[j]! * z[j]!;
    const p = 1 / (1 + Math.exp(-logOdds));
    const error = weight * (y - p);
    const curvature = weight * Math.max(LEAST_CURVATURE, p * (1 - p));
    for (let j = 0; j < size; j++) {
      gradient[j]! += error * z[j]!;
      const scaled = curvature * z[j]!;
      for (let k = 0; k <= j; k++) hessian[j * size + k]! += scaled * z[k]!;
    }
  }
  return solve(hessian, gradient);
}

/** Weighted means and standard deviations of the values; 1 for a value that never differs. */
function describe(examples: readonly Example[]): { means: number[]; deviations: number[] } {
  const size = examples[0]?.values.length ?? 0;
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const average = (of: (example: Example) => number): number =>
    examples.reduce((sum, example) => sum + example.weight * of(example), 0) / total;
  const means = Array.from({ length: size }, (_, j) => average(({ values }) => values[j]!));
  const deviations = means.map(
    (mean, j) => Math.sqrt(average(({ values }) => (values[j]! - mean) ** 2)) || 1,
  );
  return { means, deviations };
}
