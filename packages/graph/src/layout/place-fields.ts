import { forceCollide, forceLink, forceSimulation, forceX, forceY } from "d3-force";
import { createRandom } from "../seeded-random.ts";
import type { Attraction, Disc } from "./discs.ts";

const STREAM = 4000;
const ATTEMPTS = 24;
const TICKS = 160;
/** Share of all radii that stays free between two fields. */
const GAP_SHARE = 0.07;
const ASPECT = 1.25;

/** Places fields so that similar ones are neighbours and the whole is compact: the best of several seeded attempts. */
export function placeFields(radii: readonly number[], attractions: readonly Attraction[], seed: number): Disc[] {
  const gap = (GAP_SHARE * radii.reduce((sum, radius) => sum + radius, 0)) / Math.sqrt(Math.max(1, radii.length));
  let best: Disc[] = [];
  let lowest = Infinity;
  for (let attempt = 0; attempt < (radii.length < 2 ? 1 : ATTEMPTS); attempt++) {
    const discs = relax(radii, attractions, gap, createRandom(seed, STREAM + attempt));
    const cost = measureCost(discs, attractions);
    if (cost >= lowest) continue;
    best = discs;
    lowest = cost;
  }
  return best;
}

function relax(
  radii: readonly number[],
  attractions: readonly Attraction[],
  gap: number,
  random: () => number,
): Disc[] {
  const spread = radii.reduce((sum, radius) => sum + radius, 0);
  const discs = radii.map((radius) => ({ radius, x: (random() - 0.5) * spread, y: (random() - 0.5) * spread }));
  forceSimulation(discs)
    .randomSource(random)
    .force(
      "similar",
      forceLink(attractions.map((attraction) => ({ ...attraction })))
        .distance(({ source, target }) => radiusOf(source) + radiusOf(target) + gap)
        .strength(({ weight }) => 0.5 * weight),
    )
    .force("apart", forceCollide<Disc>(({ radius }) => radius + gap / 2).iterations(3))
    .force("x", forceX<Disc>(0).strength(0.06))
    .force("y", forceY<Disc>(0).strength(0.06 * ASPECT))
    .stop()
    .tick(TICKS);
  return discs.map(({ x, y, radius }) => ({ x, y, radius }));

  function radiusOf(end: number | string | Disc): number {
    return typeof end === "object" ? end.radius : (radii[Number(end)] ?? 0);
  }
}

function measureCost(discs: readonly Disc[], attractions: readonly Attraction[]): number {
  const mean = discs.reduce((sum, { radius }) => sum + radius, 0) / discs.length;
  let cost = 0;
  for (const { source, target, weight } of attractions) {
    const a = discs[source]!;
    const b = discs[target]!;
    cost += (weight * Math.max(0, Math.hypot(a.x - b.x, a.y - b.y) - a.radius - b.radius)) / mean;
  }
  const width = Math.max(...discs.map((d) => d.x + d.radius)) - Math.min(...discs.map((d) => d.x - d.radius));
  const height = Math.max(...discs.map((d) => d.y + d.radius)) - Math.min(...discs.map((d) => d.y - d.radius));
  const area = discs.reduce((sum, { radius }) => sum + radius ** 2, 0);
  return cost + 1.5 * Math.abs(Math.log(width / height / ASPECT)) + (1.2 * width * height) / (4 * area);
}
