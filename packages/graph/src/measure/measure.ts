import type { Adjacency } from "../build/adjacency.ts";

/** What a measure may look at; it never changes it. */
export interface MeasuredGraph {
  readonly adjacency: Adjacency;
  /** Field of each node, −1 without. */
  readonly fieldOf: Int32Array;
  readonly seed: number;
}

/** An entry of the table of measures. */
export interface Measure {
  readonly id: "degree" | "betweenness" | "participation";
  readonly title: string;
  /** One finite value for each node, in node order; 0 for a node without links. */
  compute(graph: MeasuredGraph): Float64Array;
}
