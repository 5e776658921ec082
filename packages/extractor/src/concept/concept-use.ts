import type { Unit } from "../annotate/unit.ts";
import type { Occurrence } from "../mention/candidate.ts";
import type { PaperPhrases } from "../mention/find-phrases.ts";
import { expandAcronyms, paperAcronyms } from "./acronym-table.ts";
import { conceptKey } from "./concept-key.ts";
import type { Lexicon } from "./lexicon.ts";

/** One idea as one paper words it: all its forms together. */
export interface ConceptUse {
  /** See {@link conceptKey}. */
  readonly key: string;
  /** Its forms, the leading one first: most often a whole phrase, most frequent, longest, first to appear. */
  readonly forms: readonly ConceptForm[];
  /** Places in reading order; where one form stands inside another, the longer one's. */
  readonly occurrences: readonly Occurrence[];
}

/** A form of a concept; `words` have acronyms expanded. */
export interface ConceptForm {
  readonly words: readonly string[];
  readonly occurrences: readonly Occurrence[];
  /** False where the form, or a word of it, is an acronym that was expanded. */
  readonly isFull: boolean;
}

/** Puts the candidates of a paper together by the idea they name; in order of first occurrence. */
export function groupConcepts(
  { candidates, acronyms }: PaperPhrases,
  lexicon: Lexicon,
): readonly ConceptUse[] {
  const own = paperAcronyms(acronyms);
  const byKey = new Map<string, ConceptForm[]>();
  for (const { words, occurrences } of candidates) {
    const split = words.flatMap((word) => lexicon.compounds.get(word) ?? [word]);
    const expanded = expandAcronyms(split, own, lexicon.acronyms);
    const form = { words: expanded, occurrences, isFull: expanded.join(" ") === split.join(" ") };
    const key = conceptKey(expanded, isNoun(occurrences[0]!.units.at(-2)));
    const forms = byKey.get(key);
    if (forms === undefined) byKey.set(key, [form]);
    else forms.push(form);
  }
  return [...byKey].map(([key, forms]) => buildUse(key, forms));
}

/** "non-linear technique" is no "non-linear", but a "GNN technique" is a GNN. */
function isNoun(unit: Unit | undefined): boolean {
  return unit?.wordClass === "noun" || unit?.wordClass === "gerund";
}

function buildUse(key: string, forms: readonly ConceptForm[]): ConceptUse {
  const sorted = forms
    .map((form) => ({ form, whole: form.occurrences.filter((o) => o.atRunStart && o.atRunEnd).length }))
    .sort(
      (a, b) =>
        b.whole - a.whole ||
        b.form.occurrences.length - a.form.occurrences.length ||
        b.form.words.length - a.form.words.length,
    )
    .map(({ form }) => form);
  return { key, forms: sorted, occurrences: withoutNested(forms.flatMap((form) => form.occurrences)) };
}

/** Where one form stands inside another ("time series" in "time series data"), only the longer is counted. */
function withoutNested(occurrences: readonly Occurrence[]): readonly Occurrence[] {
  if (occurrences.length === 1) return occurrences;
  const sorted = [...occurrences].sort(
    (a, b) => a.unitIndex - b.unitIndex || a.units.length - b.units.length,
  );
  return sorted.filter(
    (inner, i) =>
      !near(sorted, i).some(
        (outer) =>
          outer !== inner &&
          outer.mention.field === inner.mention.field &&
          outer.mention.start <= inner.mention.start &&
          outer.mention.end >= inner.mention.end,
      ),
  );
}

/** No phrase is longer than this many units, so only close neighbours can overlap. */
const REACH = 12;

function near(sorted: readonly Occurrence[], index: number): readonly Occurrence[] {
  return sorted.slice(Math.max(0, index - REACH), index + REACH);
}
