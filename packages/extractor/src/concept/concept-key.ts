import type { Word } from "../annotate/word.ts";
import { joinBits } from "../knowledge/hash.ts";
import { ACTION_TAILS, ELIDED, TAILS } from "../knowledge/tail-words.ts";

/**
 * The identity of an idea whatever its wording: 53 bits of the set of stems of its normal words (acronyms already expanded),
 * without tail words ("… model"; only behind a noun) and words that names leave out. "pruned network" is "network pruning".
 */
export function conceptKey(words: readonly Word[]): number {
  const end = coreLength(words);
  let sum1 = 0;
  let sum2 = 0;
  for (let i = 0; i < end; i++) {
    const word = words[i]!;
    if ((i > 0 && i < end - 1 && ELIDED.has(word.text)) || isRepeated(words, i)) continue;
    sum1 = (sum1 + word.stem1) | 0;
    sum2 = (sum2 + word.stem2) | 0;
  }
  return joinBits(sum1, sum2);
}

function isRepeated(words: readonly Word[], index: number): boolean {
  for (let i = 0; i < index; i++) if (words[i]!.stem === words[index]!.stem) return true;
  return false;
}

/** Words without the tail words at the end ("graph neural network model": 3), at least 1. */
export function coreLength(words: readonly Word[]): number {
  let end = words.length;
  while (end > 1 && TAILS.has(words[end - 1]!.text) && mayDrop(words, end)) end--;
  return end;
}

/** Least share of noun among the places of a word that lets it stand without the tail behind it. */
const LEAST_NOUN_SHARE = 0.4;

/**
 * "non-linear technique" is no "non-linear", but a "GNN technique" is a GNN. Two words stand by themselves; one word does when it
 * is an acronym or an action ("pruning method").
 */
function mayDrop(words: readonly Word[], end: number): boolean {
  const before = words[end - 2]!;
  if (before.isAcronym) return true;
  const isNoun =
    before.statistics.nounShare >= LEAST_NOUN_SHARE || /(?:ing|tion|sion|ment)$/.test(before.text);
  if (end > 2) return isNoun;
  return ACTION_TAILS.has(words[1]!.text) && /(?:ing|tion|sion|ment)$/.test(before.text);
}
