import type { EdgeList } from "../build/neighbour-graph.ts";
import type { Attraction } from "./discs.ts";

/** Link weight between groups per possible pair of papers, relative to the strongest pair of groups. */
export function measureAttractions(
  links: EdgeList,
  groupOf: Int32Array,
  sizes: readonly number[],
): Attraction[] {
  const sums = new Map<number, number>();
  for (const [link, weight] of links.weights.entries()) {
    const a = groupOf[links.sources[link]!]!;
    const b = groupOf[links.targets[link]!]!;
    if (a === b || a < 0 || b < 0) continue;
    const key = Math.min(a, b) * sizes.length + Math.max(a, b);
    sums.set(key, (sums.get(key) ?? 0) + weight);
  }
  const attractions = [...sums]
    .sort(([one], [other]) => one - other)
    .map(([key, sum]) => {
      const source = Math.floor(key / sizes.length);
      const target = key % sizes.length;
      return { source, target, weight: sum / (sizes[source]! * sizes[target]!) };
    });
  const strongest = attractions.reduce((most, { weight }) => Math.max(most, weight), 0);
  return attractions.map((attraction) => ({ ...attraction, weight: attraction.weight / strongest }));
}
