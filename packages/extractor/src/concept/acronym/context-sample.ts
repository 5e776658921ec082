/**
 * The words around an expansion in a sample of its papers: those with the smallest hashes (bottom-k sampling, E. Cohen,
 * H. Kaplan, 2007). Which papers these are depends on the papers alone, so samples of parts join to the sample of the whole.
 */
import { hashText, mixBits } from "../../knowledge/hash.ts";

/** Papers kept for one expansion, and words kept of one paper, at most. */
const MOST_PAPERS = 24;
const MOST_WORDS = 64;

/** Hashes of words of one paper, ascending, those with the smallest hashes. */
export type ContextWords = Int32Array;

/** The words of a paper around the definition of a long form, whose own words another paper may not have. */
export function toContext(words: Iterable<string>, long: readonly string[]): ContextWords {
  const hashes = new Set(Array.from(words, hashWord));
  for (const word of long) hashes.delete(hashWord(word));
  return Int32Array.from(hashes).sort().slice(0, MOST_WORDS);
}

/** The hash under which a word is known. */
export function hashWord(word: string): number {
  return mixBits(hashText(word).h1);
}

/** Adds papers to a sample, which stays in order and within its size. */
export function addContexts(sample: ContextWords[], contexts: readonly ContextWords[]): void {
  for (const context of contexts) {
    let at = sample.length;
    while (at > 0 && compareContexts(context, sample[at - 1]!) < 0) at--;
    if (at < MOST_PAPERS) sample.splice(at, 0, context);
    if (sample.length > MOST_PAPERS) sample.pop();
  }
}

function compareContexts(a: ContextWords, b: ContextWords): number {
  const difference = paperHash(a) - paperHash(b);
  if (difference !== 0) return difference;
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}

function paperHash(context: ContextWords): number {
  let hash = 0;
  for (const word of context) hash = (hash + word) | 0;
  return mixBits(hash);
}
