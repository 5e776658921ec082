import type { ConceptId, ExtractedPaper, Mention } from "@isthmus/model";
import { type Cell, type SparseRows, toSparseRows, transpose } from "./sparse-rows.ts";

/** Who mentions what: concepts and terms in one numbering, papers in the order given. */
export interface ConceptTable {
  /** In code-unit order. */
  readonly ids: readonly ConceptId[];
  readonly indexOf: ReadonlyMap<ConceptId, number>;
  readonly labels: readonly string[];
  /** The words of each label, hyphens divided, lower case. */
  readonly words: readonly (readonly string[])[];
  /** Papers × concepts: number of mentions, one in the title counting as three. */
  readonly mentions: SparseRows;
  /** Concepts × papers: the same, turned. */
  readonly papers: SparseRows;
  /** Papers × concepts: the weight (0..1) of the concepts a paper is shown with. */
  readonly shown: SparseRows;
}

const TITLE_WEIGHT = 3;

/** Numbers every concept and term of the papers and counts their mentions. */
export function buildConceptTable(papers: readonly ExtractedPaper[]): ConceptTable {
  const labelOf = new Map<ConceptId, string>();
  for (const { concepts, terms } of papers)
    for (const { id, label } of [...concepts, ...terms]) if (!labelOf.has(id)) labelOf.set(id, label);
  const ids = [...labelOf.keys()].sort();
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const labels = ids.map((id) => labelOf.get(id)!);
  const mentions = toSparseRows(
    papers.map((paper) => countMentions(paper, indexOf)),
    ids.length,
  );
  const shown = toSparseRows(
    papers.map(({ concepts }) =>
      concepts.map(({ id, weight }) => ({ column: indexOf.get(id)!, value: weight })),
    ),
    ids.length,
  );
  return { ids, indexOf, labels, words: labels.map(toWords), mentions, papers: transpose(mentions), shown };
}

/** The words of a label: divided at spaces, hyphens, dashes and slashes, lower case. */
function toWords(label: string): readonly string[] {
  return label
    .toLowerCase()
    .split(/[\s\-–—/]+/u)
    .filter((word) => word !== "");
}

/** Number of papers that mention a concept. */
export function countPapers(table: ConceptTable, concept: number): number {
  return table.papers.offsets[concept + 1]! - table.papers.offsets[concept]!;
}

/**
 * For each concept the share (0..1) of the papers mentioning it that are shown with it: high for what papers are
 * about, low for what they say in passing.
 */
export function measureSalience(table: ConceptTable): Float64Array {
  const shown = new Float64Array(table.ids.length);
  for (const concept of table.shown.columns) shown[concept]! += 1;
  return shown.map((count, concept) => count / countPapers(table, concept));
}

function countMentions({ concepts, terms }: ExtractedPaper, indexOf: ReadonlyMap<ConceptId, number>): Cell[] {
  const counts = new Map<number, number>();
  for (const { id, mentions } of [...concepts, ...terms]) {
    const column = indexOf.get(id)!;
    counts.set(column, (counts.get(column) ?? 0) + mentions.reduce((sum, m) => sum + weightOf(m), 0));
  }
  return [...counts].map(([column, value]) => ({ column, value: Math.max(1, value) }));
}

function weightOf(mention: Mention): number {
  return mention.field === "title" ? TITLE_WEIGHT : 1;
}
