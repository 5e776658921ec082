/**
 * The kind of a concept by multinomial logistic regression over sparse features of its mentions; the log-odds of mentions and
 * papers are added up in whole thousandths, so that no order or division of the papers changes a sum.
 */
import type { ConceptKind } from "@isthmus/model";
import { parseHashTable } from "../../knowledge/hash-table.ts";
import type { KindClues } from "./kind-clues.ts";
import { listKindFeatures } from "./kind-features.ts";
import { KIND_TABLE } from "./kind-table.ts";

/** All kinds, in the order of the values of {@link kindEvidence}; the earlier wins a tie. */
export const KINDS = [
  "method",
  "model",
  "task",
  "theory",
  "object",
  "domain",
  "metric",
  "dataset",
] as const satisfies readonly ConceptKind[];

/** Thousandths of log-odds that one step of a weight in the table stands for, and the digit of weight 0. */
export const KIND_STEP = 180;
export const KIND_ZERO = 32;

/** Weights by feature. */
export interface KindTable {
  /** Position of a feature's row, -1 for a feature without weights. */
  readonly find: (feature: number) => number;
  /** Rows of one weight a kind, in thousandths. */
  readonly weights: Int16Array;
}

/** Reads a table of rows with one digit a kind; throws for text of another shape. */
export function parseKindTable(text: string): KindTable {
  const { digits, find } = parseHashTable(text, KINDS.length);
  return { find, weights: Int16Array.from(digits, (digit) => (digit - KIND_ZERO) * KIND_STEP) };
}

let shipped: KindTable | null = null;

/** What one mention says for each of {@link KINDS}: log-odds in thousandths, to be added up over mentions and papers. */
export function kindEvidence(
  clues: KindClues,
  table: KindTable = (shipped ??= parseKindTable(KIND_TABLE)),
): Int32Array {
  const sum = new Int32Array(KINDS.length);
  for (const feature of listKindFeatures(clues)) {
    const row = table.find(feature);
    if (row < 0) continue;
    for (let kind = 0; kind < sum.length; kind++) sum[kind]! += table.weights[row * sum.length + kind]!;
  }
  return sum;
}

/** The kind that a sum of evidence speaks for, `null` when there is no evidence at all. */
export function electKind(sum: Int32Array): ConceptKind | null {
  if (sum.every((value) => value === 0)) return null;
  return KINDS[sum.indexOf(sum.reduce((most, value) => Math.max(most, value)))] ?? null;
}
