/** A place on the map, y up. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A disc on the map; units are the spacing of dots until the map is scaled. */
export interface Disc extends Point {
  readonly radius: number;
}

/** How strongly two discs are drawn to each other, 0..1. */
export interface Attraction {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
}

/** Free space around a topic, in spacings. */
const TOPIC_GAP = 0.3;
/** Discs never fill a disc: the field is so much wider than its topics' areas ask for. */
const PACKING = 1.15;

/** Radius of a topic that holds so many papers. */
export function topicRadius(paperCount: number): number {
  return 0.69 * Math.sqrt(paperCount) + 0.35;
}

/** Radius of a field that holds topics of the given radii. */
export function fieldRadius(topicRadii: readonly number[]): number {
  return PACKING * Math.sqrt(topicRadii.reduce((sum, radius) => sum + (radius + TOPIC_GAP / 2) ** 2, 0));
}
