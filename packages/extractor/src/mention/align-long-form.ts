/**
 * Where a long form begins. First by word initials: a dynamic programme over the words before the bracket, from right
 * to left, that rewards letters matching the beginning of a word and punishes skipped words; where that finds no
 * good alignment, by A. Schwartz and M. Hearst, "A simple algorithm for identifying abbreviation definitions in
 * biomedical text" (2003): each letter of the short form, from right to left, the first one at the start of a word.
 * Several rules of different trust instead of one, as in S. Sohn et al., "Abbreviation definition identification based
 * on automatic precision estimates" (2008).
 */
import type { TextWord } from "./acronym-words.ts";

/** Index of the first word of the long form; `score` per letter of the short form is at most 1. */
export interface Alignment {
  readonly wordIndex: number;
  readonly score: number;
}

const INITIAL = 1;
/** A letter after its neighbour from the start of the word on ("resnet": *res*idual), elsewhere in it, after a gap. */
const PREFIX = 0.85;
const INNER_ADJACENT = 0.3;
const INNER_DISTANT = -0.2;
const MIDDLE_ENTRY = -2.5;
const SKIPPED_LIGHT = 0.3;
const SKIPPED_INNER = 0.9;
const SKIPPED = 1.6;
const SKIPPED_LAST = 4;
const LIGHT_WORDS = new Set(
  "a an and as at by for from in into of on or plus the to under via versus with using &".split(" "),
);
/** A long form seldom begins with a light word ("acceptance *and* commitment therapy", ACT), but "in situ hybridization". */
const LIGHT_START = 0.6;

/** The best word-initial alignment of a short form (folded letters) that ends at the last word, or `null`. */
export function alignInitials(letters: string, words: readonly TextWord[]): Alignment | null {
  const n = letters.length;
  let best: Alignment | null = null;
  // reached[k]: best score with the first k letters still to be matched.
  let reached = new Array<number>(n + 1).fill(-Infinity);
  reached[n] = 0;
  for (let wordIndex = words.length - 1; wordIndex >= 0; wordIndex--) {
    const skip = skipPenalty(words, wordIndex);
    const next = reached.map((score) => score - skip);
    const word = words[wordIndex]!.letters;
    const start = isLightStart(words, wordIndex) ? LIGHT_START : 0;
    for (let from = 0; from < n; from++) {
      for (let to = from + 1; to <= n; to++) {
        if (reached[to] === -Infinity) continue;
        const score = reached[to]! + scoreInWord(letters, from, to, word);
        if (score > next[from]!) next[from] = score;
        if (from === 0 && (score - start) / n > (best?.score ?? -Infinity))
          best = { wordIndex, score: (score - start) / n };
      }
    }
    next[0] = -Infinity;
    reached = next;
  }
  return best;
}

function skipPenalty(words: readonly TextWord[], wordIndex: number): number {
  const word = words[wordIndex]!;
  if (isLight(word)) return SKIPPED_LIGHT;
  if (wordIndex === words.length - 1) return SKIPPED_LAST;
  return word.isInner ? SKIPPED_INNER : SKIPPED;
}

/** Score of matching letters `from`..`to` of the short form inside one word; -Infinity where they do not stand in it. */
function scoreInWord(letters: string, from: number, to: number, word: string): number {
  const first = letters.charAt(from);
  let position = initialLength(first, word);
  let isPrefix = position > 0;
  let score = INITIAL;
  if (!isPrefix) {
    position = word.indexOf(first) + 1;
    if (position === 0) return -Infinity;
    score = MIDDLE_ENTRY;
  }
  for (let i = from + 1; i < to; i++) {
    const found = word.indexOf(letters.charAt(i), position);
    if (found < 0) return -Infinity;
    isPrefix &&= found === position;
    score += isPrefix ? PREFIX : found === position ? INNER_ADJACENT : INNER_DISTANT;
    position = found + 1;
  }
  return score;
}

const NUMBER_WORDS = new Map([
  ["1", ["one", "first"]],
  ["2", ["two", "to", "second"]],
  ["3", ["three", "third"]],
  ["4", ["four", "for", "fourth"]],
  ["5", ["five", "fifth"]],
  ["6", ["six", "sixth"]],
  ["7", ["seven", "seventh"]],
  ["8", ["eight", "eighth"]],
  ["9", ["nine", "ninth"]],
]);

/** Characters of the word that its first letter stands for: X for "cross", 2 for "to"; 0 when it does not match. */
function initialLength(letter: string, word: string): number {
  if (word.startsWith(letter)) return 1;
  if (letter === "&" && word === "and") return 3;
  if (letter === "x") return word.startsWith("ex") ? 2 : /^(?:cross|trans)/.exec(word) ? 5 : 0;
  return NUMBER_WORDS.get(letter)?.includes(word) === true ? word.length : 0;
}

/** Schwartz and Hearst's alignment. */
export interface LetterAlignment {
  /** Index of the first word of the long form. */
  readonly wordIndex: number;
  /** How many letters each word from there on holds. */
  readonly held: readonly number[];
}

/** Schwartz and Hearst's boundary, or `null` when the letters do not stand in the words in their order. */
export function alignLetters(letters: string, words: readonly TextWord[]): LetterAlignment | null {
  let left = letters.length - 1;
  const held: number[] = [];
  for (let wordIndex = words.length - 1; wordIndex >= 0; wordIndex--) {
    const word = words[wordIndex]!.letters;
    const before = left;
    for (let at = word.length - 1; at >= 0 && left >= 0; at--)
      if (word.charAt(at) === letters.charAt(left) && (left > 0 || at === 0)) left--;
    held.push(before - left);
    if (left < 0) return { wordIndex, held: held.reverse() };
  }
  return null;
}

/** A light word with which a name seldom begins; "in-distribution" is one word. */
export function isLightStart(words: readonly TextWord[], index: number): boolean {
  return LIGHT_WORDS.has(words[index]!.letters) && words[index + 1]?.isInner !== true;
}

/** Words that give few letters to short forms: "of", "and", numbers. */
export function isLight({ letters }: TextWord): boolean {
  return LIGHT_WORDS.has(letters) || /^\d/.test(letters);
}
