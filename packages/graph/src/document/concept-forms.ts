import { conceptId } from "@isthmus/model";
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

/** For each selected concept the short forms that papers give for it, in code-unit order. */
export function collectAcronyms(
  { papers, table }: Findings,
  { concepts, rowOf }: ConceptSelection,
): string[][] {
  const shorts = concepts.map(() => new Set<string>());
  for (const { acronyms } of papers) {
    for (const { short, long } of acronyms) {
      const concept = table.indexOf.get(conceptId(long));
      if (concept !== undefined) shorts[rowOf[concept]!]?.add(short);
    }
  }
  return shorts.map((set) => [...set].sort());
}
