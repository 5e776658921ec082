/**
 * Multinomial logistic regression with an elastic-net penalty, by accelerated proximal gradient descent (A. Beck,
 * M. Teboulle, "A fast iterative shrinkage-thresholding algorithm", 2009) with one step size a feature: minimises
 * Σ −log p(kind | values) + lasso · |w| + ridge / 2 · |w|².
 */

/** Observations as sparse rows: row `i` has the values `from[i]..from[i + 1]` of `values` at `columns`. */
export interface SparseRows {
  readonly from: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
  /** The class of each row, 0..`classCount` − 1. */
  readonly classes: Int32Array;
  readonly columnCount: number;
  readonly classCount: number;
}

/** How strongly weights are held back, and how long the descent goes on. */
export interface SoftmaxOptions {
  readonly lasso: number;
  readonly ridge: number;
  readonly steps: number;
}

/** Weights of column after column, one a class; the same rows in the same order give the same numbers. */
export function fitSoftmax(rows: SparseRows, options: SoftmaxOptions): Float64Array {
  const size = rows.columnCount * rows.classCount;
  const curvature = boundCurvature(rows, options.ridge);
  let weights = new Float64Array(size);
  let ahead = new Float64Array(size);
  let momentum = 1;
  for (let step = 0; step < options.steps; step++) {
    const gradient = findGradient(rows, ahead);
    const next = new Float64Array(size);
    for (let i = 0; i < size; i++) {
      const bound = curvature[Math.floor(i / rows.classCount)]!;
      const moved = ahead[i]! - (gradient[i]! + options.ridge * ahead[i]!) / bound;
      next[i] = shrink(moved, options.lasso / bound);
    }
    const nextMomentum = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    const push = (momentum - 1) / nextMomentum;
    const before = weights;
    ahead = next.map((value, i) => value + push * (value - before[i]!));
    weights = next;
    momentum = nextMomentum;
  }
  return weights;
}

function shrink(value: number, threshold: number): number {
  if (value > threshold) return value - threshold;
  return value < -threshold ? value + threshold : 0;
}

/** An upper bound of the loss's second derivative along each column: no class has p(1 − p) over 1/4. */
function boundCurvature({ from, columns, values, columnCount }: SparseRows, ridge: number): Float64Array {
  const bounds = new Float64Array(columnCount).fill(ridge + Number.EPSILON);
  for (let row = 0; row + 1 < from.length; row++) {
    let length = 0;
    for (let i = from[row]!; i < from[row + 1]!; i++) length += Math.abs(values[i]!);
    for (let i = from[row]!; i < from[row + 1]!; i++)
      bounds[columns[i]!]! += (Math.abs(values[i]!) * length) / 4;
  }
  return bounds;
}

function findGradient(rows: SparseRows, weights: Float64Array): Float64Array {
  const { from, columns, values, classes, classCount } = rows;
  const gradient = new Float64Array(weights.length);
  const scores = new Float64Array(classCount);
  for (let row = 0; row < classes.length; row++) {
    scores.fill(0);
    for (let i = from[row]!; i < from[row + 1]!; i++) {
      const start = columns[i]! * classCount;
      for (let k = 0; k < classCount; k++) scores[k]! += values[i]! * weights[start + k]!;
    }
    toShares(scores);
    scores[classes[row]!]! -= 1;
    for (let i = from[row]!; i < from[row + 1]!; i++) {
      const start = columns[i]! * classCount;
      for (let k = 0; k < classCount; k++) gradient[start + k]! += values[i]! * scores[k]!;
    }
  }
  return gradient;
}

/** Turns log-odds into probabilities, in place. */
function toShares(scores: Float64Array): void {
  const most = scores.reduce((a, b) => Math.max(a, b));
  let total = 0;
  for (let k = 0; k < scores.length; k++) {
    scores[k] = Math.exp(scores[k]! - most);
    total += scores[k]!;
  }
  for (let k = 0; k < scores.length; k++) scores[k]! /= total;
}
