/**
 * Kernel density of each field's papers on one common grid: the sum over members of exp(−d² / 2σ²), so that a lone
 * paper has density 1 at its own place (Parzen–Rosenblatt estimate, left unnormalised).
 */
import { type Bounds, boundsOf, grown, type Point } from "./spacing.ts";

/** Values lie at the centres of square cells, row by row from the lower left. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly cell: number;
  readonly bounds: Bounds;
}

const CELLS_ACROSS = 320;
const REACH_SIGMAS = 3.2;

/** A grid of about 320 cells across that holds all points and the reach of their kernels. */
export function gridAround(points: readonly Point[], sigma: number): Grid {
  const around = grown(
    boundsOf(points) ?? { minX: 0, minY: 0, maxX: 0, maxY: 0 },
    sigma * (REACH_SIGMAS + 0.5),
  );
  const [width, height] = [around.maxX - around.minX, around.maxY - around.minY];
  const cell = Math.max(width, height) / CELLS_ACROSS;
  return { columns: Math.ceil(width / cell) + 1, rows: Math.ceil(height / cell) + 1, cell, bounds: around };
}

/** The density of some points on the grid, one value per cell. */
export function densityOf(points: readonly Point[], grid: Grid, sigma: number): Float32Array {
  const values = new Float32Array(grid.columns * grid.rows);
  for (const point of points) addKernel(values, point, grid, sigma / grid.cell);
  return values;
}

/** The cell that holds a place, −1 outside the grid. */
export function cellAt({ bounds, cell, columns, rows }: Grid, x: number, y: number): number {
  const column = Math.floor((x - bounds.minX) / cell);
  const row = Math.floor((y - bounds.minY) / cell);
  return column < 0 || row < 0 || column >= columns || row >= rows ? -1 : row * columns + column;
}

function addKernel(values: Float32Array, point: Point, grid: Grid, sigmaCells: number): void {
  const x = (point.x - grid.bounds.minX) / grid.cell - 0.5;
  const y = (point.y - grid.bounds.minY) / grid.cell - 0.5;
  const [left, across] = falloff(x, sigmaCells, grid.columns);
  const [bottom, up] = falloff(y, sigmaCells, grid.rows);
  for (let row = 0; row < up.length; row++) {
    const start = (bottom + row) * grid.columns + left;
    const share = up[row]!;
    for (let column = 0; column < across.length; column++) values[start + column]! += share * across[column]!;
  }
}

// The kernel is a product of one factor per axis, so that exp is asked per column and row and not per cell.
function falloff(centre: number, sigma: number, limit: number): [number, Float32Array] {
  const first = Math.max(0, Math.ceil(centre - REACH_SIGMAS * sigma));
  const last = Math.min(limit - 1, Math.floor(centre + REACH_SIGMAS * sigma));
  const factors = new Float32Array(Math.max(0, last - first + 1));
  for (let i = 0; i < factors.length; i++) {
    const distance = (first + i - centre) / sigma;
    factors[i] = Math.exp(-0.5 * distance * distance);
  }
  return [first, factors];
}
