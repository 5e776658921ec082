import { betweenness } from "./betweenness.ts";
import { degree } from "./degree.ts";
import type { Measure, MeasuredGraph } from "./measure.ts";
import { participation } from "./participation.ts";

/** Every measure of a paper's place in the graph of links; a new one is a new file and a line here. */
export const MEASURES: readonly Measure[] = [degree, betweenness, participation];

/** All measures by id. */
export function measureAll(graph: MeasuredGraph): ReadonlyMap<Measure["id"], Float64Array> {
  return new Map(MEASURES.map((measure) => [measure.id, measure.compute(graph)]));
}
