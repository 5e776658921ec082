import type { Box } from "../geometry/projection.ts";

const CELL = 6;

/**
 * Counts dots under boxes of the screen in constant time, by a summed-area table (Crow 1984) over cells of 6 pixels.
 * `xs` and `ys` are screen places; those outside the screen do not count.
 */
export function buildCrowding(
  xs: Float32Array,
  ys: Float32Array,
  width: number,
  height: number,
): (box: Box) => number {
  const columns = Math.ceil(width / CELL) + 1;
  const rows = Math.ceil(height / CELL) + 1;
  const sums = new Uint32Array((columns + 1) * (rows + 1));
  const stride = columns + 1;
  for (let i = 0; i < xs.length; i++) {
    const column = Math.floor(xs[i]! / CELL);
    const row = Math.floor(ys[i]! / CELL);
    if (column >= 0 && row >= 0 && column < columns && row < rows)
      sums[(row + 1) * stride + column + 1]! += 1;
  }
  for (let row = 1; row <= rows; row++) {
    let across = 0;
    for (let column = 1; column <= columns; column++) {
      across += sums[row * stride + column]!;
      sums[row * stride + column] = across + sums[(row - 1) * stride + column]!;
    }
  }
  const at = (x: number, y: number): number => {
    const column = Math.min(columns, Math.max(0, Math.round(x / CELL)));
    const row = Math.min(rows, Math.max(0, Math.round(y / CELL)));
    return sums[row * stride + column]!;
  };
  return ({ x, y, width: w, height: h }) => at(x + w, y + h) - at(x, y + h) - at(x + w, y) + at(x, y);
}
