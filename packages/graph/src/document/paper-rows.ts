import type { ConceptUse, GraphPaper, Membership, PaperMeasures } from "@isthmus/model";
import type { ConceptSelection } from "./concept-selection.ts";
import type { Findings } from "./findings.ts";
import { round, roundShare } from "./rounding.ts";

/** The papers of the document, in canonical order. */
export function buildPaperRows(findings: Findings, selection: ConceptSelection): GraphPaper[] {
  return findings.papers.map(({ paper }, index) => {
    const { id, title, abstract, year, authors, venue, url, identifiers } = paper;
    const field = toIndex(findings.fields.communityOf[index]!);
    const { x, y } = findings.points[index]!;
    return {
      id,
      title,
      abstract,
      year,
      authors,
      venue,
      url,
      identifiers,
      concepts: buildUses(findings, selection, index),
      field,
      topic: toIndex(findings.topics.topicOf[index]!),
      memberships: field === null ? [] : buildMemberships(findings, index),
      confidence: roundShare(findings.fields.confidence[index]!),
      x: round(x, 2),
      y: round(y, 2),
      measures: buildMeasures(findings, index),
    };
  });
}

function toIndex(group: number): number | null {
  return group === -1 ? null : group;
}

function buildUses({ papers, table }: Findings, { rowOf }: ConceptSelection, index: number): ConceptUse[] {
  const { concepts, terms } = papers[index]!;
  const rowOfId = (id: (typeof terms)[number]["id"]): number => rowOf[table.indexOf.get(id)!]!;
  const shown = concepts.map(({ id, weight, mentions }) => ({
    concept: rowOfId(id),
    weight: roundShare(weight),
    mentions,
  }));
  const seen = new Set(shown.map(({ concept }) => concept));
  const explaining = terms
    .map(({ id, mentions }) => ({ concept: rowOfId(id), weight: 0, mentions }))
    .filter(({ concept }) => concept !== -1 && !seen.has(concept));
  return [...shown, ...explaining];
}

function buildMemberships({ shares }: Findings, paper: number): Membership[] {
  const memberships: Membership[] = [];
  for (let at = shares.offsets[paper]!; at < shares.offsets[paper + 1]!; at++) {
    const weight = roundShare(shares.values[at]!);
    if (weight > 0) memberships.push({ field: shares.columns[at]!, weight });
  }
  return memberships.sort((one, other) => other.weight - one.weight || one.field - other.field);
}

function buildMeasures({ measures, bridges }: Findings, index: number): PaperMeasures {
  return {
    degree: measures.get("degree")?.[index] ?? 0,
    betweenness: round(measures.get("betweenness")?.[index] ?? 0, 6),
    participation: roundShare(measures.get("participation")?.[index] ?? 0),
    bridging: roundShare(bridges?.scores[index] ?? 0),
  };
}
