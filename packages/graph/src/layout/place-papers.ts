import { forceCollide, forceLink, forceSimulation, forceX, forceY } from "d3-force";
import type { EdgeList } from "../build/neighbour-graph.ts";
import type { SparseRows } from "../build/sparse-rows.ts";
import { createRandom } from "../seeded-random.ts";
import type { Disc } from "./discs.ts";

/** What places a paper besides the discs of its field and topic. */
export interface PaperPlaces {
  readonly links: EdgeList;
  readonly fieldOf: Int32Array;
  readonly topicOf: Int32Array;
  readonly shares: SparseRows;
  readonly reaching: ReadonlyMap<number, number>;
  readonly seed: number;
}

interface Dot {
  x: number;
  y: number;
  readonly radius: number;
  readonly target: { readonly x: number; readonly y: number };
}

const STREAM = 6000;
const DOT_RADIUS = 0.56;
const TICKS = 140;
/** How far out a bridging paper stands, in radii of its field; less where a third field is in the way. */
const RIM = 0.92;
const INNER_RIM = 0.86;

/** Points (unscaled) near the topic's centre, drawn by links, bridging papers on the rim towards the other field. */
export function placePapers(places: PaperPlaces, fields: readonly Disc[], topics: readonly Disc[]): Dot[] {
  const random = createRandom(places.seed, STREAM);
  const dots = Array.from(places.fieldOf, (_, paper): Dot => {
    const target = findTarget(places, fields, topics, paper);
    const topic = topics[places.topicOf[paper]!]!;
    const angle = random() * 2 * Math.PI;
    const away = Math.sqrt(random()) * topic.radius * 0.8;
    return { radius: DOT_RADIUS, target, x: target.x + away * Math.cos(angle), y: target.y + away * Math.sin(angle) };
  });
  const { links, topicOf, fieldOf } = places;
  const degrees = new Uint32Array(dots.length);
  for (const ends of [links.sources, links.targets]) for (const node of ends) degrees[node]! += 1;
  const inside = [...links.sources.keys()]
    .filter((link) => fieldOf[links.sources[link]!] === fieldOf[links.targets[link]!])
    .map((link) => {
      const source = links.sources[link]!;
      const target = links.targets[link]!;
      const pull = topicOf[source] === topicOf[target] ? 0.5 : 0.08;
      return { source, target, pull: pull * links.weights[link]! / Math.sqrt(Math.min(degrees[source]!, degrees[target]!)) };
    });
  forceSimulation(dots)
    .randomSource(random)
    .force("links", forceLink<Dot, (typeof inside)[number]>(inside).distance(1.2).strength(({ pull }) => pull))
    .force("x", forceX<Dot>(({ target }) => target.x).strength(0.2))
    .force("y", forceY<Dot>(({ target }) => target.y).strength(0.2))
    .force("apart", forceCollide<Dot>(DOT_RADIUS).iterations(2))
    .stop()
    .tick(dots.length > 3000 ? 60 : TICKS);
  return dots;
}

function findTarget(
  { fieldOf, topicOf, shares, reaching }: PaperPlaces,
  fields: readonly Disc[],
  topics: readonly Disc[],
  paper: number,
): { x: number; y: number } {
  const own = fields[fieldOf[paper]!]!;
  const topic = topics[topicOf[paper]!]!;
  const reached = reaching.get(paper);
  if (reached !== undefined) return findRim(own, fields[reached]!, fields);
  let second = -1;
  let share = 0;
  for (let at = shares.offsets[paper]!; at < shares.offsets[paper + 1]!; at++) {
    if (shares.columns[at] === fieldOf[paper] || shares.values[at]! <= share) continue;
    second = shares.columns[at]!;
    share = shares.values[at]!;
  }
  if (second === -1) return { x: topic.x, y: topic.y };
  const other = fields[second]!;
  const length = Math.hypot(other.x - topic.x, other.y - topic.y);
  const step = Math.min(0.6, share) * topic.radius;
  return length === 0
    ? { x: topic.x, y: topic.y }
    : { x: topic.x + ((other.x - topic.x) * step) / length, y: topic.y + ((other.y - topic.y) * step) / length };
}

function findRim(own: Disc, other: Disc, fields: readonly Disc[]): { x: number; y: number } {
  const dx = other.x - own.x;
  const dy = other.y - own.y;
  const length = Math.hypot(dx, dy);
  const blocked = fields.some((third) => {
    if (third === own || third === other) return false;
    const along = ((third.x - own.x) * dx + (third.y - own.y) * dy) / length ** 2;
    if (along <= 0 || along >= 1) return false;
    return Math.hypot(own.x + along * dx - third.x, own.y + along * dy - third.y) < third.radius;
  });
  const out = (own.radius * (blocked ? INNER_RIM : RIM)) / length;
  return { x: own.x + dx * out, y: own.y + dy * out };
}
