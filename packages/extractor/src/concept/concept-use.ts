import type { Word } from "../annotate/word.ts";
import { joinBits } from "../knowledge/hash.ts";
import { type Candidate, isWholeRun, type Occurrence } from "../mention/candidate.ts";
import { conceptKey } from "./concept-key.ts";

/** One idea as one paper words it: all its forms together. */
export interface ConceptUse {
  /** See {@link conceptKey}. */
  readonly key: number;
  /** Its forms, the leading one first: most often a whole phrase, most frequent, longest, first to appear. */
  readonly forms: readonly ConceptForm[];
  /** Places in reading order; where one form stands inside another, the longer one's. */
  readonly occurrences: readonly Occurrence[];
}

/** A form of a concept; `words` have acronyms expanded. */
export interface ConceptForm {
  readonly words: readonly Word[];
  readonly candidate: Candidate;
  /** False where the form, or a word of it, is an acronym that was expanded. */
  readonly isFull: boolean;
  readonly wholeCount: number;
}

/** Long forms by the key of the short form: that of a candidate, or of one of its words. */
export type Expansions = ReadonlyMap<number, readonly Word[]>;

/** Puts the candidates of a paper together by the idea they name; in order of first candidate. */
export function groupConcepts(
  candidates: readonly Candidate[],
  expansions: Expansions,
): readonly ConceptUse[] {
  const byKey = new Map<number, ConceptForm[]>();
  for (const candidate of candidates) {
    const words = expandWords(candidate, expansions);
    const key = conceptKey(words);
    let wholeCount = 0;
    for (const occurrence of candidate.occurrences) if (isWholeRun(occurrence)) wholeCount++;
    const form = { words, candidate, isFull: words === candidate.words, wholeCount };
    const forms = byKey.get(key);
    if (forms === undefined) byKey.set(key, [form]);
    else forms.push(form);
  }
  const uses: ConceptUse[] = [];
  for (const [key, forms] of byKey) uses.push(toUse(key, forms));
  return uses;
}

/** The words with every short form replaced by its long form; the very same list when there is none. */
function expandWords({ key, words }: Candidate, expansions: Expansions): readonly Word[] {
  if (expansions.size === 0) return words;
  const whole = expansions.get(key);
  if (whole !== undefined) return whole;
  if (!words.some((word) => expansions.has(joinBits(word.h1, word.h2)))) return words;
  const expanded = words.flatMap((word) => expansions.get(joinBits(word.h1, word.h2)) ?? [word]);
  // "GAN network" says its last word twice.
  return expanded.filter((word, i) => word !== expanded[i - 1]);
}

function toUse(key: number, forms: ConceptForm[]): ConceptUse {
  if (forms.length === 1) return { key, forms, occurrences: forms[0]!.candidate.occurrences };
  forms.sort(
    (a, b) =>
      b.wholeCount - a.wholeCount ||
      b.candidate.occurrences.length - a.candidate.occurrences.length ||
      b.words.length - a.words.length,
  );
  return { key, forms, occurrences: withoutNested(forms.flatMap(({ candidate }) => candidate.occurrences)) };
}

/** Where one form stands inside another ("time series" in "time series data"), only the longer is counted. */
function withoutNested(occurrences: Occurrence[]): readonly Occurrence[] {
  occurrences.sort((a, b) => a.from - b.from || b.to - a.to || length(b) - length(a));
  let reach = 0;
  return occurrences.filter((occurrence) => {
    const isInside = occurrence.to <= reach;
    reach = Math.max(reach, occurrence.to);
    return !isInside;
  });
}

/** Tells "attention-based" from "attention" in it. */
function length({ lastForm }: Occurrence): number {
  return lastForm === null ? 1 : 0;
}
