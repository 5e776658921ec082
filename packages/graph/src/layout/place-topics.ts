import { forceCollide, forceLink, forceSimulation, forceX, forceY } from "d3-force";
import { createRandom } from "../seeded-random.ts";
import type { Attraction, Disc } from "./discs.ts";

const STREAM = 5000;
const TICKS = 200;
const CENTRE_STRENGTH = 0.3;
const SAME_FIELD_PULL = 0.18;
const OTHER_FIELD_PULL = 0.05;

/** A topic's disc while it is still being moved. */
interface MovingDisc {
  x: number;
  y: number;
  readonly radius: number;
  readonly field: Disc;
}

/** Places topics inside their fields: to the centre, to similar topics, and clear of each other. */
export function placeTopics(
  radii: readonly number[],
  fieldOf: readonly number[],
  fields: readonly Disc[],
  attractions: readonly Attraction[],
  seed: number,
): Disc[] {
  const random = createRandom(seed, STREAM);
  const discs = radii.map((radius, topic): MovingDisc => {
    const field = fields[fieldOf[topic]!]!;
    const angle = random() * 2 * Math.PI;
    const away = random() * Math.max(0, field.radius - radius);
    return { radius, field, x: field.x + away * Math.cos(angle), y: field.y + away * Math.sin(angle) };
  });
  const springs = attractions.map(({ source, target, weight }) => ({
    source,
    target,
    strength: weight * (fieldOf[source] === fieldOf[target] ? SAME_FIELD_PULL : OTHER_FIELD_PULL),
    length: radii[source]! + radii[target]!,
  }));
  const simulation = forceSimulation(discs)
    .randomSource(random)
    .force(
      "similar",
      forceLink<MovingDisc, (typeof springs)[number]>(springs)
        .distance(({ length }) => length)
        .strength(({ strength }) => strength),
    )
    .force("x", forceX<MovingDisc>(({ field }) => field.x).strength(CENTRE_STRENGTH))
    .force("y", forceY<MovingDisc>(({ field }) => field.y).strength(CENTRE_STRENGTH))
    .force("apart", forceCollide<MovingDisc>(({ radius }) => radius).iterations(2))
    .stop();
  for (let tick = 0; tick < TICKS; tick++) {
    simulation.tick();
    for (const disc of discs) keepInside(disc);
  }
  return discs.map(({ x, y, radius }) => ({ x, y, radius }));
}

function keepInside(disc: MovingDisc): void {
  const { field, radius } = disc;
  const away = Math.hypot(disc.x - field.x, disc.y - field.y);
  const most = Math.max(0, field.radius - radius);
  if (away <= most) return;
  disc.x = field.x + ((disc.x - field.x) * most) / away;
  disc.y = field.y + ((disc.y - field.y) * most) / away;
}
