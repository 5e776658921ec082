import { formatHashTable, KIND_STEP, KIND_ZERO, KINDS, toDigit } from "@isthmus/extractor/training";
import type { GoldPaper } from "./gold.ts";
import { type KindColumns, toKindColumns, VECTOR_SCALE, vectorFeatures } from "./kind-columns.ts";
import { type KindExample, toKindExamples } from "./kind-examples.ts";
import { fitSoftmax } from "./kind-softmax.ts";
import type { WordVectors } from "./kind-vectors.ts";

const FIT = { lasso: 0.3, ridge: 1.5, steps: 120 } as const;
/** Twelve bytes a row: the table stays under 80 kB. */
const MOST_ROWS = 6500;

/** The text of the extractor's `concept/kind/kind-table.ts`, fitted to the kinds of all annotated concepts. */
export function fitKinds(gold: readonly GoldPaper[], vectors: WordVectors): string {
  const table = fitKindTable(toKindExamples(gold, "label"), vectors);
  return `/**
 * Weights of the model of kinds; see kind.ts for what they are and parseKindTable for the notation.
 * Data, made by \`npm run train\`, not to be edited by hand.
 */

/** One row of ${KINDS.length} digits a feature, by hash. */
export const KIND_TABLE =
  "${table}";
`;
}

/** The table of weights, as text for parseKindTable; the same examples and vectors give the same text. */
export function fitKindTable(examples: readonly KindExample[], vectors: WordVectors): string {
  const columns = toKindColumns(examples, vectors);
  const weights = foldVectors(columns, fitSoftmax(columns.rows, FIT), vectors);
  // How far a feature moves the odds, times how often: of the rest the table can do without.
  const reach = (feature: number, row: Float64Array): number =>
    (Math.max(...row) - Math.min(...row)) * (1 + (columns.exampleCounts.get(feature) ?? 0));
  const rows = [...weights]
    .map(([feature, row]) => ({ feature, row: toDigits(row), reach: reach(feature, row) }))
    .filter(({ row }) => row !== NO_WEIGHTS)
    .sort((a, b) => b.reach - a.reach || a.feature - b.feature)
    .slice(0, MOST_ROWS);
  return formatHashTable(rows.map(({ feature, row }) => [feature, row]));
}

/** Weights by feature; what a vector adds stands in the rows of its word, so that no vector need ship. */
function foldVectors(
  { columnOf, dimensions }: KindColumns,
  fitted: Float64Array,
  vectors: WordVectors,
): ReadonlyMap<number, Float64Array> {
  const rowAt = (column: number): Float64Array =>
    fitted.slice(column * KINDS.length, (column + 1) * KINDS.length);
  const rows = new Map<number, Float64Array>();
  for (const [feature, column] of columnOf) rows.set(feature, rowAt(column));
  for (const [word, vector] of vectors) {
    for (const [part, feature] of vectorFeatures(word).entries()) {
      const row = rows.get(feature) ?? new Float64Array(KINDS.length);
      for (const [d, value] of vector.entries()) {
        const weights = rowAt(columnOf.size + part * dimensions + d);
        for (let kind = 0; kind < row.length; kind++) row[kind]! += VECTOR_SCALE * value * weights[kind]!;
      }
      rows.set(feature, row);
    }
  }
  return rows;
}

function toDigits(row: Float64Array): string {
  return Array.from(row, (weight) => toDigit(KIND_ZERO + Math.round((1000 * weight) / KIND_STEP))).join("");
}

const NO_WEIGHTS = toDigits(new Float64Array(KINDS.length));
