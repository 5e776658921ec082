/** The long form of a short form among the words before it: rules of falling trust, the first that explains it decides. */
import { acronymStem, singularForm } from "../annotate/normal-word.ts";
import type { ShortForm } from "./acronym-short-form.ts";
import type { TextWord } from "./acronym-words.ts";
import { alignInitials, alignLetters, isLight, isLightStart } from "./align-long-form.ts";

/** An alignment by initials is believed from this score per letter on. */
export const GOOD_ALIGNMENT = 0.75;
/** … and this is asked of short forms that look like words ("seq2seq", "Puerto Rico"). */
export const SURE_ALIGNMENT = 0.85;
/** Words inside a long form that give no letter to the short form, at most. */
const MOST_LEFT_OUT = 3;

/** Words before a bracket that are looked at, at most. */
const MOST_WORDS = 20;

/** A long form among words: indices of its first and last one, its text in the singular. */
export interface LongForm {
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

/** The long form that ends with the last of the words, or `null`. */
export function findLongForm(short: ShortForm, words: readonly TextWord[]): LongForm | null {
  const n = short.letters.length;
  const from = Math.max(0, words.length - Math.max(6, Math.min(n + 5, 2 * n) + 2));
  const near = words.slice(from);
  if (near.length === 0) return null;
  if (near.at(-1)!.letters === "task" && firstByInitials(short, near) === null) {
    // "machine reading comprehension task (MRC)": a task is named without the word.
    const named = findByInitials(short, words.slice(0, -1));
    if (named !== null) return named;
  }
  const first = explain(short, near);
  return first === null ? null : toLongForm(words, from + first, short);
}

/** The same, where the initials of the words alone explain the short form. */
export function findByInitials(short: ShortForm, words: readonly TextWord[]): LongForm | null {
  const alignment = short.letters.length < 2 ? null : alignInitials(short.letters, words.slice(-MOST_WORDS));
  if (alignment === null || alignment.score < SURE_ALIGNMENT) return null;
  return toLongForm(words, Math.max(0, words.length - MOST_WORDS) + alignment.wordIndex, short);
}

/** The index of the first word of what the short form stands for, or `null`. */
function explain(short: ShortForm, words: readonly TextWord[]): number | null {
  if (short.letters.length === 1) return beginsWith(words.at(-1)!, short.letters) ? words.length - 1 : null;
  const first = firstByInitials(short, words) ?? firstByLetters(short, words);
  const unnumbered = short.letters.replace(/\d/g, "");
  if (first !== null || unnumbered === short.letters || !isNumbered(short.text)) return first;
  return explain({ ...short, letters: unnumbered }, words);
}

/** "DBM2" is a name with a number, "30 s" and "2c" are none. */
function isNumbered(short: string): boolean {
  return /^\p{L}.*\p{L}|^\p{Lu}\d$/u.test(short);
}

/** One letter stands for one word: "phosphorus (P)". */
function beginsWith({ letters }: TextWord, initial: string): boolean {
  return letters.length > 2 && letters.startsWith(initial);
}

function firstByInitials({ letters, isWordLike }: ShortForm, words: readonly TextWord[]): number | null {
  const alignment = alignInitials(letters, words);
  const needed = isWordLike ? SURE_ALIGNMENT : GOOD_ALIGNMENT;
  return alignment !== null && alignment.score >= needed ? alignment.wordIndex : null;
}

/** Schwartz and Hearst's alignment, where it leaves out little. */
function firstByLetters({ text, letters, isWordLike }: ShortForm, words: readonly TextWord[]): number | null {
  const alignment = alignLetters(letters, words);
  if (alignment === null || isLightStart(words, alignment.wordIndex)) return null;
  const { wordIndex, held } = alignment;
  const inside = words.slice(wordIndex);
  const leftOut = inside.filter((word, i) => held[i]! === 0 && !isLight(word)).length;
  if (isWordLike) return /\p{Lu}/u.test(text) && leftOut === 0 && inside.length <= 3 ? wordIndex : null;
  if (leftOut > MOST_LEFT_OUT || inside.length > letters.length + 4) return null;
  return letters.length > 2 || endHolds(inside, held) || areInitials(letters, inside, held)
    ? wordIndex
    : null;
}

/** Of two letters one has to stand in the last word … */
function endHolds(words: readonly TextWord[], held: readonly number[]): boolean {
  let at = words.length - 1;
  while (at > 0 && held[at] === 0 && words[at]!.isInner) at--;
  return held[at]! > 0;
}

/** … or both have to begin words: "full-sib family (FS)". */
function areInitials(letters: string, words: readonly TextWord[], held: readonly number[]): boolean {
  const holding = words.filter((_, i) => held[i]! > 0);
  return (
    holding.length === letters.length &&
    holding.every((word, i) => word.letters.charAt(0) === letters.charAt(i))
  );
}

function toLongForm(
  words: readonly TextWord[],
  index: number,
  { text: short, letters }: ShortForm,
): LongForm | null {
  const first = wholeWordStart(words, index, letters.charAt(0));
  const text = textBetween(words, first, words.length - 1).replace(/'s?$/, "");
  if (!isPlausible(text, words.slice(first), short, letters)) return null;
  return { first, last: words.length - 1, text: singularForm(text) };
}

/** A long form is longer than the short one and does not hold it. */
export function isPlausible(
  text: string,
  words: readonly TextWord[],
  short: string,
  letters: string,
): boolean {
  if (text.length <= letters.length || !/\p{L}{3}/u.test(text)) return false;
  if (text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "") === letters) return false;
  return !words.some((word) => isShort(word, short, letters));
}

/** The text from one word to another, with the numbers of a chemical name ("4,5',8-trimethylpsoralen"); "" for half a bracket. */
export function textBetween(words: readonly TextWord[], first: number, last: number): string {
  const { source, start } = words[first]!;
  const { end } = words[last]!;
  const text = source.slice(isCapitalised(words[first]!) ? start : locantStart(source, start), end);
  if (!/[()[\]]/.test(text)) return text;
  const missing = countOf(text, /[)\]]/g) - countOf(text, /[([]/g);
  if (missing === 0) return text;
  // "bis(trifluoromethane sulfonyl)imide"
  const open = missing === 1 ? source.lastIndexOf("(", start) : -1;
  return open < 0 ? "" : source.slice(source.lastIndexOf(" ", open) + 1, end);
}

function locantStart(source: string, start: number): number {
  let from = start;
  while (from > 0 && /[\d,'()-]/.test(source.charAt(from - 1))) from--;
  while (from < start && !/\d/.test(source.charAt(from))) from++;
  return from;
}

function countOf(text: string, mark: RegExp): number {
  return text.match(mark)?.length ?? 0;
}

/** A long form begins with a whole word ("End-to-end aspect"); but "non-high-density lipoprotein (HDL)". */
function wholeWordStart(words: readonly TextWord[], index: number, initial: string): number {
  let first = index;
  while (first > 0 && words[first]!.isInner) {
    const outer = words[first - 1]!;
    if (outer.letters === "non" && initial !== "n") break;
    if (/^\d+$/.test(outer.letters) && !outer.isInner && isCapitalised(words[first]!)) break;
    first--;
  }
  return first;
}

/** "6-Degrees-of-Freedom" begins with a count, "8-trimethylpsoralen" with a part of the name. */
function isCapitalised({ source, start, end }: TextWord): boolean {
  return end > start + 1 && /\p{Lu}/u.test(source.charAt(start));
}

function isShort({ source, start, end }: TextWord, short: string, letters: string): boolean {
  const word = source.slice(start, end);
  return word === short || acronymStem(word)?.toLowerCase() === letters;
}
