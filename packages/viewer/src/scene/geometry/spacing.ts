/** A place on the map, in map units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An upright rectangle; on the map y grows upward, on the screen downward. */
export interface Bounds {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

const LONE_SPACING = 40;

/** Median distance from a point to its nearest other point; 40 where there is no other or they lie in one place. */
export function medianSpacing(points: readonly Point[]): number {
  const bounds = boundsOf(points);
  if (bounds === null || points.length < 2) return LONE_SPACING;
  const [width, height] = [bounds.maxX - bounds.minX, bounds.maxY - bounds.minY];
  // Papers in a line have no area, but a length to share.
  const share = Math.max(
    Math.sqrt((width * height) / points.length),
    width / points.length,
    height / points.length,
  );
  const cell = Math.max(1e-6, share * 1.5);
  const buckets = bucketed(points, cell);
  const nearest = points.map((point, i) => nearestDistance(points, i, point, buckets, cell));
  const known = nearest.filter((distance) => distance < Infinity).sort((a, b) => a - b);
  const median = known[known.length >> 1] ?? 0;
  return median > 0 ? median : LONE_SPACING;
}

/** The smallest bounds that hold all points, `null` for none. */
export function boundsOf(points: Iterable<Point>): Bounds | null {
  let bounds: Bounds | null = null;
  for (const { x, y } of points) {
    bounds =
      bounds === null
        ? { minX: x, minY: y, maxX: x, maxY: y }
        : {
            minX: Math.min(bounds.minX, x),
            minY: Math.min(bounds.minY, y),
            maxX: Math.max(bounds.maxX, x),
            maxY: Math.max(bounds.maxY, y),
          };
  }
  return bounds;
}

/** Bounds grown by `margin` on every side. */
export function grown({ minX, minY, maxX, maxY }: Bounds, margin: number): Bounds {
  return { minX: minX - margin, minY: minY - margin, maxX: maxX + margin, maxY: maxY + margin };
}

function bucketed(points: readonly Point[], cell: number): Map<string, number[]> {
  const buckets = new Map<string, number[]>();
  for (const [i, point] of points.entries()) {
    const key = `${Math.floor(point.x / cell)} ${Math.floor(point.y / cell)}`;
    const bucket = buckets.get(key);
    if (bucket === undefined) buckets.set(key, [i]);
    else bucket.push(i);
  }
  return buckets;
}

// Only the nine buckets around are asked: a point without a neighbour there is too lonely to matter for the median.
function nearestDistance(
  points: readonly Point[],
  self: number,
  { x, y }: Point,
  buckets: ReadonlyMap<string, readonly number[]>,
  cell: number,
): number {
  let best = Infinity;
  for (let column = -1; column <= 1; column++) {
    for (let row = -1; row <= 1; row++) {
      const key = `${Math.floor(x / cell) + column} ${Math.floor(y / cell) + row}`;
      for (const other of buckets.get(key) ?? [])
        if (other !== self) best = Math.min(best, Math.hypot(points[other]!.x - x, points[other]!.y - y));
    }
  }
  return best;
}
