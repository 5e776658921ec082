import { findHead, hashKindFeature, KINDS, listKindFeatures } from "@isthmus/extractor/training";
import type { KindExample } from "./kind-examples.ts";
import type { SparseRows } from "./kind-softmax.ts";
import type { WordVectors } from "./kind-vectors.ts";

/** The columns of the fit: first the features that recur, then the dimensions of head vectors, then of modifier vectors. */
export interface KindColumns {
  readonly rows: SparseRows;
  readonly columnOf: ReadonlyMap<number, number>;
  /** In how many examples each feature stands. */
  readonly exampleCounts: ReadonlyMap<number, number>;
  readonly dimensions: number;
}

/** Features of a single concept say nothing of others. */
const LEAST_EXAMPLES = 2;
/** Vectors have unit length, features 1: so much more a vector weighs than one feature. */
export const VECTOR_SCALE = 3;

/** Each example is the mean of its mentions, so that the sum of evidence at work elects as the fit does. */
export function toKindColumns(examples: readonly KindExample[], vectors: WordVectors): KindColumns {
  const features = examples.map(averageFeatures);
  const exampleCounts = new Map<number, number>();
  for (const row of features)
    for (const feature of row.keys()) exampleCounts.set(feature, (exampleCounts.get(feature) ?? 0) + 1);
  const columnOf = new Map<number, number>();
  for (const [feature, count] of exampleCounts)
    if (count >= LEAST_EXAMPLES) columnOf.set(feature, columnOf.size);

  const dimensions = vectors.values().next().value?.length ?? 0;
  const from = [0];
  const columns: number[] = [];
  const values: number[] = [];
  const put = (column: number, value: number): void => {
    columns.push(column);
    values.push(value);
  };
  for (const [i, row] of features.entries()) {
    for (const [feature, value] of row) {
      const column = columnOf.get(feature);
      if (column !== undefined) put(column, value);
    }
    const { head, modifiers } = sumVectors(examples[i]!, vectors, dimensions);
    head.forEach((value, d) => put(columnOf.size + d, VECTOR_SCALE * value));
    modifiers.forEach((value, d) => put(columnOf.size + dimensions + d, VECTOR_SCALE * value));
    from.push(columns.length);
  }
  const rows = {
    from: Int32Array.from(from),
    columns: Int32Array.from(columns),
    values: Float64Array.from(values),
    classes: Int32Array.from(examples, ({ kindIndex }) => kindIndex),
    columnCount: columnOf.size + 2 * dimensions,
    classCount: KINDS.length,
  };
  return { rows, columnOf, exampleCounts, dimensions };
}

function averageFeatures({ clues }: KindExample): ReadonlyMap<number, number> {
  const values = new Map<number, number>();
  for (const mention of clues)
    for (const feature of listKindFeatures(mention))
      values.set(feature, (values.get(feature) ?? 0) + 1 / clues.length);
  return values;
}

interface LabelVectors {
  readonly head: Float32Array;
  readonly modifiers: Float32Array;
}

function sumVectors({ clues }: KindExample, vectors: WordVectors, dimensions: number): LabelVectors {
  const words = clues[0]!.words.map((word) => word.toLowerCase());
  const headIndex = findHead(words);
  const head = new Float32Array(dimensions);
  const modifiers = new Float32Array(dimensions);
  for (const [i, word] of words.entries()) {
    const target = i === headIndex ? head : modifiers;
    vectors.get(word)?.forEach((value, d) => (target[d]! += value));
  }
  return { head, modifiers };
}

/** Keys of the rows into which the vector of a word is folded. */
export function vectorFeatures(word: string): readonly [head: number, modifier: number] {
  return [hashKindFeature("head", word), hashKindFeature("modifier", word)];
}
