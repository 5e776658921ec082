import { type ConceptId, conceptId, type ExtractedPaper } from "@isthmus/model";
import type { ConceptSelection } from "./concept-selection.ts";
import type { Findings } from "./findings.ts";

const MAX_VARIANTS = 12;

/** For each selected concept the forms that stand in the texts, most frequent first, twelve at most. */
export function collectVariants(
  { papers, table }: Findings,
  { concepts, rowOf }: ConceptSelection,
): string[][] {
  const counts = concepts.map(() => new Map<string, number>());
  for (const { paper, concepts: shown, terms } of papers) {
    for (const { id, mentions } of [...shown, ...terms]) {
      const forms = counts[rowOf[table.indexOf.get(id)!]!];
      if (forms === undefined) continue;
      for (const { field, start, end } of mentions) {
        const form = paper[field].slice(start, end);
        forms.set(form, (forms.get(form) ?? 0) + 1);
      }
    }
  }
  return counts.map((forms) =>
    [...forms]
      .sort(([one, count], [other, otherCount]) => otherCount - count || (one < other ? -1 : 1))
      .slice(0, MAX_VARIANTS)
      .map(([form]) => form),
  );
}

/**
 * For each selected concept the short forms that papers define for it or use in its place, in code-unit order; what is a label already
 * is no short form.
 */
export function collectAcronyms(
  { papers, table }: Findings,
  { concepts, rowOf }: ConceptSelection,
): string[][] {
  const shorts = concepts.map(() => new Set<string>());
  for (const extracted of papers) {
    const acronyms = [...extracted.acronyms, ...extracted.inferred];
    const written = acronyms.length > 0 ? mapForms(extracted) : new Map<string, ConceptId>();
    for (const { short, long } of acronyms) {
      // The long form may be worded otherwise than the label: what is written with the short form is meant by it.
      const concept = table.indexOf.get(written.get(short) ?? conceptId(long));
      if (concept !== undefined && table.labels[concept] !== short) shorts[rowOf[concept]!]?.add(short);
    }
  }
  return shorts.map((set) => [...set].sort());
}

/** The forms that stand in the text of a paper, with the concept they mean there. */
function mapForms({ paper, concepts, terms }: ExtractedPaper): ReadonlyMap<string, ConceptId> {
  const forms = new Map<string, ConceptId>();
  for (const { id, mentions } of [...concepts, ...terms])
    for (const { field, start, end } of mentions) forms.set(paper[field].slice(start, end), id);
  return forms;
}
