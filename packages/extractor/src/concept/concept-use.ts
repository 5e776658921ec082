import type { Candidate, Occurrence } from "../mention/candidate.ts";
import { type AcronymTable, expandAcronyms } from "./acronym-table.ts";
import { conceptKey } from "./concept-key.ts";
import type { Lexicon } from "./lexicon.ts";

/** One idea as one paper words it: all its forms together. */
export interface ConceptUse {
  /** See {@link conceptKey}. */
  readonly key: string;
  /** Its forms, the most frequent first (then the longest, then the first to appear). */
  readonly forms: readonly ConceptForm[];
  /** Places of all forms in reading order, none inside another. */
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
  candidates: readonly Candidate[],
  own: AcronymTable,
  lexicon: Lexicon,
): readonly ConceptUse[] {
  const byKey = new Map<string, ConceptForm[]>();
  for (const { words, occurrences } of candidates) {
    const split = words.flatMap((word) => lexicon.compounds.get(word) ?? [word]);
    const expanded = expandAcronyms(split, own, lexicon.acronyms);
    const form = { words: expanded, occurrences, isFull: expanded.join(" ") === split.join(" ") };
    const key = conceptKey(expanded);
    const forms = byKey.get(key);
    if (forms === undefined) byKey.set(key, [form]);
    else forms.push(form);
  }
  return [...byKey].map(([key, forms]) => buildUse(key, forms));
}

function buildUse(key: string, forms: readonly ConceptForm[]): ConceptUse {
  const occurrences = withoutNested(forms.flatMap((form) => form.occurrences));
  const kept = new Set(occurrences);
  const left = forms
    .map((form) => ({ ...form, occurrences: form.occurrences.filter((occurrence) => kept.has(occurrence)) }))
    .filter((form) => form.occurrences.length > 0)
    .sort((a, b) => b.occurrences.length - a.occurrences.length || b.words.length - a.words.length);
  return { key, forms: left, occurrences };
}

/** Where one form stands inside another ("graph network" in "graph network model"), the shorter names the concept. */
function withoutNested(occurrences: readonly Occurrence[]): readonly Occurrence[] {
  if (occurrences.length === 1) return occurrences;
  const sorted = [...occurrences].sort(
    (a, b) => a.unitIndex - b.unitIndex || a.units.length - b.units.length,
  );
  return sorted.filter(
    (outer, i) =>
      !near(sorted, i).some(
        (inner) =>
          inner !== outer &&
          inner.mention.field === outer.mention.field &&
          inner.mention.start >= outer.mention.start &&
          inner.mention.end <= outer.mention.end,
      ),
  );
}

/** No phrase is longer than this many units, so only close neighbours can overlap. */
const REACH = 12;

function near(sorted: readonly Occurrence[], index: number): readonly Occurrence[] {
  return sorted.slice(Math.max(0, index - REACH), index + REACH);
}
