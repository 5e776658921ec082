import { HIGHEST_DIGIT, toDigit } from "./digits.ts";
import { type HashTable, parseHashTable } from "./hash-table.ts";
import { PHRASE_TABLE } from "./phrase-table.ts";
import { WORD_TABLE } from "./word-table.ts";

/**
 * How words and phrases are used in abstracts at large, machine learning and twenty other sciences, without the papers whose
 * concepts or keywords measure quality. docs/model-card.md says how the tables are made. Values are rounded to 64 steps.
 */

/** How a phrase is used. */
export interface PhraseStatistics {
  /** log2 of the abstracts per million that have it; 0 when unknown. */
  readonly logFrequency: number;
  /** ln((titles + 1) / (abstracts + 4)): terms stand in titles, rhetoric does not. */
  readonly titleRate: number;
  /** Share of its papers, 0..1, where it stands as a whole phrase at least once. */
  readonly wholeRunShare: number;
  /** Kullback–Leibler divergence, in bits, of its fields of science from those of all abstracts: general words have little. */
  readonly specificity: number;
  /** ln((author keywords + 0.5) / (abstracts with author keywords + 10)), counting those with it. */
  readonly keywordRate: number;
  /** Mean probability, 0..1, that a first ranker gave it over all abstracts where it was a candidate. */
  readonly belief: number;
}

/** A word inside phrases, besides how it does alone. */
export interface WordStatistics extends PhraseStatistics {
  /** Shares of its papers, 0..1, where it ends or begins a phrase of several words. */
  readonly headShare: number;
  readonly firstShare: number;
  /** Share of lower case, 0..1, inside sentences. */
  readonly lowerShare: number;
  /** As `keywordRate`, where it ends an author keyword of several words. */
  readonly headKeywordRate: number;
  /** As `belief`, over phrases of several words that it ends, and that it begins. */
  readonly headBelief: number;
  readonly firstBelief: number;
  /** Shares, 0..1, of its places where it is a noun, a verb, and an adjective. */
  readonly nounShare: number;
  readonly verbShare: number;
  readonly adjectiveShare: number;
  /** Characters of its first part when it is also written apart ("multilayer": 5), else 0. */
  readonly splitAt: number;
}

/** Smallest and largest value of each digit, in the order of the table. */
const PHRASE_RANGES = {
  logFrequency: [4.5, 20],
  titleRate: [-6.3, 0],
  wholeRunShare: [0, 1],
  specificity: [0, 6.3],
  keywordRate: [-6.3, 0],
  belief: [0, 1],
} as const satisfies Record<keyof PhraseStatistics, readonly [number, number]>;

const WORD_RANGES = {
  ...PHRASE_RANGES,
  headShare: [0, 1],
  firstShare: [0, 1],
  lowerShare: [0, 1],
  headKeywordRate: [-6.3, 0],
  headBelief: [0, 1],
  firstBelief: [0, 1],
  nounShare: [0, 1],
  verbShare: [0, 1],
  adjectiveShare: [0, 1],
  splitAt: [0, HIGHEST_DIGIT],
} as const satisfies Record<keyof WordStatistics, readonly [number, number]>;

type Ranges<Name extends string> = Readonly<Record<Name, readonly [number, number]>>;

/** What is assumed of words and phrases that are not in the tables. */
export const UNKNOWN_WORD: WordStatistics = {
  logFrequency: 0,
  titleRate: -1.4,
  wholeRunShare: 0.5,
  specificity: 3,
  keywordRate: -3,
  belief: 0.2,
  headShare: 0.3,
  firstShare: 0.3,
  lowerShare: 0.5,
  headKeywordRate: -3,
  headBelief: 0.2,
  firstBelief: 0.2,
  nounShare: 0.8,
  verbShare: 0.05,
  adjectiveShare: 0.1,
  splitAt: 0,
};

let wordTable: Rows<WordStatistics> | null = null;
let phraseTable: Rows<PhraseStatistics> | null = null;

/** Statistics of a word in normal form, by its second hash; `null` when it is rare. */
export function findWord(hash: number): WordStatistics | null {
  wordTable ??= readWords(WORD_TABLE);
  return wordTable.find(hash);
}

