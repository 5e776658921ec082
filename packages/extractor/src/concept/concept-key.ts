import { acronymStem } from "../annotate/normal-word.ts";
import { ACTION_TAILS, ELIDED, TAILS } from "./tail-words.ts";
import { stem } from "./stem.ts";

/**
 * The identity of an idea whatever its wording: the sorted stems of its normal words (acronyms already expanded), without
 * tail words ("… model"; only behind a noun) and words that names leave out. "pruned network" is "network pruning".
 */
export function conceptKey(words: readonly string[], mayDropTail: boolean): string {
  const core = dropElided(mayDropTail ? dropTails(words) : words);
  return [...new Set(core.map(stem))].sort().join(" ");
}

/** True for wordings that say more than the idea needs ("graph neural network model"). */
export function hasTail(words: readonly string[]): boolean {
  return dropTails(words).length < words.length;
}

function dropTails(words: readonly string[]): readonly string[] {
  let end = words.length;
  while (end > 1 && TAILS.has(words[end - 1]!) && mayDrop(words.slice(0, end))) end--;
  return words.slice(0, end);
}

/** Two words stand by themselves; one word does when it is an acronym or an action ("pruning method"). */
function mayDrop(words: readonly string[]): boolean {
  if (words.length > 2) return true;
  const [first, tail] = words;
  return acronymStem(first!) !== null || (ACTION_TAILS.has(tail!) && /(?:ing|tion|sion|ment)$/.test(first!));
}

function dropElided(words: readonly string[]): readonly string[] {
  return words.filter((word, i) => i === 0 || i === words.length - 1 || !ELIDED.has(word));
}
