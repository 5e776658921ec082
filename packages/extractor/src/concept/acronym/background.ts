/** What short forms stand for in papers at large, as it ships; how the table is written stands in training/src/acronym-counts.ts. */
import { digitAt } from "../../knowledge/digits.ts";
import { BACKGROUND_ACRONYMS } from "./background-acronyms.ts";

/** One meaning of a short form in papers at large. */
export interface BackgroundMeaning {
  /** Normal words, joined by spaces. */
  readonly long: string;
  /** About how many papers define it. */
  readonly paperCount: number;
  /** Words that tell it from the other meanings, by {@link clueOf}, with the logarithm of how much more often they occur. */
  readonly clues: ReadonlyMap<number, number>;
}

/** All meanings of a short form that are frequent enough. */
interface BackgroundEntry {
  readonly meanings: readonly BackgroundMeaning[];
  /** About how many papers define something else. */
  readonly otherCount: number;
}

/** Short forms by their texts; entries are decoded when they are asked for. */
export interface BackgroundAcronyms {
  find(short: string): BackgroundEntry | null;
}

const CLUE_BITS = 18;
const COUNT_STEP = 4;
const CLUE_STEP = 8;

/** The part of a word's hash by which clues are known: 18 bits. */
export function clueOf(wordHash: number): number {
  return wordHash >>> (32 - CLUE_BITS);
}

/** The digit of a number of papers, 0 for none, and back. */
export function countToDigit(paperCount: number): number {
  return paperCount === 0 ? 0 : 1 + COUNT_STEP * Math.log2(paperCount);
}

function digitToCount(digit: number): number {
  return digit === 0 ? 0 : Math.round(2 ** ((digit - 1) / COUNT_STEP));
}

/** The digit of a clue's logarithm. */
export function clueToDigit(logRatio: number): number {
  return CLUE_STEP * logRatio;
}

/** Reads the table: words in order, then entries "SHORT=", digit of others, meanings between spaces; ";" between all of them. */
export function parseBackgroundAcronyms(table: string): BackgroundAcronyms {
  const [words, ...lines] = table.split(";");
  const longWords = parseWords(words!);
  const entries = new Map<string, string>();
  for (const line of lines) {
    const at = line.indexOf("=");
    entries.set(line.slice(0, at), line.slice(at + 1));
  }
  return {
    find: (short) => {
      const entry = entries.get(short);
      return entry === undefined ? null : parseEntry(entry, longWords);
    },
  };
}

/** Words between spaces: a digit, how many characters of the word before stand in this one too, then the rest. */
function parseWords(text: string): readonly string[] {
  const words: string[] = [];
  if (text === "") return words;
  for (const coded of text.split(" "))
    words.push((words.at(-1) ?? "").slice(0, digitAt(coded, 0)) + coded.slice(1));
  return words;
}

function parseEntry(entry: string, words: readonly string[]): BackgroundEntry {
  const [others, ...meanings] = entry.split(" ");
  return {
    meanings: meanings.map((meaning) => parseMeaning(meaning, words)),
    otherCount: digitToCount(digitAt(others!, 0)),
  };
}

/** Digits of the count, of the number of words, of the words (two each) and of the clues (three and one each). */
function parseMeaning(meaning: string, words: readonly string[]): BackgroundMeaning {
  const wordCount = digitAt(meaning, 1);
  const long: string[] = [];
  for (let i = 0; i < wordCount; i++)
    long.push(words[digitAt(meaning, 2 + 2 * i) * 64 + digitAt(meaning, 3 + 2 * i)]!);
  const clues = new Map<number, number>();
  for (let at = 2 + 2 * wordCount; at < meaning.length; at += 4) {
    const clue = (digitAt(meaning, at) * 64 + digitAt(meaning, at + 1)) * 64 + digitAt(meaning, at + 2);
    clues.set(clue, digitAt(meaning, at + 3) / CLUE_STEP);
  }
  return { long: long.join(" "), paperCount: digitToCount(digitAt(meaning, 0)), clues };
}

let shipped: BackgroundAcronyms | null = null;

/** The table that ships, read at the first call. */
export function shippedAcronyms(): BackgroundAcronyms {
  shipped ??= parseBackgroundAcronyms(BACKGROUND_ACRONYMS);
  return shipped;
}
