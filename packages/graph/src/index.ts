export { buildGraph } from "./build-graph.ts";
export { stringifyDocument } from "./document/stringify.ts";
export type { Measure, MeasuredGraph } from "./measure/measure.ts";
export { MEASURES } from "./measure/measures.ts";
export type { BuildOptions } from "./resolve-options.ts";
