import { forceCollide, forceLink, forceSimulation, forceX, forceY } from "d3-force";
import { createRandom } from "../seeded-random.ts";
import type { Attraction, Disc } from "./discs.ts";

const STREAM = 5000;
const TICKS = 200;
const GAP = 0.6;

/** Places topics inside their fields: to the centre, to similar topics, and clear of each other. */
export function placeTopics(
  radii: readonly number[],
  fieldOf: readonly number[],
  fields: readonly Disc[],
  attractions: readonly Attraction[],
  seed: number,
): Disc[] {
  const random = createRandom(seed, STREAM);
  const discs = radii.map((radius, topic) => {
    const field = fields[fieldOf[topic]!]!;
    const angle = random() * 2 * Math.PI;
    const away = random() * Math.max(0, field.radius - radius);
    return { radius, field, x: field.x + away * Math.cos(angle), y: field.y + away * Math.sin(angle) };
  });
  const simulation = forceSimulation(discs)
    .randomSource(random)
    .force(
      "similar",
      forceLink<(typeof discs)[number], Attraction & { source: number; target: number }>(
        attractions.map((attraction) => ({ ...attraction })),
      )
        .distance(({ source, target }) => (radii[indexOf(source)] ?? 0) + (radii[indexOf(target)] ?? 0) + GAP)
        .strength(({ source, target, weight }) => weight * (fieldAt(source) === fieldAt(target) ? 0.18 : 0.05)),
    )
    .force("x", forceX<(typeof discs)[number]>(({ field }) => field.x).strength(0.14))
    .force("y", forceY<(typeof discs)[number]>(({ field }) => field.y).strength(0.14))
    .force("apart", forceCollide<Disc>(({ radius }) => radius + GAP / 2).iterations(2))
    .stop();
  for (let tick = 0; tick < TICKS; tick++) {
    simulation.tick();
    for (const disc of discs) keepInside(disc, disc.field);
  }
  return discs.map(({ x, y, radius }) => ({ x, y, radius }));

  function indexOf(end: unknown): number {
    return typeof end === "object" && end !== null && "index" in end ? Number(end.index) : Number(end);
  }
  function fieldAt(end: unknown): number {
    return fieldOf[indexOf(end)] ?? -1;
  }
}

/** Moves a disc back until it lies inside another. */
export function keepInside(disc: { x: number; y: number; radius: number }, outer: Disc): void {
  const away = Math.hypot(disc.x - outer.x, disc.y - outer.y);
  const most = Math.max(0, outer.radius - disc.radius);
  if (away <= most) return;
  disc.x = outer.x + ((disc.x - outer.x) * most) / away;
  disc.y = outer.y + ((disc.y - outer.y) * most) / away;
}
