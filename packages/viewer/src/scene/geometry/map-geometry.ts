import type { ExplorerDocument } from "../../load/explorer-document.ts";
import { buildFieldRegions, type FieldRegions } from "./field-regions.ts";
import { type Bounds, boundsOf, grown, medianSpacing, type Point } from "./spacing.ts";

/** Everything about the shape of the map that no camera and no theme changes; lengths in map units. */
export interface MapGeometry extends FieldRegions {
  /** Median distance from a paper to its nearest. */
  readonly spacing: number;
  /** 0 for small maps (213 papers) to 1 for large ones (10,000): how far recipes for crowds apply. */
  readonly crowd: number;
  /** Holds all regions and papers. */
  readonly bounds: Bounds;
  readonly fieldBounds: readonly Bounds[];
  readonly topicBounds: readonly (Bounds | null)[];
}

/** A map is at least so many spacings wide and high: one of a single paper must not fill the screen with it. */
const LEAST_SPACINGS = 5;
const CROWD_FROM = 213;
const CROWD_TO = 10_000;

/** Computes regions and bounds once per document. */
export function buildMapGeometry(document: ExplorerDocument): MapGeometry {
  const { papers, fields, topics, isMarked } = document;
  const spacing = medianSpacing(papers);
  const crowd = clamp01(Math.log(papers.length / CROWD_FROM) / Math.log(CROWD_TO / CROWD_FROM));
  const sigma = spacing * mix(1.15, 2.6, crowd);
  const members = (list: readonly number[]): Point[] => {
    // Bridging papers stand on the rim and would pull the shore out into the strait.
    const settled = list.filter((paper) => !isMarked[paper]);
    return (settled.length > 0 ? settled : list).map((paper) => papers[paper]!);
  };
  const regions = buildFieldRegions(
    fields.map((field) => members(field.papers)),
    { sigma, threshold: mix(0.42, 0.9, crowd), leastArea: spacing ** 2 * mix(2, 30, crowd) },
  );
  const fieldBounds = regions.regions.map(({ rings }, field) => {
    const outline = boundsOf(rings.flat().map(([x, y]) => ({ x, y })));
    return outline ?? grown(boundsOf(members(fields[field]!.papers)) ?? ORIGIN, sigma);
  });
  const all = [...fieldBounds, ...papers.map(({ x, y }) => ({ minX: x, minY: y, maxX: x, maxY: y }))];
  return {
    ...regions,
    spacing,
    crowd,
    bounds: atLeast(all.reduce(united, all[0] ?? ORIGIN), spacing * LEAST_SPACINGS),
    fieldBounds,
    topicBounds: topics.map((topic) => boundsOf(members(topic.papers))),
  };
}

/** Linear interpolation: `from` at 0, `to` at 1. */
export function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}

const ORIGIN: Bounds = { minX: 0, minY: 0, maxX: 0, maxY: 0 };

function united(a: Bounds, b: Bounds): Bounds {
  return {
    minX: Math.min(a.minX, b.minX),
    minY: Math.min(a.minY, b.minY),
    maxX: Math.max(a.maxX, b.maxX),
    maxY: Math.max(a.maxY, b.maxY),
  };
}

function atLeast({ minX, minY, maxX, maxY }: Bounds, size: number): Bounds {
  const [x, y] = [Math.max(0, size - (maxX - minX)) / 2, Math.max(0, size - (maxY - minY)) / 2];
  return { minX: minX - x, minY: minY - y, maxX: maxX + x, maxY: maxY + y };
}

function clamp01(value: number): number {
  return Math.min(1, Math.max(0, value));
}
