import type { Point } from "./spacing.ts";

/** How far the control point of a link stands off its chord, as a share of the chord's length. */
export const CURVATURE = 0.18;

/** The control point of the quadratic curve that draws a link, left of the way from source to target (y up). */
export function controlPoint(source: Point, target: Point): Point {
  return {
    x: (source.x + target.x) / 2 - (target.y - source.y) * CURVATURE,
    y: (source.y + target.y) / 2 + (target.x - source.x) * CURVATURE,
  };
}

const SAMPLES = 16;

/** The distance from a place to a link's curve, in map units, to within a few per cent of its length. */
export function distanceToLink(place: Point, source: Point, target: Point): number {
  const control = controlPoint(source, target);
  let best = Infinity;
  let from = source;
  for (let i = 1; i <= SAMPLES; i++) {
    const to = onCurve(source, control, target, i / SAMPLES);
    best = Math.min(best, distanceToSegment(place, from, to));
    from = to;
  }
  return best;
}

function onCurve(source: Point, control: Point, target: Point, t: number): Point {
  const u = 1 - t;
  return {
    x: u * u * source.x + 2 * u * t * control.x + t * t * target.x,
    y: u * u * source.y + 2 * u * t * control.y + t * t * target.y,
  };
}

function distanceToSegment({ x, y }: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - from.x) * dx + (y - from.y) * dy) / length));
  return Math.hypot(x - from.x - t * dx, y - from.y - t * dy);
}
