import type { PaperView, UseView } from "./view.ts";
import { assumed } from "./view.ts";

/** What the quick score asks, to spare most phrases the whole list of features. */
export const QUICK_FEATURES = [
  "frequency",
  "title",
  "wholeRun",
  "belief",
  "keywordRate",
  "titleRate",
  "phraseKnown",
  "phraseFrequency",
  "oneWord",
  "manyWords",
  "acronym",
  "defined",
  "loneAdjective",
  "longer",
] as const;

/** Writes the values of {@link QUICK_FEATURES} of the concept at an index from `at` on. */
export function writeQuickFeatures(
  { uses, nesting }: PaperView,
  index: number,
  row: Float64Array,
  at: number,
): void {
  const view = uses[index]!;
  const { words, phrase, use } = view;
  const known = assumed(phrase);
  row[at++] = Math.log(view.count);
  row[at++] = view.inTitle > 0 ? 1 : 0;
  row[at++] = use.forms[0]!.wholeCount > 0 ? 1 : 0;
  row[at++] = phrase === null ? guessBelief(view) : known.belief;
  row[at++] = known.keywordRate;
  row[at++] = known.titleRate;
  row[at++] = phrase === null ? 0 : 1;
  row[at++] = phrase === null ? 0 : phrase.logFrequency / 20;
  row[at++] = words.length === 1 ? 1 : 0;
  row[at++] = words.length > 3 ? 1 : 0;
  row[at++] = words.some((word) => word.isAcronym) ? 1 : 0;
  row[at++] = use.forms.some((form) => !form.isFull) ? 1 : 0;
  row[at++] = view.unitCount === 1 && view.lastUnit.wordClass === "adjective" ? 1 : 0;
  row[at++] = Math.log1p(nesting.longer[index]!.length);
}

/** What its first and last word let expect of a phrase that is not in the table. */
function guessBelief({ words, head }: UseView): number {
  return words.length === 1 ? 0.3 : (head.statistics.headBelief + words[0]!.statistics.firstBelief) / 2;
}
