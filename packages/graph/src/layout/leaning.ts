import type { SparseRows } from "../build/sparse-rows.ts";
import type { Disc, Point } from "./discs.ts";

/** What is known of where papers belong. */
export interface Belonging {
  /** Field and topic of each paper; never −1 here. */
  readonly fieldOf: Int32Array;
  readonly topicOf: Int32Array;
  /** Papers × fields: shares of the concept profile. */
  readonly shares: SparseRows;
  /** Papers that stand on the rim of their field, with the field they reach. */
  readonly reaching: ReadonlyMap<number, number>;
}

/** The placed fields and topics, and the field each topic lies in. */
export interface Regions {
  readonly fields: readonly Disc[];
  readonly topics: readonly Disc[];
  readonly fieldOfTopic: readonly number[];
}

/** How far out a bridging paper stands, in radii of its field; less where a third field is in the way. */
const RIM = 0.92;
const INNER_RIM = 0.86;
const MAX_LEAN = 0.6;

/** The step from its topic's centre towards a paper's second field, as a share (0..0.6) of the topic's radius. */
export function findLean(
  { fieldOf, topicOf, shares }: Belonging,
  { fields, topics }: Regions,
  paper: number,
): Point {
  let second = -1;
  let share = 0;
  for (let at = shares.offsets[paper]!; at < shares.offsets[paper + 1]!; at++) {
    if (shares.columns[at] === fieldOf[paper] || shares.values[at]! <= share) continue;
    second = shares.columns[at]!;
    share = shares.values[at]!;
  }
  const topic = topics[topicOf[paper]!]!;
  const other = fields[second];
  if (other === undefined) return { x: 0, y: 0 };
  const length = Math.hypot(other.x - topic.x, other.y - topic.y);
  const step = length === 0 ? 0 : Math.min(MAX_LEAN, share) / length;
  return { x: (other.x - topic.x) * step, y: (other.y - topic.y) * step };
}

/**
 * Where a bridging paper stands: on the edge of its own field that faces the other, no farther out than the topics
 * there reach; `null` for a paper that reaches none.
 */
export function findRim({ fieldOf, reaching }: Belonging, regions: Regions, paper: number): Point | null {
  const reached = reaching.get(paper);
  if (reached === undefined) return null;
  const { fields, topics, fieldOfTopic } = regions;
  const own = fields[fieldOf[paper]!]!;
  const other = fields[reached]!;
  const length = Math.hypot(other.x - own.x, other.y - own.y);
  const x = (other.x - own.x) / length;
  const y = (other.y - own.y) / length;
  let edge = 0;
  for (const [index, topic] of topics.entries()) {
    if (fieldOfTopic[index] !== fieldOf[paper]) continue;
    edge = Math.max(edge, (topic.x - own.x) * x + (topic.y - own.y) * y + topic.radius);
  }
  const rim = own.radius * (isBlocked(own, other, fields) ? INNER_RIM : RIM);
  const out = Math.min(rim, edge);
  return { x: own.x + x * out, y: own.y + y * out };
}

function isBlocked(own: Disc, other: Disc, fields: readonly Disc[]): boolean {
  const dx = other.x - own.x;
  const dy = other.y - own.y;
  return fields.some((third) => {
    if (third === own || third === other) return false;
    const along = ((third.x - own.x) * dx + (third.y - own.y) * dy) / (dx ** 2 + dy ** 2);
    if (along <= 0 || along >= 1) return false;
    return Math.hypot(own.x + along * dx - third.x, own.y + along * dy - third.y) < third.radius;
  });
}
