import type { EdgeList } from "../build/neighbour-graph.ts";
import type { SparseRows } from "../build/sparse-rows.ts";
import { measureAttractions } from "./attractions.ts";
import { fieldRadius, topicRadius } from "./discs.ts";
import { placeFields } from "./place-fields.ts";
import { placePapers } from "./place-papers.ts";
import { placeTopics } from "./place-topics.ts";
import { spreadApart } from "./spread-apart.ts";

/** What the map is made of. */
export interface LayoutInput {
  readonly links: EdgeList;
  /** Field and topic of each paper, −1 without. */
  readonly fieldOf: Int32Array;
  readonly topicOf: Int32Array;
  readonly fieldCount: number;
  /** Field and number of papers of each topic. */
  readonly topics: readonly { readonly field: number; readonly members: readonly number[] }[];
  /** Papers × fields: shares of the concept profile. */
  readonly shares: SparseRows;
  /** Papers that stand on the rim of their field, with the field they reach. */
  readonly reaching: ReadonlyMap<number, number>;
  readonly seed: number;
}

/** A place on the map, y up. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const MAP_WIDTH = 1000;
const MAP_ASPECT = 1.25;

/** A point for each paper: fields apart, topics inside them, papers inside topics, no two on top of each other. */
export function layOut(input: LayoutInput): Point[] {
  const topics = [...input.topics];
  const fieldOf = input.fieldOf.slice();
  const topicOf = input.topicOf.slice();
  const loose = [...fieldOf.keys()].filter((paper) => fieldOf[paper] === -1);
  if (loose.length > 0) {
    for (const paper of loose) {
      fieldOf[paper] = input.fieldCount;
      topicOf[paper] = topics.length;
    }
    topics.push({ field: input.fieldCount, members: loose });
  }
  const fieldCount = input.fieldCount + (loose.length > 0 ? 1 : 0);
  const topicRadii = topics.map(({ members }) => topicRadius(members.length));
  const fieldSizes = Array.from({ length: fieldCount }, (_, field) =>
    topics.reduce((sum, topic) => sum + (topic.field === field ? topic.members.length : 0), 0),
  );
  const fieldRadii = fieldSizes.map((_, field) => fieldRadius(topicRadii.filter((_r, t) => topics[t]!.field === field)));
  const fields = placeFields(fieldRadii, measureAttractions(input.links, fieldOf, fieldSizes), input.seed);
  const topicDiscs = placeTopics(
    topicRadii,
    topics.map(({ field }) => field),
    fields,
    measureAttractions(input.links, topicOf, topics.map(({ members }) => members.length)),
    input.seed,
  );
  const points = placePapers({ ...input, fieldOf, topicOf }, fields, topicDiscs);
  spreadApart(points, 1);
  return fit(points);
}

function fit(points: readonly { x: number; y: number }[]): Point[] {
  if (points.length === 0) return [];
  const left = Math.min(...points.map(({ x }) => x));
  const right = Math.max(...points.map(({ x }) => x));
  const bottom = Math.min(...points.map(({ y }) => y));
  const top = Math.max(...points.map(({ y }) => y));
  const extent = Math.max(right - left, MAP_ASPECT * (top - bottom));
  const scale = extent === 0 ? 0 : MAP_WIDTH / extent;
  return points.map(({ x, y }) => ({ x: (x - (left + right) / 2) * scale, y: (y - (bottom + top) / 2) * scale }));
}

