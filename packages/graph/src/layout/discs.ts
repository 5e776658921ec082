/** A disc on the map; units are the spacing of dots until the map is scaled. */
export interface Disc {
  x: number;
  y: number;
  readonly radius: number;
}

/** How strongly two discs are drawn to each other, 0..1. */
export interface Attraction {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
}

const TOPIC_GAP = 0.6;

/** Radius of a topic that holds so many papers. */
export function topicRadius(paperCount: number): number {
  return 0.69 * Math.sqrt(paperCount) + 0.35;
}

/** Radius of a field that holds topics of the given radii. */
export function fieldRadius(topicRadii: readonly number[]): number {
  return 1.22 * Math.sqrt(topicRadii.reduce((sum, radius) => sum + (radius + TOPIC_GAP / 2) ** 2, 0));
}
