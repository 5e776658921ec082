import type { ConceptId, ConceptKind, GraphConcept } from "@isthmus/model";
import { findBroader } from "../build/broader.ts";
import { collectAcronyms, collectVariants } from "./concept-forms.ts";
import type { ConceptSelection } from "./concept-selection.ts";
import type { Findings } from "./findings.ts";
import { round } from "./rounding.ts";

/** The concept table of the document: a concept lies at the centre of its papers, weighted by mentions. */
export function buildConceptRows(findings: Findings, selection: ConceptSelection): GraphConcept[] {
  const { table, fields } = findings;
  const variants = collectVariants(findings, selection);
  const acronyms = collectAcronyms(findings, selection);
  const kinds = collectKinds(findings);
  const broader = findBroader(table);
  return selection.concepts.map((concept, row) => {
    const papers = table.papers.columns.subarray(
      table.papers.offsets[concept],
      table.papers.offsets[concept + 1],
    );
    return {
      id: table.ids[concept]!,
      label: table.labels[concept]!,
      kind: kinds.get(table.ids[concept]!) ?? null,
      variants: variants[row]!,
      acronyms: acronyms[row]!,
      paperCount: papers.length,
      field: findMainField(papers, fields.communityOf),
      broader: broader.has(concept) ? [selection.rowOf[broader.get(concept)!]!] : [],
      ...findCentre(findings, concept),
    };
  });
}

function findCentre({ table, points }: Findings, concept: number): { x: number; y: number } {
  const { offsets, columns, values } = table.papers;
  let x = 0;
  let y = 0;
  let total = 0;
  for (let at = offsets[concept]!; at < offsets[concept + 1]!; at++) {
    const point = points[columns[at]!]!;
    x += point.x * values[at]!;
    y += point.y * values[at]!;
    total += values[at]!;
  }
  return { x: round(x / total, 1), y: round(y / total, 1) };
}

/** The field of most of its papers; equal counts go to the larger field. */
function findMainField(papers: Uint32Array, fieldOf: Int32Array): number | null {
  const counts = new Map<number, number>();
  for (const paper of papers) {
    const field = fieldOf[paper]!;
    if (field !== -1) counts.set(field, (counts.get(field) ?? 0) + 1);
  }
  const ranked = [...counts].sort(([one, count], [other, otherCount]) => otherCount - count || one - other);
  return ranked[0]?.[0] ?? null;
}

/** The kind that the first paper which knows one gives for a concept. */
function collectKinds({ papers }: Findings): ReadonlyMap<ConceptId, ConceptKind> {
  const kinds = new Map<ConceptId, ConceptKind>();
  for (const { concepts } of papers)
    for (const { id, kind } of concepts) if (kind !== null && !kinds.has(id)) kinds.set(id, kind);
  return kinds;
}
