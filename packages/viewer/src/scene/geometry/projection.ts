import type { Bounds, Point } from "./spacing.ts";

/** How the map lies on the screen: `x · scale + offsetX`, `offsetY − y · scale`, in CSS pixels of the map element. */
export interface Projection {
  /** Screen pixels per map unit. */
  readonly scale: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

/** A rectangle on the screen, in CSS pixels from the upper left of the map element. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a place of the map lies on the screen. */
export function toScreen({ scale, offsetX, offsetY }: Projection, { x, y }: Point): Point {
  return { x: x * scale + offsetX, y: offsetY - y * scale };
}

/** The place of the map under a point of the screen. */
export function toMap({ scale, offsetX, offsetY }: Projection, { x, y }: Point): Point {
  return { x: (x - offsetX) / scale, y: (offsetY - y) / scale };
}

/** The box that bounds of the map cover on the screen. */
export function toBox(projection: Projection, bounds: Bounds): Box {
  const { x, y } = toScreen(projection, { x: bounds.minX, y: bounds.maxY });
  const { scale } = projection;
  return {
    x,
    y,
    width: (bounds.maxX - bounds.minX) * scale,
    height: (bounds.maxY - bounds.minY) * scale,
  };
}

/** The projection that shows bounds as large as a box allows, in its middle. */
export function fitting(bounds: Bounds, box: Box, mostScale: number): Projection {
  const width = Math.max(1e-6, bounds.maxX - bounds.minX);
  const height = Math.max(1e-6, bounds.maxY - bounds.minY);
  const scale = Math.max(1e-6, Math.min(box.width / width, box.height / height, mostScale));
  return {
    scale,
    offsetX: box.x + box.width / 2 - ((bounds.minX + bounds.maxX) / 2) * scale,
    offsetY: box.y + box.height / 2 + ((bounds.minY + bounds.maxY) / 2) * scale,
  };
}

/** True when two boxes share more than an edge. */
export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** A box grown by `margin` pixels on every side. */
export function grownBox({ x, y, width, height }: Box, margin: number): Box {
  return { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin };
}
