/**
 * Vectors of words such that words used alike are near each other: positive pointwise mutual information with the words
 * beside them (O. Levy, Y. Goldberg, I. Dagan, "Improving distributional similarity with lessons learned from word
 * embeddings", 2015), reduced by randomized subspace iteration (N. Halko, P. Martinsson, J. Tropp, 2011). They lend the
 * words of annotated labels to words that no annotator met.
 */
import { PLACES, type WordContexts } from "./kind-contexts.ts";
import { createRandom } from "./random.ts";

/** Vectors of unit length, by word. */
export type WordVectors = ReadonlyMap<string, Float32Array>;

/** How many words have vectors, from how many neighbours, in how many dimensions. */
export interface VectorOptions {
  readonly words: number;
  readonly neighbours: number;
  readonly dimensions: number;
}

/** What the shipped table was made with. */
const KIND_VECTORS: VectorOptions = { words: 6000, neighbours: 2000, dimensions: 100 };

const SUBSPACE_STEPS = 2;
/** Counts below this are chance. */
const LEAST_COUNT = 2;
/** A count of n is worth n² / (n + this): rare pairs have overrated information. */
const RARE_PAIRS = 5;

/** Vectors of the most frequent words; the same texts in the same order give the same numbers. */
export function toWordVectors(contexts: WordContexts, options: VectorOptions = KIND_VECTORS): WordVectors {
  const words = contexts.listFrequent(options.words);
  const neighbours = contexts.listFrequent(options.neighbours);
  const columnCount = PLACES.length * (neighbours.length + 1);
  const rows = toInformation(contexts.count(words, neighbours), columnCount);
  const reduced = reduce(rows, columnCount, options.dimensions);
  return new Map(words.map((word, i) => [word, toUnitLength(reduced[i]!)]));
}

/** The entries of one row that are not 0. */
interface SparseRow {
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

function toInformation(
  counts: readonly ReadonlyMap<number, number>[],
  columnCount: number,
): readonly SparseRow[] {
  const columnSums = new Float64Array(columnCount);
  const rowSums = counts.map((row) => {
    let sum = 0;
    for (const [column, n] of row) {
      sum += n;
      columnSums[column]! += n;
    }
    return sum;
  });
  const total = rowSums.reduce((a, b) => a + b, 0);
  return counts.map((row, i) => {
    const entries = [...row].flatMap(([column, n]) => {
      const expected = (rowSums[i]! * columnSums[column]!) / total;
      const information = Math.log((n * n) / (n + RARE_PAIRS) / expected);
      return n >= LEAST_COUNT && information > 0 ? [[column, information] as const] : [];
    });
    return {
      columns: Int32Array.from(entries, ([column]) => column),
      values: Float32Array.from(entries, ([, information]) => information),
    };
  });
}

/** Rows in the `dimensions` directions along which they differ most. */
function reduce(
  rows: readonly SparseRow[],
  columnCount: number,
  dimensions: number,
): readonly Float32Array[] {
  const random = createRandom(1);
  let basis: readonly Float32Array[] = Array.from({ length: columnCount }, () =>
    Float32Array.from({ length: dimensions }, () => random() - 0.5),
  );
  for (let step = 0; step < SUBSPACE_STEPS; step++) {
    const image = project(rows, basis, dimensions);
    orthonormalize(image, dimensions);
    basis = projectBack(rows, image, columnCount, dimensions);
    orthonormalize(basis, dimensions);
  }
  return project(rows, basis, dimensions);
}

function project(
  rows: readonly SparseRow[],
  basis: readonly Float32Array[],
  dimensions: number,
): Float32Array[] {
  return rows.map(({ columns, values }) => {
    const image = new Float32Array(dimensions);
    for (const [i, column] of columns.entries()) addScaled(image, basis[column]!, values[i]!);
    return image;
  });
}

function projectBack(
  rows: readonly SparseRow[],
  image: readonly Float32Array[],
  columnCount: number,
  dimensions: number,
): Float32Array[] {
  const basis = Array.from({ length: columnCount }, () => new Float32Array(dimensions));
  for (const [row, { columns, values }] of rows.entries())
    for (const [i, column] of columns.entries()) addScaled(basis[column]!, image[row]!, values[i]!);
  return basis;
}

function addScaled(target: Float32Array, source: Float32Array, scale: number): void {
  for (let d = 0; d < target.length; d++) target[d]! += scale * source[d]!;
}

/** Makes the columns of a matrix orthonormal, in place (modified Gram–Schmidt); a column without length becomes 0. */
function orthonormalize(matrix: readonly Float32Array[], dimensions: number): void {
  for (let d = 0; d < dimensions; d++) {
    for (let earlier = 0; earlier < d; earlier++) {
      const overlap = matrix.reduce((sum, row) => sum + row[d]! * row[earlier]!, 0);
      for (const row of matrix) row[d]! -= overlap * row[earlier]!;
    }
    const length = Math.sqrt(matrix.reduce((sum, row) => sum + row[d]! ** 2, 0));
    for (const row of matrix) row[d] = length > 1e-6 ? row[d]! / length : 0;
  }
}

function toUnitLength(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1;
  return vector.map((value) => value / length);
}