/** Statistics of a phrase of several words, by the second hash of its words without spaces; `null` when it is rare. */
export function findPhrase(hash: number): PhraseStatistics | null {
  phraseTable ??= readPhrases(PHRASE_TABLE);
  return phraseTable.find(hash);
}

/** Takes other tables from now on; for fitting models to tables that do not ship yet. */
export function replaceBackground(words: string, phrases: string): void {
  wordTable = readWords(words);
  phraseTable = readPhrases(phrases);
}

function readWords(text: string): Rows<WordStatistics> {
  return new Rows(text, Object.keys(WORD_RANGES).length, toWord);
}

function readPhrases(text: string): Rows<PhraseStatistics> {
  return new Rows(text, Object.keys(PHRASE_RANGES).length, toPhrase);
}

/** The row of a word as the table holds it. */
export function formatWord(statistics: WordStatistics): string {
  return formatRow(statistics, WORD_RANGES);
}

/** The row of a phrase as the table holds it. */
export function formatPhrase(statistics: PhraseStatistics): string {
  return formatRow(statistics, PHRASE_RANGES);
}

function formatRow<Name extends string>(
  statistics: Readonly<Record<Name, number>>,
  ranges: Ranges<Name>,
): string {
  let row = "";
  for (const name in ranges) {
    const [from, to] = ranges[name];
    row += toDigit((HIGHEST_DIGIT * (statistics[name] - from)) / (to - from));
  }
  return row;
}

/** Reads rows when they are asked for, and keeps them. */
class Rows<Statistics> {
  private readonly table: HashTable;
  private readonly toStatistics: (digits: Uint8Array, at: number) => Statistics;
  private readonly read: (Statistics | undefined)[] = [];

  constructor(text: string, width: number, toStatistics: (digits: Uint8Array, at: number) => Statistics) {
    this.table = parseHashTable(text, width);
    this.toStatistics = toStatistics;
  }

  find(hash: number): Statistics | null {
    const row = this.table.find(hash);
    if (row < 0) return null;
    return (this.read[row] ??= this.toStatistics(this.table.digits, row * this.table.width));
  }
}

function toPhrase(digits: Uint8Array, at: number): PhraseStatistics {
  return {
    logFrequency: scale(digits[at]!, PHRASE_RANGES.logFrequency),
    titleRate: scale(digits[at + 1]!, PHRASE_RANGES.titleRate),
    wholeRunShare: scale(digits[at + 2]!, PHRASE_RANGES.wholeRunShare),
    specificity: scale(digits[at + 3]!, PHRASE_RANGES.specificity),
    keywordRate: scale(digits[at + 4]!, PHRASE_RANGES.keywordRate),
    belief: scale(digits[at + 5]!, PHRASE_RANGES.belief),
  };
}

// Written out: a loop over the names, or spreading a phrase, takes several times as long.
function toWord(digits: Uint8Array, at: number): WordStatistics {
  return {
    logFrequency: scale(digits[at]!, WORD_RANGES.logFrequency),
    titleRate: scale(digits[at + 1]!, WORD_RANGES.titleRate),
    wholeRunShare: scale(digits[at + 2]!, WORD_RANGES.wholeRunShare),
    specificity: scale(digits[at + 3]!, WORD_RANGES.specificity),
    keywordRate: scale(digits[at + 4]!, WORD_RANGES.keywordRate),
    belief: scale(digits[at + 5]!, WORD_RANGES.belief),
    headShare: scale(digits[at + 6]!, WORD_RANGES.headShare),
    firstShare: scale(digits[at + 7]!, WORD_RANGES.firstShare),
    lowerShare: scale(digits[at + 8]!, WORD_RANGES.lowerShare),
    headKeywordRate: scale(digits[at + 9]!, WORD_RANGES.headKeywordRate),
    headBelief: scale(digits[at + 10]!, WORD_RANGES.headBelief),
    firstBelief: scale(digits[at + 11]!, WORD_RANGES.firstBelief),
    nounShare: scale(digits[at + 12]!, WORD_RANGES.nounShare),
    verbShare: scale(digits[at + 13]!, WORD_RANGES.verbShare),
    adjectiveShare: scale(digits[at + 14]!, WORD_RANGES.adjectiveShare),
    splitAt: digits[at + 15]!,
  };
}

function scale(digit: number, [from, to]: readonly [number, number]): number {
  return from + ((to - from) * digit) / HIGHEST_DIGIT;
}
