import type { EdgeList } from "../build/neighbour-graph.ts";
import { measureAttractions } from "./attractions.ts";
import { fieldRadius, type Point, topicRadius } from "./discs.ts";
import { fillTopics } from "./fill-topics.ts";
import type { Belonging, Regions } from "./leaning.ts";
import { placeFields } from "./place-fields.ts";
import { placePapers } from "./place-papers.ts";
import { placeTopics } from "./place-topics.ts";
import { spreadApart } from "./spread-apart.ts";

/** What the map is made of; a paper without a field has −1 as field and topic. */
export interface LayoutInput extends Belonging {
  readonly links: EdgeList;
  readonly fieldCount: number;
  readonly topics: readonly TopicShape[];
  readonly seed: number;
}

/** The field of a topic and its papers. */
interface TopicShape {
  readonly field: number;
  readonly members: readonly number[];
}

/** Width of the map; its height is about this by the aspect. */
const MAP_WIDTH = 1000;
const MAP_ASPECT = 1.25;
/** More papers are laid out without forces. */
const MAX_FORCED_PAPERS = 4000;

/**
 * A point for each paper: similar fields side by side, topics inside them, papers inside topics, bridging papers on the
 * rim towards the other field, no two on top of each other. Centred on 0, about 1,000 wide.
 */
export function layOut(input: LayoutInput): Point[] {
  const grouped = groupLoosePapers(input);
  const regions = placeRegions(grouped);
  const dots =
    input.fieldOf.length > MAX_FORCED_PAPERS
      ? fillTopics(grouped, regions)
      : placePapers(grouped, regions, input.links, input.seed);
  spreadApart(dots, 1);
  return fit(dots);
}

/** Papers without a field lie together, as if they were one of one topic. */
function groupLoosePapers(input: LayoutInput): LayoutInput {
  const loose = [...input.fieldOf.keys()].filter((paper) => input.fieldOf[paper] === -1);
  if (loose.length === 0) return input;
  return {
    ...input,
    fieldOf: input.fieldOf.map((field) => (field === -1 ? input.fieldCount : field)),
    topicOf: input.topicOf.map((topic) => (topic === -1 ? input.topics.length : topic)),
    fieldCount: input.fieldCount + 1,
    topics: [...input.topics, { field: input.fieldCount, members: loose }],
  };
}

function placeRegions({ fieldCount, fieldOf, topicOf, topics, links, seed }: LayoutInput): Regions {
  const topicRadii = topics.map(({ members }) => topicRadius(members.length));
  const topicSizes = topics.map(({ members }) => members.length);
  const radiiInField: number[][] = Array.from({ length: fieldCount }, () => []);
  const fieldSizes = Array.from({ length: fieldCount }, () => 0);
  for (const [topic, { field }] of topics.entries()) {
    radiiInField[field]!.push(topicRadii[topic]!);
    fieldSizes[field]! += topicSizes[topic]!;
  }
  const fields = placeFields(
    radiiInField.map(fieldRadius),
    measureAttractions(links, fieldOf, fieldSizes),
    seed,
  );
  const fieldOfTopic = topics.map(({ field }) => field);
  const attractions = measureAttractions(links, topicOf, topicSizes);
  return { fields, fieldOfTopic, topics: placeTopics(topicRadii, fieldOfTopic, fields, attractions, seed) };
}

function fit(points: readonly Point[]): Point[] {
  const [left, right] = findRange(points.map(({ x }) => x));
  const [bottom, top] = findRange(points.map(({ y }) => y));
  const extent = Math.max(right - left, MAP_ASPECT * (top - bottom));
  const scale = extent === 0 ? 0 : MAP_WIDTH / extent;
  return points.map(({ x, y }) => ({
    x: (x - (left + right) / 2) * scale,
    y: (y - (bottom + top) / 2) * scale,
  }));
}

function findRange(values: readonly number[]): [number, number] {
  return values.reduce<[number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity],
  );
}
