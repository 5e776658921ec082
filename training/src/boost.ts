/**
 * Gradient boosting of trees (J. H. Friedman, "Greedy function approximation: a gradient boosting machine", 2001) with second
 * derivatives (T. Chen, C. Guestrin, "XGBoost", 2016), on binned values, with a sample of rows and columns for each tree
 * (J. H. Friedman, "Stochastic gradient boosting", 2002).
 */
import { LEAF_STEPS, MOST_DEPTH, type TreeModel } from "@isthmus/extractor/training";
import { IsthmusError } from "@isthmus/model";
import { type BinnedColumns, binColumns } from "./bin-columns.ts";
import { type GrownTree, NO_CUT, TreeGrower } from "./grow-tree.ts";
import type { LeafLimits } from "./histogram.ts";
import { derive, fitBias } from "./logistic-loss.ts";
import { checkTreeData, type TreeData } from "./tree-data.ts";
import { fromDifferences, toDifferences } from "./tree-text.ts";

/** How to fit trees. */
export interface BoostOptions extends LeafLimits {
  readonly treeCount: number;
  /** Splits on every walk, 1..8. */
  readonly depth: number;
  /** What leaves are multiplied with; above 0, at most 1. */
  readonly learningRate: number;
  /** Shares of the rows and of the columns that each tree sees; above 0, at most 1. */
  readonly rowShare: number;
  readonly columnShare: number;
  /** Numbers in [0, 1): the same sequence makes the same trees. Not asked where a share is 1. */
  readonly random: () => number;
}

/** Fits the log-odds, less the initial ones; leaves, bias and thresholds are rounded as they ship. Throws for bad data. */
export function fitTrees(data: TreeData, options: BoostOptions): TreeModel {
  checkTreeData(data);
  checkOptions(options);
  const binned = binColumns(data.values, data.columnCount);
  const grower = new TreeGrower(binned, options.depth, options);
  const scores = Float64Array.from(data.initial ?? new Float64Array(binned.rowCount));
  const derivatives = new Float64Array(2 * binned.rowCount);
  const model = createModel(options, data.columnCount);
  let bias = fitBias(data, scores);
  for (let row = 0; row < scores.length; row++) scores[row]! += bias;
  for (let index = 0; index < options.treeCount; index++) {
    derive(data, scores, derivatives);
    const rows = sampleIndices(binned.rowCount, options.rowShare, options.random);
    const columns = sampleIndices(binned.columnCount, options.columnShare, options.random);
    const grown = grower.grow({ rows, columns, derivatives });
    // Rounded at once, so that the trees after this one can make up for it.
    const { mean, steps } = toDifferences(grown.leaves.map((leaf) => leaf * options.learningRate));
    const tree = { ...grown, leaves: fromDifferences(steps) };
    bias += mean;
    addToScores(scores, binned, tree, mean);
    storeTree(model, index, binned, tree);
  }
  return { ...model, bias: Math.round(bias * LEAF_STEPS) / LEAF_STEPS + 0 };
}

function checkOptions(options: BoostOptions): void {
  const { treeCount, depth, l2, leastHessian } = options;
  const isShare = (share: number): boolean => share > 0 && share <= 1;
  const checks = {
    treeCount: Number.isInteger(treeCount) && treeCount >= 0,
    depth: Number.isInteger(depth) && depth >= 1 && depth <= MOST_DEPTH,
    learningRate: isShare(options.learningRate),
    rowShare: isShare(options.rowShare),
    columnShare: isShare(options.columnShare),
    l2: l2 > 0,
    leastHessian: leastHessian > 0,
  };
  const wrong = Object.entries(checks).filter(([, isValid]) => !isValid);
  if (wrong.length === 0) return;
  const names = wrong.map(([name]) => name).join(", ");
  throw new IsthmusError("options.invalid", `fitting trees: ${names} out of range`);
}

function createModel({ treeCount, depth }: BoostOptions, columnCount: number): TreeModel {
  const nodeCount = treeCount * (2 ** depth - 1);
  return {
    bias: 0,
    depth,
    treeCount,
    columnCount,
    features: new Uint16Array(nodeCount),
    thresholds: new Float64Array(nodeCount),
    leaves: new Float64Array(treeCount * 2 ** depth),
  };
}

/** Draws a share of 0..count-1, one at least, in ascending order (D. E. Knuth, TAOCP 3.4.2, algorithm S). */
function sampleIndices(count: number, share: number, random: () => number): Int32Array {
  const indices = new Int32Array(Math.max(1, Math.round(count * share)));
  let taken = 0;
  for (let index = 0; taken < indices.length; index++) {
    const left = indices.length - taken;
    if (left === count - index || random() * (count - index) < left) indices[taken++] = index;
  }
  return indices;
}

/** Adds the leaf of each row, seen by the tree or not, and the mean that leaves lack. */
function addToScores(
  scores: Float64Array,
  { bins, rowCount }: BinnedColumns,
  { columns, cuts, leaves }: GrownTree,
  mean: number,
): void {
  const firstBins = Int32Array.from(columns, (column) => column * rowCount);
  for (let row = 0; row < rowCount; row++) {
    let node = 0;
    while (node < cuts.length) node = 2 * node + 1 + Number(bins[firstBins[node]! + row]! > cuts[node]!);
    scores[row]! += leaves[node - cuts.length]! + mean;
  }
}

function storeTree(
  model: TreeModel,
  index: number,
  { starts, edges }: BinnedColumns,
  { columns, cuts, leaves }: GrownTree,
): void {
  const root = index * cuts.length;
  model.features.set(columns, root);
  for (const [node, cut] of cuts.entries()) {
    model.thresholds[root + node] = cut === NO_CUT ? Infinity : edges[starts[columns[node]!]! + cut]!;
  }
  model.leaves.set(leaves, index * leaves.length);
}
