import type { ExtractedPaper, Json } from "@isthmus/model";
import type { BridgeRanking } from "../bridge/bridges.ts";
import type { ConceptTable } from "../build/concept-table.ts";
import type { ConceptPair } from "../build/cooccurrence.ts";
import type { EdgeList } from "../build/neighbour-graph.ts";
import type { SparseRows } from "../build/sparse-rows.ts";
import type { Communities } from "../community/communities.ts";
import type { Naming } from "../community/names.ts";
import type { Topics } from "../community/topics.ts";
import type { Point } from "../layout/discs.ts";
import type { Measure } from "../measure/measure.ts";

/** What all stages found; papers in canonical order, concepts in the order of the table. */
export interface Findings {
  readonly title: string;
  readonly seed: number;
  readonly options: Readonly<Record<string, Json>>;
  readonly papers: readonly ExtractedPaper[];
  /** Position of each paper in the input. */
  readonly inputIndex: readonly number[];
  readonly table: ConceptTable;
  readonly links: EdgeList;
  readonly evidence: readonly (readonly number[])[];
  readonly cooccurrences: readonly ConceptPair[];
  readonly fields: Communities;
  readonly fieldNames: readonly Naming[];
  readonly topics: Topics;
  readonly topicNames: readonly Naming[];
  /** Papers × fields: shares of the concept profile. */
  readonly shares: SparseRows;
  readonly bridges: BridgeRanking | null;
  readonly measures: ReadonlyMap<Measure["id"], Float64Array>;
  readonly points: readonly Point[];
}
