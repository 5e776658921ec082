/**
 * Places without forces, for many papers: the sunflower spiral of Vogel, A better way to construct the sunflower head
 * (1979): dot k at radius c √(k + ½) and angle k times the golden angle.
 */
import type { Point } from "./discs.ts";
import { type Belonging, findLean, findRim, type Regions } from "./leaning.ts";
import type { Dot } from "./place-papers.ts";

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
/** c of the spiral: dots about one spacing apart. */
const SPREAD = 0.6;

interface Leaning {
  readonly paper: number;
  readonly lean: Point;
}

/** Places (unscaled): each topic a spiral in which the papers that lean to another field lie outside, on its side. */
export function fillTopics(belonging: Belonging, regions: Regions): Dot[] {
  const dots: Dot[] = Array.from(belonging.fieldOf, () => ({ x: 0, y: 0 }));
  const members = regions.topics.map((): Leaning[] => []);
  for (const [paper, topic] of belonging.topicOf.entries()) {
    const rim = findRim(belonging, regions, paper);
    if (rim === null) members[topic]!.push({ paper, lean: findLean(belonging, regions, paper) });
    else dots[paper] = { ...rim };
  }
  for (const [topic, { x, y }] of regions.topics.entries()) {
    for (const { paper, place } of assign(members[topic]!)) dots[paper] = { x: x + place.x, y: y + place.y };
  }
  return dots;
}

/** Ring by ring from the inside: those that lean least first, in a ring each to the place nearest its own direction. */
function assign(members: readonly Leaning[]): { paper: number; place: Point }[] {
  const length = ({ lean }: Leaning): number => Math.hypot(lean.x, lean.y);
  const inward = members.toSorted((one, other) => length(one) - length(other) || one.paper - other.paper);
  const assigned: { paper: number; place: Point }[] = [];
  for (let ring = 0; ring ** 2 < inward.length; ring++) {
    const papers = inward
      .slice(ring ** 2, (ring + 1) ** 2)
      .sort((one, other) => angleOf(one.lean) - angleOf(other.lean) || one.paper - other.paper);
    const places = papers
      .map((_, i) => spiral(ring ** 2 + i))
      .sort((one, other) => angleOf(one) - angleOf(other));
    for (const [i, { paper }] of papers.entries()) assigned.push({ paper, place: places[i]! });
  }
  return assigned;
}

function spiral(k: number): Point {
  const radius = SPREAD * Math.sqrt(k + 0.5);
  return { x: radius * Math.cos(k * GOLDEN_ANGLE), y: radius * Math.sin(k * GOLDEN_ANGLE) };
}

function angleOf({ x, y }: Point): number {
  return Math.atan2(y, x);
}
