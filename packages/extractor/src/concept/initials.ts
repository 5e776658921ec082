import { keyOf, type Word } from "../annotate/word.ts";
import type { Candidate } from "../mention/candidate.ts";

/** Shorter ones are the initials of too many phrases. */
const SHORTEST_ACRONYM = 2;

/**
 * Adds the expansions that a paper lets see without defining them: an acronym whose letters are the initials of exactly one other
 * phrase of the paper ("particle image velocimetry … PIV").
 */
export function expandByInitials(
  candidates: readonly Candidate[],
  expansions: Map<number, readonly Word[]>,
): void {
  for (const { key, words } of candidates) {
    const [word] = words;
    if (words.length > 1 || !word!.isAcronym || word!.text.length < SHORTEST_ACRONYM || expansions.has(key))
      continue;
    const long = findByInitials(word!.text.toLowerCase(), candidates);
    if (long !== null) expansions.set(keyOf(words), long);
  }
}

/** The only phrase with these initials; a plural and its singular are one, for their words are. */
function findByInitials(letters: string, candidates: readonly Candidate[]): readonly Word[] | null {
  let found: readonly Word[] | null = null;
  for (const { words } of candidates) {
    if (words.length !== letters.length || !hasInitials(words, letters)) continue;
    if (found !== null) return null;
    found = words;
  }
  return found;
}

function hasInitials(words: readonly Word[], letters: string): boolean {
  for (let i = 0; i < words.length; i++)
    if (words[i]!.text.charCodeAt(0) !== letters.charCodeAt(i)) return false;
  return true;
}
