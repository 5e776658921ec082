import type { Dot } from "./place-papers.ts";

const MAX_SWEEPS = 150;
/** Pushing a trifle too far lets the sweeps end. */
const EXCESS = 1.002;
const TOLERANCE = 0.999;

/** Pushes points apart in place until no two are nearer than `distance` (or, in a hopeless crowd, the sweeps are used up). */
export function spreadApart(points: readonly Dot[], distance: number): void {
  for (let sweep = 0; sweep < MAX_SWEEPS; sweep++) if (!sweepOnce(points, distance)) return;
}

/** One pass over all near pairs; true if any had to move. */
function sweepOnce(points: readonly Dot[], distance: number): boolean {
  const cells = new Map<string, number[]>();
  let moved = false;
  for (const [index, point] of points.entries()) {
    const column = Math.floor(point.x / distance);
    const row = Math.floor(point.y / distance);
    for (const other of findAround(cells, column, row))
      if (pushPair(point, points[other]!, distance, index)) moved = true;
    const key = `${column},${row}`;
    const cell = cells.get(key) ?? [];
    cell.push(index);
    cells.set(key, cell);
  }
  return moved;
}

function* findAround(
  cells: ReadonlyMap<string, readonly number[]>,
  column: number,
  row: number,
): Iterable<number> {
  for (let x = column - 1; x <= column + 1; x++)
    for (let y = row - 1; y <= row + 1; y++) yield* cells.get(`${x},${y}`) ?? [];
}

/** Moves both of a pair half the missing distance; two on one spot part in a direction of their own. */
function pushPair(one: Dot, other: Dot, distance: number, direction: number): boolean {
  const length = Math.hypot(one.x - other.x, one.y - other.y);
  if (length >= TOLERANCE * distance) return false;
  const x = length === 0 ? Math.cos(direction) : (one.x - other.x) / length;
  const y = length === 0 ? Math.sin(direction) : (one.y - other.y) / length;
  const push = (EXCESS * distance - length) / 2;
  one.x += x * push;
  one.y += y * push;
  other.x -= x * push;
  other.y -= y * push;
  return true;
}
