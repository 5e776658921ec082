/** A sparse matrix by rows: row i holds `columns[offsets[i]..offsets[i + 1])`, ascending, with their `values`. */
export interface SparseRows {
  readonly columnCount: number;
  /** One more than there are rows. */
  readonly offsets: Uint32Array;
  readonly columns: Uint32Array;
  readonly values: Float64Array;
}

/** One filled cell of a row. */
export interface Cell {
  readonly column: number;
  readonly value: number;
}

/** Number of rows. */
export function countRows(matrix: SparseRows): number {
  return matrix.offsets.length - 1;
}

/** A matrix of the given rows; the cells of a row may come in any order, each column at most once. */
export function toSparseRows(rows: readonly (readonly Cell[])[], columnCount: number): SparseRows {
  const offsets = new Uint32Array(rows.length + 1);
  for (const [i, row] of rows.entries()) offsets[i + 1] = offsets[i]! + row.length;
  const columns = new Uint32Array(offsets[rows.length]!);
  const values = new Float64Array(columns.length);
  for (const [i, row] of rows.entries()) {
    const ordered = row.toSorted((one, other) => one.column - other.column);
    for (const [j, cell] of ordered.entries()) {
      columns[offsets[i]! + j] = cell.column;
      values[offsets[i]! + j] = cell.value;
    }
  }
  return { columnCount, offsets, columns, values };
}

/** The same cells by columns. */
export function transpose(matrix: SparseRows): SparseRows {
  const offsets = new Uint32Array(matrix.columnCount + 1);
  for (const column of matrix.columns) offsets[column + 1]! += 1;
  for (let i = 0; i < matrix.columnCount; i++) offsets[i + 1]! += offsets[i]!;
  const next = offsets.slice();
  const columns = new Uint32Array(matrix.columns.length);
  const values = new Float64Array(matrix.columns.length);
  for (let row = 0; row < countRows(matrix); row++) {
    for (let at = matrix.offsets[row]!; at < matrix.offsets[row + 1]!; at++) {
      const place = next[matrix.columns[at]!]!++;
      columns[place] = row;
      values[place] = matrix.values[at]!;
    }
  }
  return { columnCount: countRows(matrix), offsets, columns, values };
}

/** Each row scaled to length 1; rows of zeros stay. */
export function normaliseRows(matrix: SparseRows): SparseRows {
  const values = matrix.values.slice();
  for (let row = 0; row < countRows(matrix); row++) {
    const start = matrix.offsets[row]!;
    const end = matrix.offsets[row + 1]!;
    let squares = 0;
    for (let at = start; at < end; at++) squares += values[at]! ** 2;
    if (squares > 0) for (let at = start; at < end; at++) values[at]! /= Math.sqrt(squares);
  }
  return { ...matrix, values };
}

/** Calls back for every column two rows share, ascending, with both values. */
export function visitShared(
  matrix: SparseRows,
  row: number,
  other: number,
  visit: (column: number, value: number, otherValue: number) => void,
): void {
  const { offsets, columns, values } = matrix;
  let a = offsets[row]!;
  let b = offsets[other]!;
  while (a < offsets[row + 1]! && b < offsets[other + 1]!) {
    const difference = columns[a]! - columns[b]!;
    if (difference === 0) visit(columns[a]!, values[a]!, values[b]!);
    if (difference <= 0) a++;
    if (difference >= 0) b++;
  }
}

/** The value of a cell, 0 where it is not filled. */
export function readCell(matrix: SparseRows, row: number, column: number): number {
  let low = matrix.offsets[row]!;
  let high = matrix.offsets[row + 1]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (matrix.columns[middle]! < column) low = middle + 1;
    else high = middle;
  }
  const found = low < matrix.offsets[row + 1]! && matrix.columns[low] === column;
  return found ? matrix.values[low]! : 0;
}
