/**
 * Values as small whole numbers: each column is cut into at most 255 bins, one for each distinct value when there are few,
 * otherwise of about as many rows each. Edges are the decimals of fewest digits between two values, because they ship as text.
 */

/** Rows × columns of values, cut into bins. */
export interface BinnedColumns {
  readonly rowCount: number;
  readonly columnCount: number;
  /** The bin of each row in its column, all rows of a column together. */
  readonly bins: Uint8Array;
  /** Where the bins of each column begin when those of all columns are numbered through; one more entry ends the last. */
  readonly starts: Int32Array;
  /** The highest value of each bin, numbered through; Infinity for the last of a column. */
  readonly edges: Float64Array;
}

const MOST_BINS = 255;

/** Cuts row-major, finite values into bins. */
export function binColumns(values: Float32Array, columnCount: number): BinnedColumns {
  const rowCount = values.length / columnCount;
  const bins = new Uint8Array(values.length);
  const starts = new Int32Array(columnCount + 1);
  const edges: number[] = [];
  const column = new Float32Array(rowCount);
  for (let c = 0; c < columnCount; c++) {
    for (let row = 0; row < rowCount; row++) column[row] = values[row * columnCount + c]!;
    const columnEdges = findEdges(column);
    for (let row = 0; row < rowCount; row++) bins[c * rowCount + row] = findBin(columnEdges, column[row]!);
    edges.push(...columnEdges);
    starts[c + 1] = edges.length;
  }
  return { rowCount, columnCount, bins, starts, edges: Float64Array.from(edges) };
}

/** The first edge that is not below a value. */
function findBin(edges: readonly number[], value: number): number {
  let low = 0;
  let high = edges.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edges[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function findEdges(column: Float32Array): readonly number[] {
  const { values, counts } = countDistinct(column.toSorted());
  const groups = groupValues(counts);
  const edges = groups.slice(1).map((group, i) => {
    const before = groups[i]!;
    // Where both bins have many values, an edge may move by a quarter of the smaller to spare digits.
    const spare = Math.floor(Math.min(before.last - before.first, group.last - group.first) / 4);
    return shortestBetween(values[before.last - spare]!, values[group.first + spare]!);
  });
  return [...edges, Infinity];
}

function countDistinct(sorted: Float32Array): { values: number[]; counts: number[] } {
  const values: number[] = [];
  const counts: number[] = [];
  for (const value of sorted) {
    if (value === values.at(-1)) counts[counts.length - 1]! += 1;
    else {
      values.push(value);
      counts.push(1);
    }
  }
  return { values, counts };
}

interface Group {
  readonly first: number;
  readonly last: number;
}

/** Neighbouring values that share a bin: alone when there are few, otherwise about as many rows in each group. */
function groupValues(counts: readonly number[]): readonly Group[] {
  if (counts.length <= MOST_BINS) return counts.map((_, i) => ({ first: i, last: i }));
  const groups: Group[] = [];
  let first = 0;
  let rows = 0;
  let rowsLeft = counts.reduce((sum, count) => sum + count, 0);
  for (const [i, count] of counts.entries()) {
    const share = rowsLeft / (MOST_BINS - groups.length);
    // A value that fills a bin by itself does not share it.
    if (rows >= share || (rows > 0 && count >= share)) {
      groups.push({ first, last: i - 1 });
      first = i;
      rowsLeft -= rows;
      rows = 0;
    }
    rows += count;
  }
  return [...groups, { first, last: counts.length - 1 }];
}

/** The decimal of fewest digits in the middle half between two different values, nearest to their mean. */
function shortestBetween(low: number, high: number): number {
  const mean = (low + high) / 2;
  const most = (high - low) / 4;
  for (let digits = 1; digits < 17; digits++) {
    const decimal = Number(mean.toPrecision(digits));
    // Adding 0 makes 0 of -0.
    if (Math.abs(decimal - mean) <= most) return decimal + 0;
  }
  return mean;
}
