/**
 * Where a long form begins. First by word initials: a dynamic programme over the words before the bracket, from right
 * to left, that rewards letters matching the first letter of a word and punishes skipped words; where that finds no
 * good alignment, by A. Schwartz and M. Hearst, "A simple algorithm for identifying abbreviation definitions in
 * biomedical text" (2003): each letter of the short form, from right to left, the first one at the start of a word.
 */

/** A word at `start` of `source`, the text before (or inside) a bracket. `isInner`: a later part of a hyphen group. */
export interface TextWord {
  readonly source: string;
  readonly start: number;
  readonly text: string;
  readonly isInner: boolean;
}

/** Index of the first word of the long form; `score` per letter of the short form is at most 1. */
export interface Alignment {
  readonly wordIndex: number;
  readonly score: number;
}

const INITIAL = 1;
const INNER_ADJACENT = 0.3;
const INNER_DISTANT = -0.2;
const MIDDLE_ENTRY = -2.5;
const LIGHT_WORDS = new Set("a an and as at by for from in into of on or the to via with & using".split(" "));

/** The best word-initial alignment of a short form (letters in lower case) that ends at the last word, or `null`. */
export function alignInitials(letters: string, words: readonly TextWord[]): Alignment | null {
  const n = letters.length;
  let best: Alignment | null = null;
  // reached[k]: best score with the first k letters still to be matched.
  let reached = new Array<number>(n + 1).fill(-Infinity);
  reached[n] = 0;
  for (let wordIndex = words.length - 1; wordIndex >= 0; wordIndex--) {
    const skip = skipPenalty(words, wordIndex);
    const next = reached.map((score) => score - skip);
    const word = words[wordIndex]!.text.toLowerCase();
    for (let from = 0; from < n; from++) {
      for (let to = from + 1; to <= n; to++) {
        if (reached[to] === -Infinity) continue;
        const score = reached[to]! + scoreInWord(letters.slice(from, to), word);
        if (score > next[from]!) next[from] = score;
        if (from === 0 && score > -Infinity && score / n > (best?.score ?? -Infinity))
          best = { wordIndex, score: score / n };
      }
    }
    next[0] = -Infinity;
    reached = next;
  }
  return best;
}

function skipPenalty(words: readonly TextWord[], wordIndex: number): number {
  const { text, isInner } = words[wordIndex]!;
  if (LIGHT_WORDS.has(text.toLowerCase())) return 0.3;
  if (wordIndex === words.length - 1) return 4;
  return isInner ? 1 : 1.6;
}

/** Score of matching consecutive letters of the short form inside one word; -Infinity where they do not stand in it. */
function scoreInWord(letters: string, word: string): number {
  let position = initialLength(letters.charAt(0), word);
  let score = INITIAL;
  if (position === 0) {
    position = word.indexOf(letters.charAt(0)) + 1;
    if (position === 0) return -Infinity;
    score = MIDDLE_ENTRY;
  }
  for (let i = 1; i < letters.length; i++) {
    const found = word.indexOf(letters.charAt(i), position);
    if (found < 0) return -Infinity;
    score += found === position ? INNER_ADJACENT : INNER_DISTANT;
    position = found + 1;
  }
  return score;
}

/** Characters of the word that its first letter stands for: X for "cross", 2 for "to"; 0 when it does not match. */
function initialLength(letter: string, word: string): number {
  if (word.startsWith(letter)) return 1;
  if (letter === "&" && word === "and") return 3;
  if (letter === "2" && (word === "to" || word === "two")) return word.length;
  if (letter === "3" && word === "three") return word.length;
  if (letter === "x") return word.startsWith("ex") ? 2 : /^(?:cross|trans)/.exec(word) ? 5 : 0;
  return 0;
}

/** Schwartz and Hearst's boundary: index of the first word of the long form, or `null`. */
export function alignLetters(letters: string, words: readonly TextWord[]): number | null {
  const characters = words.flatMap(({ text }, wordIndex) =>
    Array.from(text.toLowerCase(), (letter, i) => ({ letter, wordIndex, isInitial: i === 0 })),
  );
  let at = characters.length - 1;
  for (let i = letters.length - 1; i >= 0; i--) {
    while (at >= 0 && !(characters[at]!.letter === letters[i] && (i > 0 || characters[at]!.isInitial))) at--;
    if (at < 0) return null;
    if (i > 0) at--;
  }
  return characters[at]?.wordIndex ?? null;
}
