import type { GraphConcept } from "@isthmus/model";
import { conceptId } from "@isthmus/model";
import type { ConceptTable } from "../build/concept-table.ts";
import type { Findings } from "./findings.ts";
import { round } from "./rounding.ts";

const MAX_VARIANTS = 12;

/** The concepts that go into the document (table indices ascending) and their positions there. */
export interface ConceptSelection {
  readonly concepts: readonly number[];
  /** −1 for a concept that stays out. */
  readonly rowOf: Int32Array;
}

/** Every concept a paper is shown with, and every one that explains a link, a bridge or a name. */
export function selectConcepts(findings: Findings): ConceptSelection {
  const { table, evidence, bridges, fieldNames, topicNames } = findings;
  const wanted = new Set<number>(table.shown.columns);
  for (const concepts of evidence) for (const concept of concepts) wanted.add(concept);
  for (const bridge of bridges?.bridges ?? []) for (const concept of bridge.concepts.flat()) wanted.add(concept);
  for (const name of [...fieldNames, ...topicNames]) for (const concept of name.concepts) wanted.add(concept);
  const concepts = [...wanted].sort((one, other) => one - other);
  const rowOf = new Int32Array(table.ids.length).fill(-1);
  for (const [row, concept] of concepts.entries()) rowOf[concept] = row;
  return { concepts, rowOf };
}

/** The concept table of the document. */
export function buildConceptRows(findings: Findings, { concepts, rowOf }: ConceptSelection): GraphConcept[] {
  const { table, points } = findings;
  const variants = collectVariants(findings, rowOf);
  const acronyms = collectAcronyms(findings, rowOf);
  const broader = findBroader(table, concepts, rowOf);
  return concepts.map((concept, row) => {
    const papers = table.papers.columns.subarray(table.papers.offsets[concept]!, table.papers.offsets[concept + 1]!);
    const weights = table.papers.values.subarray(table.papers.offsets[concept]!, table.papers.offsets[concept + 1]!);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const mean = (axis: "x" | "y"): number =>
      round(papers.reduce((sum, paper, i) => sum + points[paper]![axis] * weights[i]!, 0) / total, 1);
    return {
      id: table.ids[concept]!,
      label: table.labels[concept]!,
      kind: null,
      variants: variants[row]!,
      acronyms: acronyms[row]!,
      paperCount: papers.length,
      field: findField(papers, findings.fields.communityOf),
      broader: broader[row]!,
      x: mean("x"),
      y: mean("y"),
    };
  });
}

/** The field of most of its papers; equal counts go to the larger field. */
function findField(papers: Uint32Array, fieldOf: Int32Array): number | null {
  const counts = new Map<number, number>();
  for (const paper of papers) if (fieldOf[paper]! >= 0) counts.set(fieldOf[paper]!, (counts.get(fieldOf[paper]!) ?? 0) + 1);
  const ranked = [...counts].sort(([one, count], [other, otherCount]) => otherCount - count || one - other);
  return ranked[0]?.[0] ?? null;
}

function collectVariants({ papers, table }: Findings, rowOf: Int32Array): string[][] {
  const counts = new Map<number, Map<string, number>>();
  for (const { paper, concepts, terms } of papers) {
    for (const { id, mentions } of [...concepts, ...terms]) {
      const row = rowOf[table.indexOf.get(id)!]!;
      if (row === -1) continue;
      const forms = counts.get(row) ?? new Map<string, number>();
      counts.set(row, forms);
      for (const { field, start, end } of mentions) {
        const form = paper[field].slice(start, end);
        forms.set(form, (forms.get(form) ?? 0) + 1);
      }
    }
  }
  return Array.from({ length: counts.size }, (_, row) =>
    [...(counts.get(row) ?? [])]
      .sort(([one, count], [other, otherCount]) => otherCount - count || (one < other ? -1 : 1))
      .slice(0, MAX_VARIANTS)
      .map(([form]) => form),
  );
}

function collectAcronyms({ papers, table }: Findings, rowOf: Int32Array): string[][] {
  const shorts: Set<string>[] = Array.from({ length: rowOf.reduce((max, row) => Math.max(max, row), -1) + 1 }, () => new Set());
  for (const { acronyms } of papers) {
    for (const { short, long } of acronyms) {
      const concept = table.indexOf.get(conceptId(long));
      if (concept !== undefined && rowOf[concept]! >= 0) shorts[rowOf[concept]!]!.add(short);
    }
  }
  return shorts.map((set) => [...set].sort());
}

/** A concept is a kind of the one its label ends with: "graph neural network" of "neural network". */
function findBroader(table: ConceptTable, concepts: readonly number[], rowOf: Int32Array): number[][] {
  const shown = new Set<number>(table.shown.columns);
  const byWords = new Map(concepts.filter((c) => shown.has(c)).map((concept) => [table.words[concept]!.join(" "), concept]));
  return concepts.map((concept) => {
    if (!shown.has(concept)) return [];
    const words = table.words[concept]!;
    for (let start = 1; start < words.length; start++) {
      const head = byWords.get(words.slice(start).join(" "));
      if (head !== undefined) return [rowOf[head]!];
    }
    return [];
  });
}
