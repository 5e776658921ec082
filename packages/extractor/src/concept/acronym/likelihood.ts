/**
 * How much better the words of a paper fit an expansion than papers at large: naive Bayes with Dirichlet smoothing
 * (C. Zhai, J. Lafferty, "A study of smoothing methods for language models applied to information retrieval", 2004).
 */
import type { AcronymCounts } from "./acronym-counts.ts";
import { type ContextWords, hashWord } from "./context-sample.ts";

/** Pseudo-papers with the words of papers at large. */
const SMOOTHING = 8;
/** Rarer words say nothing of papers at large. */
const FEWEST_PAPERS = 2;

/** In how many of the papers of some sample each word occurs, by hash. */
export type WordCounts = ReadonlyMap<number, number>;

/** Words of samples, counted. */
export function countWords(contexts: Iterable<ContextWords>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const context of contexts) for (const word of context) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Words of all samples of a corpus. */
export interface WordsAtLarge {
  readonly counts: WordCounts;
  readonly paperCount: number;
}

/** Counts the words of all samples. */
export function countAllWords(acronyms: AcronymCounts): WordsAtLarge {
  const contexts = acronyms
    .shorts()
    .flatMap((short) => acronyms.expansionsOf(short).flatMap((e) => e.contexts));
  return { counts: countWords(contexts), paperCount: contexts.length };
}

/** The logarithm of the ratio of the two likelihoods of the words, which are given by their hashes. */
export function logLikelihoodRatio(
  words: readonly number[],
  counts: WordCounts,
  paperCount: number,
  atLarge: WordsAtLarge,
): number {
  let sum = 0;
  for (const word of words) {
    const all = atLarge.counts.get(word) ?? 0;
    if (all < FEWEST_PAPERS) continue;
    const rate = all / atLarge.paperCount;
    sum += Math.log(((counts.get(word) ?? 0) + SMOOTHING * rate) / ((paperCount + SMOOTHING) * rate));
  }
  return sum;
}

/** Hashes of the words of a paper, ascending: the order in which sums are made. */
export function hashWords(words: Iterable<string>): readonly number[] {
  return Array.from(words, hashWord).sort((a, b) => a - b);
}
