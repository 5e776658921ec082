const MAX_SWEEPS = 120;

/** Pushes points apart in place until no two are nearer than `distance`, or the sweeps are used up. */
export function spreadApart(points: readonly { x: number; y: number }[], distance: number): void {
  for (let sweep = 0; sweep < MAX_SWEEPS; sweep++) if (!pushOnce(points, distance)) return;
}

function pushOnce(points: readonly { x: number; y: number }[], distance: number): boolean {
  const cells = new Map<string, number[]>();
  let moved = false;
  for (const [index, point] of points.entries()) {
    const column = Math.floor(point.x / distance);
    const row = Math.floor(point.y / distance);
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++)
        for (const other of cells.get(`${column + dx},${row + dy}`) ?? [])
          if (pushPair(point, points[other]!, distance, index)) moved = true;
    const key = `${Math.floor(point.x / distance)},${Math.floor(point.y / distance)}`;
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, [index]);
    else cell.push(index);
  }
  return moved;
}

function pushPair(
  one: { x: number; y: number },
  other: { x: number; y: number },
  distance: number,
  index: number,
): boolean {
  let dx = one.x - other.x;
  let dy = one.y - other.y;
  let length = Math.hypot(dx, dy);
  if (length >= distance * 0.999) return false;
  if (length < 1e-6) {
    dx = Math.cos(index);
    dy = Math.sin(index);
    length = 1;
  }
  const push = (distance * 1.002 - Math.min(length, distance)) / 2 / length;
  one.x += dx * push;
  one.y += dy * push;
  other.x -= dx * push;
  other.y -= dy * push;
  return true;
}
