import type { Colours, FieldColour } from "../../state/palette.ts";
import type { MapGeometry } from "../geometry/map-geometry.ts";
import type { Ring } from "../geometry/field-regions.ts";
import type { Projection } from "../geometry/projection.ts";

/** The outlines of one field, in map units. */
export interface RegionPath {
  readonly island: Path2D;
  readonly shelf: Path2D;
}

const SHELF_ALPHA = 0.05;
const SHORE_ALPHA = 0.42;
const SHORE_WIDTH = 1.1;
const HIDDEN = 0.3;

/** Outlines of all fields, smoothed by quadratic curves through the middles of their segments. */
export function buildRegionPaths({ regions }: MapGeometry): RegionPath[] {
  return regions.map(({ rings, shelf }) => ({ island: smoothPath(rings), shelf: smoothPath(shelf) }));
}

/** Paints the islands of all fields; hidden ones keep a faint shore. */
export function paintRegions(
  context: CanvasRenderingContext2D,
  paths: readonly RegionPath[],
  projection: Projection,
  colours: Colours,
  colourOf: (field: number) => FieldColour,
  isHidden: (field: number) => boolean,
): void {
  const { scale, offsetX, offsetY } = projection;
  context.save();
  context.transform(scale, 0, 0, -scale, offsetX, offsetY);
  context.lineWidth = SHORE_WIDTH / scale;
  for (const [field, { island, shelf }] of paths.entries()) {
    const { mark } = colourOf(field);
    const [fill, strength] = isHidden(field) ? [0, HIDDEN] : [1, 1];
    context.fillStyle = mark;
    context.strokeStyle = mark;
    context.globalAlpha = SHELF_ALPHA * fill;
    context.fill(shelf, "evenodd");
    // The island replaces the shelf under it, so that its tint is the one the palette was made for.
    context.globalAlpha = fill;
    context.fillStyle = colours.canvas;
    context.fill(island, "evenodd");
    context.fillStyle = mark;
    context.globalAlpha = colours.regionTint * fill;
    context.fill(island, "evenodd");
    context.globalAlpha = SHORE_ALPHA * strength;
    context.stroke(island);
  }
  context.restore();
}

function smoothPath(rings: readonly Ring[]): Path2D {
  const path = new Path2D();
  for (const ring of rings) {
    const [startX, startY] = middle(ring.at(-1)!, ring[0]!);
    path.moveTo(startX, startY);
    for (const [i, [x, y]] of ring.entries()) {
      const [toX, toY] = middle([x, y], ring[(i + 1) % ring.length]!);
      path.quadraticCurveTo(x, y, toX, toY);
    }
    path.closePath();
  }
  return path;
}

function middle(a: Ring[number], b: Ring[number]): [number, number] {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}
