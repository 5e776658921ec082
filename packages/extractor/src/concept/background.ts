import { PHRASE_TABLE, WORD_TABLE } from "./background-table.ts";

/**
 * How words and phrases are used in abstracts at large, machine learning and twenty other sciences, without the papers whose
 * concepts or keywords measure quality. docs/model-card.md says how the tables are made. Values are rounded to 36 steps.
 */

/** How a phrase is used. */
export interface PhraseStatistics {
  /** log2 of the abstracts per million that have it; 0 when unknown. */
  readonly logFrequency: number;
  /** ln((titles + 1) / (abstracts + 4)): terms stand in titles, rhetoric does not. */
  readonly titleRate: number;
  /** Share of its papers, 0..1, where it stands as a whole phrase at least once. */
  readonly wholeRunShare: number;
  /** log2 of its highest rate in a corpus over its lowest in another: general words have little. */
  readonly skew: number;
}

/** A word inside phrases, besides how it does alone. */
export interface WordStatistics extends PhraseStatistics {
  /** Shares of its papers, 0..1, where it ends or begins a phrase of several words. */
  readonly headShare: number;
  readonly firstShare: number;
  /** Share of lower case, 0..1, inside sentences. */
  readonly lowerShare: number;
}

const UNKNOWN: WordStatistics = {
  logFrequency: 0,
  titleRate: Math.log(1 / 4),
  wholeRunShare: 0.5,
  skew: 0,
  headShare: 0.3,
  firstShare: 0.3,
  lowerShare: 0.5,
};

let phrases: ReadonlyMap<string, PhraseStatistics> | null = null;
let words: ReadonlyMap<string, WordStatistics> | null = null;

/** Statistics of a word in normal form, `null` when it is rare. */
export function findWord(word: string): WordStatistics | null {
  words ??= parseTable(WORD_TABLE);
  return words.get(word) ?? null;
}

/** Statistics of a phrase of several words, by its key without spaces; `null` when it is rare. */
export function findPhrase(key: string): PhraseStatistics | null {
  phrases ??= parseTable(PHRASE_TABLE);
  return phrases.get(key) ?? null;
}

/** What is assumed of words and phrases that are not in the tables. */
export const UNKNOWN_WORD: WordStatistics = UNKNOWN;

/** Takes other tables from now on; for fitting models to tables that do not ship yet. */
export function replaceBackground(wordTable: string, phraseTable: string): void {
  words = parseTable(wordTable);
  phrases = parseTable(phraseTable);
}

const STEPS = 35;

/**
 * A table has one entry a line, sorted: how many characters the key shares with the key before it, the values, each as one
 * digit of base 36, and the rest of the key after a space.
 */
export function parseTable(table: string): ReadonlyMap<string, WordStatistics> {
  const entries = new Map<string, WordStatistics>();
  let key = "";
  for (const line of table === "" ? [] : table.split("\n")) {
    const space = line.indexOf(" ");
    const digits = Array.from(line.slice(0, space), (digit) => Number.parseInt(digit, 36));
    key = key.slice(0, digits[0]) + line.slice(space + 1);
    entries.set(key, toStatistics(digits));
  }
  return entries;
}

function toStatistics([
  ,
  frequency,
  title,
  run,
  skew,
  head,
  first,
  lower,
]: readonly number[]): WordStatistics {
  const share = (step: number | undefined): number => (step ?? 0) / STEPS;
  return {
    logFrequency: 5 + (frequency ?? 0) / 2,
    titleRate: -(title ?? 0) / 5,
    wholeRunShare: share(run),
    skew: (skew ?? 0) / 4,
    headShare: share(head),
    firstShare: share(first),
    lowerShare: share(lower),
  };
}
