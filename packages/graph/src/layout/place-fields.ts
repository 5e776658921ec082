import { forceCollide, forceLink, forceSimulation, forceX, forceY } from "d3-force";
import { createRandom, type RandomSource } from "../seeded-random.ts";
import type { Attraction, Disc } from "./discs.ts";

const STREAM = 4000;
const MAX_ATTEMPTS = 24;
/** Attempts × fields that may be spent: many small fields get fewer attempts. */
const EFFORT = 600;
const TICKS = 160;
/** Free space between fields, as a share of the mean radius times √fields. */
const GAP_SHARE = 0.1;
const ASPECT = 1.25;
const CENTRE_STRENGTH = 0.06;
const MAX_LINK_STRENGTH = 0.5;

/** A field's disc while it is still being moved. */
interface MovingDisc {
  x: number;
  y: number;
  readonly radius: number;
}

/** Places fields so that similar ones are neighbours and the whole is compact: the best of several seeded attempts. */
export function placeFields(
  radii: readonly number[],
  attractions: readonly Attraction[],
  seed: number,
): Disc[] {
  const total = radii.reduce((sum, radius) => sum + radius, 0);
  const gap = (GAP_SHARE * total) / Math.sqrt(Math.max(1, radii.length));
  const attempts = Math.max(1, Math.min(MAX_ATTEMPTS, Math.floor(EFFORT / radii.length)));
  let best: Disc[] = [];
  let lowest = Infinity;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const discs = settle(radii, attractions, gap, createRandom(seed, STREAM + attempt));
    const cost = measureCost(discs, attractions);
    if (attempt > 0 && cost >= lowest) continue;
    best = discs;
    lowest = cost;
  }
  return best;
}

function settle(
  radii: readonly number[],
  attractions: readonly Attraction[],
  gap: number,
  random: RandomSource,
): Disc[] {
  const spread = radii.reduce((sum, radius) => sum + radius, 0);
  const discs = radii.map((radius): MovingDisc => ({
    radius,
    x: (random() - 0.5) * spread,
    y: (random() - 0.5) * spread,
  }));
  // d3-force replaces source and target by the discs themselves, so lengths are kept beside them.
  const springs = attractions.map(({ source, target, weight }) => ({
    source,
    target,
    strength: MAX_LINK_STRENGTH * weight,
    length: radii[source]! + radii[target]! + gap,
  }));
  forceSimulation(discs)
    .randomSource(random)
    .force(
      "similar",
      forceLink<MovingDisc, (typeof springs)[number]>(springs)
        .distance(({ length }) => length)
        .strength(({ strength }) => strength),
    )
    .force("apart", forceCollide<MovingDisc>(({ radius }) => radius + gap / 2).iterations(3))
    .force("x", forceX<MovingDisc>(0).strength(CENTRE_STRENGTH))
    .force("y", forceY<MovingDisc>(0).strength(CENTRE_STRENGTH * ASPECT))
    .stop()
    .tick(TICKS);
  return discs.map(({ x, y, radius }) => ({ x, y, radius }));
}

/** Similar fields far apart, a box far from the map's shape and empty space cost. */
function measureCost(discs: readonly Disc[], attractions: readonly Attraction[]): number {
  if (discs.length === 0) return 0;
  const mean = discs.reduce((sum, { radius }) => sum + radius, 0) / discs.length;
  let distance = 0;
  for (const { source, target, weight } of attractions) {
    const a = discs[source]!;
    const b = discs[target]!;
    distance += (weight * Math.max(0, Math.hypot(a.x - b.x, a.y - b.y) - a.radius - b.radius)) / mean;
  }
  const width = extentOf(discs, "x");
  const height = extentOf(discs, "y");
  const area = discs.reduce((sum, { radius }) => sum + radius ** 2, 0);
  return distance + 1.5 * Math.abs(Math.log(width / height / ASPECT)) + (1.2 * width * height) / (4 * area);
}

function extentOf(discs: readonly Disc[], axis: "x" | "y"): number {
  const high = discs.reduce((most, disc) => Math.max(most, disc[axis] + disc.radius), -Infinity);
  const low = discs.reduce((least, disc) => Math.min(least, disc[axis] - disc.radius), Infinity);
  return high - low;
}
