import type { ExplorerDocument } from "../../load/explorer-document.ts";
import { type MapGeometry, mix } from "./map-geometry.ts";
import type { Point } from "./spacing.ts";

/** Below this radius in pixels the halves of a split disc are confetti; it is then a larger plain dot. */
export const LEAST_SPLIT_RADIUS = 4.6;

/** Dots grow with the square-root-like power of the zoom, so that near views stay airy. */
export const DOT_GROWTH = 0.55;

/** How the dots of all papers look before any camera; radii in pixels while the whole map is fitted. */
export interface Dots {
  readonly radii: Float32Array;
  /** Per paper whether it is a split disc. */
  readonly isSplit: readonly boolean[];
  /** Per paper the other field of its bridge, −1 where it has none. */
  readonly otherField: Int16Array;
  /** Per paper the direction from it to its other field, in radians, y up. */
  readonly angles: Float32Array;
}

/** Dots for a map whose median spacing is `spacing` pixels when fitted; `split` says which papers are split discs. */
export function buildDots(
  document: ExplorerDocument,
  geometry: MapGeometry,
  spacing: number,
  split: readonly boolean[],
): Dots {
  const { papers } = document;
  const { crowd } = geometry;
  const plain = clamp(mix(0.185, 0.4, crowd) * spacing, mix(2.3, 1.15, crowd), 6.4);
  const mostLinks = Math.max(1, ...papers.map((paper) => paper.measures.degree));
  const otherField = Int16Array.from(papers, (_, paper) => otherFieldOf(document, paper));
  const isSplit = split.map((is, paper) => is && otherField[paper]! >= 0);
  const radii = Float32Array.from(papers, ({ measures }, paper) => {
    const share = Math.sqrt(measures.degree / mostLinks);
    return plain * mix(0.85, 1.2, share) * (isSplit[paper]! ? mix(1.62, 2.1, crowd) : 1);
  });
  const angles = Float32Array.from(papers, (paper, i) => {
    const other = otherField[i]!;
    if (other < 0) return 0;
    const centre = centreOf(document.fields[other]!.papers.map((member) => papers[member]!));
    return Math.atan2(centre.y - paper.y, centre.x - paper.x);
  });
  return { radii, isSplit, otherField, angles };
}

/** The factor by which dots have grown at `scale` pixels per map unit, 1 when fitted. */
export function dotGrowth(scale: number, fittedScale: number): number {
  return (scale / fittedScale) ** DOT_GROWTH;
}

function otherFieldOf({ papers, bridges, bridgeOfPaper }: ExplorerDocument, paper: number): number {
  const index = bridgeOfPaper[paper];
  if (index == null) return -1;
  const [a, b] = bridges[index]!.fields;
  return a === papers[paper]!.field ? b : a;
}

function centreOf(points: readonly Point[]): Point {
  const count = Math.max(1, points.length);
  return {
    x: points.reduce((sum, point) => sum + point.x, 0) / count,
    y: points.reduce((sum, point) => sum + point.y, 0) / count,
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
