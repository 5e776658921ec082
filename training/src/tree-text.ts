/** Boosted trees as text; parseTrees of the extractor reads it and says what the notation is. */
import { LEAF_STEPS, TREE_BASE, TREE_DIGITS, type TreeModel } from "@isthmus/extractor/training";

/** Leaves of one tree as a mean and differences (the Haar transform). */
export interface LeafDifferences {
  readonly mean: number;
  /** By node, half of what the mean leaf on its right is above that on its left, in whole steps of 1 / LEAF_STEPS. */
  readonly steps: Int32Array;
}

/** Rounds the differences between 2 ** depth leaves. */
export function toDifferences(leaves: Float64Array): LeafDifferences {
  const nodeCount = leaves.length - 1;
  const means = new Float64Array(nodeCount + leaves.length);
  means.set(leaves, nodeCount);
  const steps = new Int32Array(nodeCount);
  for (let node = nodeCount - 1; node >= 0; node--) {
    const left = means[2 * node + 1]!;
    const right = means[2 * node + 2]!;
    means[node] = (left + right) / 2;
    steps[node] = Math.round(((right - left) / 2) * LEAF_STEPS);
  }
  return { mean: means[0]!, steps };
}

/** The leaves that differences stand for, with mean 0. */
export function fromDifferences(steps: Int32Array): Float64Array {
  const nodeCount = steps.length;
  const means = new Int32Array(2 * nodeCount + 1);
  for (let node = 0; node < nodeCount; node++) {
    means[2 * node + 1] = means[node]! - steps[node]!;
    means[2 * node + 2] = means[node]! + steps[node]!;
  }
  return Float64Array.from(means.subarray(nodeCount), (mean) => mean / LEAF_STEPS);
}

/** The text of a model; from that of a fitted one parseTrees makes the same model again. Other leaves and biases are rounded. */
export function formatTrees(model: TreeModel): string {
  const { bias, depth, treeCount, columnCount, leaves } = model;
  const thresholds = listThresholds(model);
  const numbers = numberSplits(thresholds);
  let text = "";
  let meanSum = 0;
  for (let tree = 0; tree < treeCount; tree++) {
    const { mean, steps } = toDifferences(leaves.subarray(tree * 2 ** depth, (tree + 1) * 2 ** depth));
    meanSum += mean;
    text += formatNode(model, numbers, steps, tree * steps.length, 0);
  }
  return [
    [depth, treeCount, columnCount].map(formatNatural).join(""),
    formatInteger(Math.round((bias + meanSum) * LEAF_STEPS)),
    ...thresholds.map((column) => formatNatural(column.length) + column.map(formatDecimal).join("")),
    text,
  ].join("");
}

/** The thresholds in use by column, ascending. */
function listThresholds({ columnCount, features, thresholds }: TreeModel): readonly (readonly number[])[] {
  const columns = Array.from({ length: columnCount }, () => new Set<number>());
  for (const [i, threshold] of thresholds.entries()) {
    if (threshold !== Infinity) columns[features[i]!]!.add(threshold);
  }
  return columns.map((column) => [...column].sort((a, b) => a - b));
}

/** Numbers of thresholds by column and threshold, from 1. */
function numberSplits(columns: readonly (readonly number[])[]): readonly ReadonlyMap<number, number>[] {
  let next = 1;
  return columns.map((column) => new Map(column.map((threshold) => [threshold, next++])));
}

function formatNode(
  model: TreeModel,
  numbers: readonly ReadonlyMap<number, number>[],
  steps: Int32Array,
  root: number,
  node: number,
): string {
  if (node >= steps.length) return "";
  const number = numbers[model.features[root + node]!]!.get(model.thresholds[root + node]!);
  if (number === undefined) return formatNatural(0);
  const [left, right] = [1, 2].map((side) => formatNode(model, numbers, steps, root, 2 * node + side));
  return `${formatNatural(number)}${formatInteger(steps[node]!)}${left}${right}`;
}

function formatNatural(number: number): string {
  let text = "";
  let rest = number;
  for (; rest >= TREE_BASE; rest = Math.floor(rest / TREE_BASE)) {
    text += TREE_DIGITS.charAt(TREE_BASE + (rest % TREE_BASE));
  }
  return text + TREE_DIGITS.charAt(rest);
}

function formatInteger(number: number): string {
  return formatNatural(number < 0 ? -2 * number - 1 : 2 * number);
}

/** The shortest decimal that stands for a number: its digits as one whole number, and the power of ten of the last digit. */
function formatDecimal(number: number): string {
  const [significand = "", exponent] = number.toExponential().split("e");
  const [, decimals = ""] = significand.split(".");
  return (
    formatInteger(Number(significand.replace(".", ""))) + formatInteger(Number(exponent) - decimals.length)
  );
}
