import { betweenness } from "./betweenness.ts";
import { degree } from "./degree.ts";
import type { Measure } from "./measure.ts";
import { participation } from "./participation.ts";

/** Every measure of a paper's place in the graph of links; a new one is a new file and a line here. */
export const MEASURES: readonly Measure[] = [degree, betweenness, participation];
