import { findWord, UNKNOWN_WORD, type WordStatistics } from "../knowledge/background.ts";
import { hashText, joinBits, mixBits } from "../knowledge/hash.ts";
import { acronymStem, normalWord } from "./normal-word.ts";
import { stem } from "./stem.ts";

/** A normal word with all that is known of it by itself; one object for each text, so that words are looked up once. */
export interface Word {
  readonly text: string;
  /** See knowledge/hash.ts: hashes of the text and powers of its length. */
  readonly h1: number;
  readonly p1: number;
  readonly h2: number;
  readonly p2: number;
  readonly stem: string;
  /** Two hashes of the stem that may be added up: sums of them stand for sets of stems. */
  readonly stem1: number;
  readonly stem2: number;
  /** {@link UNKNOWN_WORD} for a rare word. */
  readonly statistics: WordStatistics;
  readonly isKnown: boolean;
  readonly isAcronym: boolean;
}

/** Words of a corpus repeat; beyond this many the memory is emptied, which changes no result. */
const MOST_WORDS = 60_000;
const known = new Map<string, Word>();

/** The word of a normal text. */
export function toWord(text: string): Word {
  const found = known.get(text);
  if (found !== undefined) return found;
  if (known.size >= MOST_WORDS) known.clear();
  const word = describeWord(text);
  known.set(text, word);
  return word;
}

/** Forgets all words, whose statistics come from the tables of their time. */
export function forgetWords(): void {
  known.clear();
}

function describeWord(text: string): Word {
  const { h1, p1, h2, p2 } = hashText(text);
  const root = stem(text);
  const rootHash = hashText(root);
  const statistics = findWord(mixBits(h2));
  return {
    text,
    h1,
    p1,
    h2,
    p2,
    stem: root,
    stem1: mixBits(rootHash.h1),
    stem2: mixBits(rootHash.h2),
    statistics: statistics ?? UNKNOWN_WORD,
    isKnown: statistics !== null,
    isAcronym: acronymStem(text) !== null,
  };
}

/** Words of a unit as written: one, or several in a hyphen group or a compound that is also written apart. */
export function unitWords(surface: string): readonly Word[] {
  const words: Word[] = [];
  for (const part of surface.split("-")) {
    const text = normalWord(part);
    if (text !== "") addWords(text, words);
  }
  return words;
}

/** Words of a phrase as written. */
export function phraseWords(phrase: string): readonly Word[] {
  return phrase.split(/[^\p{L}\p{M}\p{N}'+#()&._-]+/u).flatMap(unitWords);
}

function addWords(text: string, words: Word[]): void {
  const word = toWord(text);
  const { splitAt } = word.statistics;
  if (splitAt === 0) words.push(word);
  else words.push(toWord(text.slice(0, splitAt)), toWord(text.slice(splitAt)));
}

/** The key of words joined: that of a phrase made of them. */
export function keyOf(words: readonly Word[]): number {
  let h1 = 0;
  let h2 = 0;
  for (const word of words) {
    h1 = (Math.imul(h1, word.p1) + word.h1) | 0;
    h2 = (Math.imul(h2, word.p2) + word.h2) | 0;
  }
  return joinBits(h1, h2);
}
