/** Short forms of names that share words: "scanning and transmission electron microscopy (SEM and TEM)". */
import { singularForm } from "../annotate/normal-word.ts";
import {
  findLongForm,
  GOOD_ALIGNMENT,
  isPlausible,
  type LongForm,
  SURE_ALIGNMENT,
  textBetween,
} from "./acronym-long-form.ts";
import { type ShortForm, toShortForm } from "./acronym-short-form.ts";
import { splitWords, type TextWord } from "./acronym-words.ts";
import { alignInitials, alignLetters } from "./align-long-form.ts";

/** A short form with the text it stands for. */
export interface Definition {
  readonly short: string;
  readonly long: string;
}

const MOST_PIECES = 3;

/** Definitions of all the short forms of a bracket "SEM and TEM" or "FSO / RF"; none where the last cannot be explained. */
export function findCoordinated(content: string, words: readonly TextWord[]): readonly Definition[] {
  const pieces = content.split(/ ?(?:\/|&|\band\b|\bor\b) ?/).map((piece) => piece.replace(/,$/, ""));
  if (pieces.length < 2 || pieces.length > MOST_PIECES) return [];
  const shorts = pieces.map((piece) => toShortForm(piece, false)).filter((short) => short !== null);
  const last = shorts.at(-1);
  if (last === undefined || shorts.length < pieces.length || shorts.some(isUnfit)) return [];
  const long = findLongForm(last, words);
  if (long === null) return [];
  const definitions = shorts.slice(0, -1).map((short) => explainConjunct(short, last, long, words));
  return [...definitions.filter((definition) => definition !== null), { short: last.text, long: long.text }];
}

function isUnfit({ letters, isWordLike }: ShortForm): boolean {
  return letters.length < 2 || isWordLike;
}

function explainConjunct(
  short: ShortForm,
  last: ShortForm,
  long: LongForm,
  words: readonly TextWord[],
): Definition | null {
  if (withoutNumber(short) === withoutNumber(last)) return { short: short.text, long: long.text };
  const before = wordsBeforeConjunction(words, long.first);
  const own = alignInitials(short.letters, before);
  if (own !== null && own.score >= GOOD_ALIGNMENT)
    return { short: short.text, long: singularForm(textBetween(before, own.wordIndex, before.length - 1)) };
  for (let tail = long.first + 1; tail <= long.last; tail++) {
    const shared = shareTail(short, before, words.slice(tail, long.last + 1));
    if (shared !== null) return shared;
  }
  return null;
}

function withoutNumber({ letters }: ShortForm): string {
  return letters.replace(/\d/g, "");
}

function wordsBeforeConjunction(words: readonly TextWord[], first: number): readonly TextWord[] {
  const conjunction = words[first - 1]?.letters;
  return words.slice(
    0,
    conjunction === "and" || conjunction === "or" || conjunction === "&" ? first - 1 : first,
  );
}

/** Words of the own part of a name, then those it shares with another one. */
function shareTail(short: ShortForm, own: readonly TextWord[], tail: readonly TextWord[]): Definition | null {
  const first = firstOfShared(short.letters, own, tail);
  if (first === null) return null;
  const parts = [textBetween(own, first, own.length - 1), textBetween(tail, 0, tail.length - 1)];
  const long = parts.join(" ");
  const words = [...own.slice(first), ...tail];
  return isPlausible(long, words, short.text, short.letters)
    ? { short: short.text, long: singularForm(long) }
    : null;
}

function firstOfShared(letters: string, own: readonly TextWord[], tail: readonly TextWord[]): number | null {
  const words = [...own, ...tail];
  const byInitials = alignInitials(letters, words);
  if (byInitials !== null && byInitials.score >= SURE_ALIGNMENT && byInitials.wordIndex < own.length)
    return byInitials.wordIndex;
  const byLetters = alignLetters(letters, words);
  const isFull = byLetters?.held.every((count) => count > 0) === true;
  return isFull && byLetters.wordIndex < own.length ? byLetters.wordIndex : null;
}

const LONGEST_TAIL = 3;

/** "scanning (SEM) and transmission (TEM) electron microscopy": the definition whose end stands after the bracket. */
export function findContinued(
  short: ShortForm,
  words: readonly TextWord[],
  after: string,
): Definition | null {
  if (short.letters.length < 3 || /\p{Ll}/u.test(short.text)) return null;
  const other = /^ (?:and|or) [^()[\];.]{1,60}\([^()]{1,14}\)/.exec(after)?.[0] ?? "";
  const tail = splitWords(/^[^()[\],;.:]*/.exec(after.slice(other.length))![0]);
  const own = words.slice(-short.letters.length);
  for (let length = 1; length <= Math.min(LONGEST_TAIL, tail.length); length++) {
    const shared = shareTail(short, own, tail.slice(0, length));
    if (shared !== null) return shared;
  }
  return null;
}
