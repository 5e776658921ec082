/** One regression tree on binned values, grown greedily to a fixed depth, with leaves -G / (H + λ) (see histogram.ts). */
import type { BinnedColumns } from "./bin-columns.ts";
import {
  type DerivativeSums,
  fillHistogram,
  findSplit,
  type Histogram,
  type LeafLimits,
  type Split,
  subtractHistogram,
} from "./histogram.ts";

/** A complete tree, children of i at 2i + 1 and 2i + 2; rows of a bin above the cut go right, none where nothing splits. */
export interface GrownTree {
  readonly columns: Uint16Array;
  readonly cuts: Uint8Array;
  /** 2 ** depth leaves; below a node that does not split they are the same. */
  readonly leaves: Float64Array;
}

/** What a tree is grown on. */
export interface TreeSample {
  /** Ascending; their order is lost in growing. */
  readonly rows: Int32Array;
  /** Ascending. */
  readonly columns: Int32Array;
  /** First and second derivative of the loss, by turns, of all rows there are. */
  readonly derivatives: Float64Array;
}

/** A node to be grown, with its rows. */
interface OpenNode {
  readonly node: number;
  readonly level: number;
  readonly rows: Int32Array;
  readonly sums: DerivativeSums;
  readonly histogram: Histogram;
}

/** The cut of a node that does not split: no bin is above it. */
export const NO_CUT = 255;

/** Grows one tree after another in the same memory. */
export class TreeGrower {
  readonly #binned: BinnedColumns;
  readonly #depth: number;
  readonly #limits: LeafLimits;
  /** One for each level: the smaller child of a node takes that of the next level, the larger keeps that of its parent. */
  readonly #histograms: readonly Histogram[];
  readonly #movedRows: Int32Array;
  readonly #ordered: Float64Array;

  constructor(binned: BinnedColumns, depth: number, limits: LeafLimits) {
    this.#binned = binned;
    this.#depth = depth;
    this.#limits = limits;
    this.#histograms = Array.from({ length: depth }, () => new Float64Array(2 * binned.edges.length));
    this.#movedRows = new Int32Array(binned.rowCount);
    this.#ordered = new Float64Array(2 * binned.rowCount);
  }

  grow(sample: TreeSample): GrownTree {
    const { rows, derivatives } = sample;
    const tree: GrownTree = {
      columns: new Uint16Array(2 ** this.#depth - 1),
      cuts: new Uint8Array(2 ** this.#depth - 1).fill(NO_CUT),
      leaves: new Float64Array(2 ** this.#depth),
    };
    const histogram = this.#histograms[0]!;
    this.#fill(histogram, sample, rows);
    this.#growNode(tree, sample, { node: 0, level: 0, rows, sums: sumRows(rows, derivatives), histogram });
    return tree;
  }

  #growNode(tree: GrownTree, sample: TreeSample, open: OpenNode): void {
    const { node, level, rows, sums, histogram } = open;
    const split =
      level === this.#depth ? null : findSplit(histogram, this.#binned, sample.columns, sums, this.#limits);
    if (split === null) {
      this.#fillLeaves(tree, open);
      return;
    }
    tree.columns[node] = split.column;
    tree.cuts[node] = split.bin;
    const leftCount = this.#moveRight(rows, split);
    const left = { node: 2 * node + 1, rows: rows.subarray(0, leftCount), sums: split.left };
    const right = { node: 2 * node + 2, rows: rows.subarray(leftCount), sums: split.right };
    const [small, large] = left.rows.length <= right.rows.length ? [left, right] : [right, left];
    const smallHistogram = this.#histograms[level + 1];
    if (smallHistogram !== undefined) {
      this.#fill(smallHistogram, sample, small.rows);
      subtractHistogram(histogram, smallHistogram);
    }
    this.#growNode(tree, sample, { ...large, level: level + 1, histogram });
    this.#growNode(tree, sample, { ...small, level: level + 1, histogram: smallHistogram ?? histogram });
  }

  #fillLeaves({ leaves }: GrownTree, { node, level, sums }: OpenNode): void {
    const width = 2 ** (this.#depth - level);
    const start = (node + 1) * width - leaves.length;
    leaves.fill(-sums.gradient / (sums.hessian + this.#limits.l2), start, start + width);
  }

  #fill(histogram: Histogram, { columns, derivatives }: TreeSample, rows: Int32Array): void {
    const ordered = this.#ordered;
    for (let i = 0; i < rows.length; i++) {
      ordered[2 * i] = derivatives[2 * rows[i]!]!;
      ordered[2 * i + 1] = derivatives[2 * rows[i]! + 1]!;
    }
    fillHistogram(histogram, this.#binned, columns, rows, ordered);
  }

  /** Moves the rows that go right behind those that go left, both in the order they had; how many go left. */
  #moveRight(rows: Int32Array, { column, bin }: Split): number {
    const { bins, rowCount } = this.#binned;
    const moved = this.#movedRows;
    let leftCount = 0;
    let rightCount = 0;
    for (const row of rows) {
      if (bins[column * rowCount + row]! > bin) moved[rightCount++] = row;
      else rows[leftCount++] = row;
    }
    rows.set(moved.subarray(0, rightCount), leftCount);
    return leftCount;
  }
}

function sumRows(rows: Int32Array, derivatives: Float64Array): DerivativeSums {
  let gradient = 0;
  let hessian = 0;
  for (const row of rows) {
    gradient += derivatives[2 * row]!;
    hessian += derivatives[2 * row + 1]!;
  }
  return { gradient, hessian };
}
