/**
 * Trees as printable text that needs no escape in a string literal. The text is a row of whole numbers (see {@link TREE_DIGITS}):
 * depth, trees, columns, bias in thousandths; for each column how many thresholds follow, each as significand and power of ten;
 * then the nodes of each tree, parents first and left before right: 0 where the tree does not split, otherwise the number of the
 * threshold in the list of all, counted from 1, and half the difference of the mean leaves right and left of it, in thousandths
 * (the Haar transform: a leaf is the sum of differences along its walk, and the mean leaf of a tree is 0).
 */
import type { TreeModel } from "./tree-model.ts";

/** Leaves and the bias are multiples of 1 / LEAF_STEPS. */
export const LEAF_STEPS = 1000;

/** The deepest trees there can be. */
export const MOST_DEPTH = 8;

/**
 * A digit of the lower half ends a number, one of the upper half (minus the base) says that higher digits follow. Numbers that
 * can be negative alternate: 0, -1, 1, -2, 2 and so on.
 */
export const TREE_DIGITS = Array.from({ length: 93 }, (_, i) => String.fromCharCode(33 + i))
  .filter((character) => !"\"'$\\`".includes(character))
  .join("");

/** The base of the digits: half of their number. */
export const TREE_BASE = TREE_DIGITS.length / 2;

/** Reads what `formatTrees` of the training wrote; throws an Error that names the position where a text is wrong. */
export function parseTrees(text: string): TreeModel {
  const reader = new NumberReader(text);
  const depth = reader.readNatural(1, MOST_DEPTH);
  // Whatever is counted takes a character at least, which bounds the memory that a wrong count can ask for.
  const treeCount = reader.readNatural(0, text.length);
  const columnCount = reader.readNatural(0, Math.min(text.length, MOST_COLUMNS));
  const bias = reader.readInteger() / LEAF_STEPS;
  const splits = readSplits(reader, columnCount);
  const leafCount = 2 ** depth;
  const features = new Uint16Array(treeCount * (leafCount - 1));
  const thresholds = new Float64Array(treeCount * (leafCount - 1)).fill(Infinity);
  const leaves = new Float64Array(treeCount * leafCount);

  const readNode = (root: number, node: number, start: number, width: number, mean: number): void => {
    const split = width === 1 ? 0 : reader.readNatural(0, splits.length);
    if (split === 0) {
      for (let leaf = start; leaf < start + width; leaf++) leaves[leaf] = mean / LEAF_STEPS;
      return;
    }
    const { feature, threshold } = splits[split - 1]!;
    features[root + node] = feature;
    thresholds[root + node] = threshold;
    const difference = reader.readInteger();
    readNode(root, 2 * node + 1, start, width / 2, mean - difference);
    readNode(root, 2 * node + 2, start + width / 2, width / 2, mean + difference);
  };
  for (let tree = 0; tree < treeCount; tree++) {
    readNode(tree * (leafCount - 1), 0, tree * leafCount, leafCount, 0);
  }
  reader.expectEnd();
  return { bias, depth, treeCount, columnCount, features, thresholds, leaves };
}

/** Columns are kept in 16 bits. */
const MOST_COLUMNS = 2 ** 16;

interface Split {
  readonly feature: number;
  readonly threshold: number;
}

function readSplits(reader: NumberReader, columnCount: number): readonly Split[] {
  const splits: Split[] = [];
  for (let feature = 0; feature < columnCount; feature++) {
    for (let count = reader.readNatural(); count > 0; count--) {
      splits.push({ feature, threshold: reader.readDecimal() });
    }
  }
  return splits;
}

const DIGIT_VALUES = new Int8Array(128).fill(-1);
for (let value = 0; value < TREE_DIGITS.length; value++) DIGIT_VALUES[TREE_DIGITS.charCodeAt(value)] = value;

/** Whole numbers, one after another; all are decoded at once, in one short loop that is soon fast. */
class NumberReader {
  readonly #text: string;
  readonly #numbers: Float64Array;
  #index = 0;

  constructor(text: string) {
    this.#text = text;
    this.#numbers = decodeNumbers(text);
  }

  /** The next number, which must lie in `least`..`most`. */
  readNatural(least = 0, most = Number.MAX_SAFE_INTEGER): number {
    const number = this.#numbers[this.#index++];
    if (number === undefined) return fail(this.#text.length, "the text ends too early");
    // Asked this way round, because endless digits make no number at all.
    if (number >= least && number <= most) return number;
    return this.#failAtNumber(`a number outside ${least}..${most}`);
  }

  readInteger(): number {
    const number = this.readNatural();
    return number % 2 === 0 ? number / 2 : -(number + 1) / 2;
  }

  /** A significand and a power of ten. */
  readDecimal(): number {
    const significand = this.readInteger();
    const decimal = Number(`${significand}e${this.readInteger()}`);
    return Number.isFinite(decimal) ? decimal : this.#failAtNumber("a threshold too large");
  }

  expectEnd(): void {
    if (this.#index++ < this.#numbers.length) this.#failAtNumber("text after the last tree");
  }

  /** Names where the number that was read last begins. */
  #failAtNumber(found: string): never {
    let position = 0;
    for (let before = this.#index - 1; before > 0; position++) {
      if (digitAt(this.#text, position) < TREE_BASE) before--;
    }
    return fail(position, found);
  }
}

function decodeNumbers(text: string): Float64Array {
  const numbers = new Float64Array(text.length);
  let count = 0;
  let number = 0;
  let unit = 1;
  for (let position = 0; position < text.length; position++) {
    const digit = digitAt(text, position);
    if (digit < TREE_BASE) {
      numbers[count++] = number + digit * unit;
      number = 0;
      unit = 1;
    } else {
      number += (digit - TREE_BASE) * unit;
      unit *= TREE_BASE;
    }
  }
  if (unit > 1) fail(text.length, "the text ends too early");
  return numbers.subarray(0, count);
}

function digitAt(text: string, position: number): number {
  const value = DIGIT_VALUES[text.charCodeAt(position)] ?? -1;
  return value >= 0 ? value : fail(position, "a character that is no digit");
}

function fail(position: number, found: string): never {
  throw new Error(`tree model: ${found} at position ${position}`);
}
