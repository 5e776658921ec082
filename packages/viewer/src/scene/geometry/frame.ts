import type { ExplorerDocument } from "../../load/explorer-document.ts";
import { type Dots, dotGrowth } from "./dots.ts";
import type { Box, Projection } from "./projection.ts";

/** One picture's worth of screen geometry, in CSS pixels of the map element. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly projection: Projection;
  /** Pixels per map unit while the whole map is fitted. */
  readonly fittedScale: number;
  /** Places and radii of all papers. */
  readonly xs: Float32Array;
  readonly ys: Float32Array;
  readonly radii: Float32Array;
}

/** Projects all papers. */
export function buildFrame(
  { papers }: ExplorerDocument,
  dots: Dots,
  projection: Projection,
  fittedScale: number,
  size: Pick<Box, "width" | "height">,
): Frame {
  const { scale, offsetX, offsetY } = projection;
  const growth = dotGrowth(scale, fittedScale);
  return {
    width: size.width,
    height: size.height,
    projection,
    fittedScale,
    xs: Float32Array.from(papers, (paper) => paper.x * scale + offsetX),
    ys: Float32Array.from(papers, (paper) => offsetY - paper.y * scale),
    radii: dots.radii.map((radius) => radius * growth),
  };
}

const POINTING_SLACK = 4;

/** The paper whose dot is under a point of the screen (nearest first, 4 pixels of slack), `null` for none. */
export function paperUnder(
  { xs, ys, radii }: Frame,
  x: number,
  y: number,
  isShown: (paper: number) => boolean,
): number | null {
  let best: number | null = null;
  let least = Infinity;
  for (let paper = 0; paper < xs.length; paper++) {
    const distance = Math.hypot(xs[paper]! - x, ys[paper]! - y);
    if (distance > radii[paper]! + POINTING_SLACK || distance >= least || !isShown(paper)) continue;
    best = paper;
    least = distance;
  }
  return best;
}
