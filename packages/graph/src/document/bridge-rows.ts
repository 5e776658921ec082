import type { Bridge, GraphPaper } from "@isthmus/model";
import { type ReasonSide, writeReason } from "../bridge/reason.ts";
import type { BridgeFinding } from "../bridge/bridges.ts";
import type { ConceptSelection } from "./concept-selection.ts";
import type { Findings } from "./findings.ts";
import { roundShare } from "./rounding.ts";

/** The bridges of the document, strongest first; `papers` are its paper rows in canonical order. */
export function buildBridgeRows(
  findings: Findings,
  { rowOf }: ConceptSelection,
  papers: readonly GraphPaper[],
): Bridge[] {
  const place = (paper: number | null): number | null =>
    paper === null ? null : findings.inputIndex[paper]!;
  const rows = (concepts: readonly number[]): number[] => concepts.map((concept) => rowOf[concept]!);
  return (findings.bridges?.bridges ?? []).map((bridge) => ({
    paper: findings.inputIndex[bridge.paper]!,
    score: roundShare(bridge.score),
    fields: bridge.fields,
    concepts: [rows(bridge.concepts[0]), rows(bridge.concepts[1])],
    nearest: [place(bridge.nearest[0]), place(bridge.nearest[1])],
    reason: explain(findings, bridge, papers),
  }));
}

/** Reasons use the rounded closeness that the document holds, so that a reader can check them. */
function explain(findings: Findings, bridge: BridgeFinding, papers: readonly GraphPaper[]): string {
  const [own, other] = bridge.fields;
  const closeness = (paper: number): number =>
    papers[paper]!.memberships.find(({ field }) => field === other)?.weight ?? 0;
  const colleagues = findings.fields.members[own]!.filter((paper) => paper !== bridge.paper);
  return writeReason({
    own: describeSide(findings, bridge.concepts[0][0]!, own),
    other: describeSide(findings, bridge.concepts[1][0]!, other),
    lessClose: colleagues.filter((paper) => closeness(paper) < closeness(bridge.paper)).length,
    colleagues: colleagues.length,
  });
}

function describeSide({ table, fields, fieldNames }: Findings, concept: number, field: number): ReasonSide {
  const { offsets, columns } = table.papers;
  const mentioning = columns.subarray(offsets[concept], offsets[concept + 1]);
  return {
    field: fieldNames[field]!.label,
    concept: table.labels[concept]!,
    papersInField: mentioning.filter((paper) => fields.communityOf[paper] === field).length,
    paperCount: mentioning.length,
  };
}
