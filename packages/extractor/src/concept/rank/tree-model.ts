/**
 * Boosted trees as flat arrays. All trees have one depth and implicit children (2i + 1, 2i + 2), so that every walk has the
 * same length and no branch that a processor could guess wrong.
 * Contributions: A. Saabas, "Interpreting random forests", 2014: a split is worth the change of the mean along the walk, here
 * the plain mean of the leaves below, so that nothing but the leaves has to ship.
 */

/**
 * The log-odds are the bias and one leaf of each tree. A node sends a value above its threshold to the right child, any other
 * (NaN too) to the left. Where a tree does not split, the threshold is Infinity and all leaves below are the same.
 */
export interface TreeModel {
  readonly bias: number;
  /** Splits on every walk, 1..8. */
  readonly depth: number;
  readonly treeCount: number;
  /** Values of a row. */
  readonly columnCount: number;
  /** Column asked, by tree and node; 2 ** depth - 1 nodes a tree. */
  readonly features: Uint16Array;
  /** By tree and node. */
  readonly thresholds: Float64Array;
  /** Log-odds, 2 ** depth a tree, with mean 0 in each tree: the bias is the score of the average walk. */
  readonly leaves: Float64Array;
}

/** The log-odds of the row of values that starts at `offset`. */
export function scoreTrees(model: TreeModel, values: Float32Array | Float64Array, offset: number): number {
  const { bias, depth, treeCount, features, thresholds, leaves } = model;
  const nodeCount = 2 ** depth - 1;
  let score = bias;
  for (let tree = 0, root = 0; tree < treeCount; tree++, root += nodeCount) {
    let node = root;
    for (let level = 0; level < depth; level++) {
      // A number from the comparison instead of a branch.
      node = 2 * node + 1 - root + Number(values[offset + features[node]!]! > thresholds[node]!);
    }
    score += leaves[node - nodeCount + tree]!;
  }
  return score;
}

/**
 * Writes the log-odds of the first `rowCount` rows of `columnCount` values to `out`: what {@link scoreTrees} gives, in half
 * the time, because a tree stays in the cache for all rows and four walks that need not wait for each other go together.
 */
export function scoreRows(
  model: TreeModel,
  values: Float32Array | Float64Array,
  rowCount: number,
  columnCount: number,
  out: Float64Array,
): void {
  const { bias, depth, treeCount, features, thresholds, leaves } = model;
  const nodeCount = 2 ** depth - 1;
  const together = rowCount - (rowCount % 4);
  out.fill(bias, 0, together);
  for (let tree = 0, root = 0; tree < treeCount; tree++, root += nodeCount) {
    const step = 1 - root;
    const firstLeaf = tree - nodeCount;
    for (let row = 0; row < together; row += 4) {
      const offset0 = row * columnCount;
      const offset1 = offset0 + columnCount;
      const offset2 = offset1 + columnCount;
      const offset3 = offset2 + columnCount;
      let node0 = root;
      let node1 = root;
      let node2 = root;
      let node3 = root;
      for (let level = 0; level < depth; level++) {
        node0 = 2 * node0 + step + Number(values[offset0 + features[node0]!]! > thresholds[node0]!);
        node1 = 2 * node1 + step + Number(values[offset1 + features[node1]!]! > thresholds[node1]!);
        node2 = 2 * node2 + step + Number(values[offset2 + features[node2]!]! > thresholds[node2]!);
        node3 = 2 * node3 + step + Number(values[offset3 + features[node3]!]! > thresholds[node3]!);
      }
      out[row]! += leaves[firstLeaf + node0]!;
      out[row + 1]! += leaves[firstLeaf + node1]!;
      out[row + 2]! += leaves[firstLeaf + node2]!;
      out[row + 3]! += leaves[firstLeaf + node3]!;
    }
  }
  for (let row = together; row < rowCount; row++) out[row] = scoreTrees(model, values, row * columnCount);
}

/** What each column adds to the log-odds of the row at `offset`; with the bias they sum to the score. */
export function explainTrees(
  model: TreeModel,
  values: Float32Array | Float64Array,
  offset: number,
): Float64Array {
  const { depth, treeCount, features, thresholds, leaves } = model;
  const contributions = new Float64Array(model.columnCount);
  const leafCount = 2 ** depth;
  for (let tree = 0; tree < treeCount; tree++) {
    const root = tree * (leafCount - 1);
    let start = tree * leafCount;
    let mean = meanOf(leaves, start, leafCount);
    for (let node = 0, width = leafCount / 2; width >= 1; width /= 2) {
      const feature = features[root + node]!;
      const isRight = values[offset + feature]! > thresholds[root + node]!;
      node = 2 * node + (isRight ? 2 : 1);
      if (isRight) start += width;
      const before = mean;
      mean = meanOf(leaves, start, width);
      contributions[feature]! += mean - before;
    }
  }
  return contributions;
}

function meanOf(numbers: Float64Array, start: number, count: number): number {
  let sum = 0;
  for (let i = start; i < start + count; i++) sum += numbers[i]!;
  return sum / count;
}
