/**
 * What short forms stand for in many papers, and how it is written for the extractor (its concept/acronym/background.ts reads
 * it): one list of words, then an entry for each short form.
 */
import {
  AcronymCounts,
  clueOf,
  clueToDigit,
  countAllWords,
  countToDigit,
  countWords,
  type Expanded,
  type Expansion,
  groupMeanings,
  type Meaning,
  toDigit,
  type WordsAtLarge,
} from "@isthmus/extractor/training";

/** A meaning ships that at least so many papers define. */
const FEWEST_PAPERS = 4;
/** What two digits can number. */
const MOST_WORDS = 64 * 64;
const MOST_CLUES = 5;
/** A clue stands in at least this share of the papers sampled, and is this much (logarithm) more frequent than elsewhere. */
const FEWEST_OF_SAMPLE = 0.15;
const FAINTEST_CLUE = 0.7;

/** Counts the acronyms that papers define, in any order. */
export class BackgroundAcronymCounts {
  private readonly counts = new AcronymCounts();

  /** Adds what one paper defines, with its normal content words. */
  add(definitions: readonly Expanded[], contextWords: readonly string[]): void {
    this.counts.add(definitions, contextWords);
  }

  /** The text of the extractor's `concept/acronym/background-acronyms.ts`. */
  format(): string {
    return `/** Short forms with what they stand for in papers at large; data made by \`npm run train\`, not to be edited by hand. */
export const BACKGROUND_ACRONYMS =
  ${JSON.stringify(this.formatTable())};
`;
  }

  /** The table alone, as `parseBackgroundAcronyms` reads it. */
  formatTable(): string {
    const entries = this.counts
      .shorts()
      .filter(isWritable)
      .flatMap((short) => this.chooseMeanings(short));
    const words = chooseWords(entries);
    const indices = new Map(words.map((word, i) => [word, i]));
    const atLarge = countAllWords(this.counts);
    return [formatWords(words), ...entries.map((entry) => formatEntry(entry, indices, atLarge))].join(";");
  }

  private chooseMeanings(short: string): Entry[] {
    const meanings = groupMeanings(this.counts.expansionsOf(short)).filter(({ long }) => isWritable(long));
    const chosen = meanings.filter((meaning) => papersOf(meaning) >= FEWEST_PAPERS);
    if (chosen.length === 0) return [];
    const others = meanings.filter((meaning) => papersOf(meaning) < FEWEST_PAPERS);
    return [
      { short, meanings: chosen, otherCount: others.reduce((sum, meaning) => sum + papersOf(meaning), 0) },
    ];
  }
}

interface Entry {
  readonly short: string;
  readonly meanings: readonly Meaning<Expansion>[];
  readonly otherCount: number;
}

function papersOf({ members }: Meaning<Expansion>): number {
  return members.reduce((sum, { paperCount }) => sum + paperCount, 0);
}

function isWritable(text: string): boolean {
  return /^[\x20-\x7e]{1,80}$/.test(text) && !/["\\;=]/.test(text);
}

/** The words of the most frequent meanings, in code-unit order. */
function chooseWords(entries: readonly Entry[]): readonly string[] {
  const papers = new Map<string, number>();
  for (const { meanings } of entries)
    for (const meaning of meanings)
      for (const word of meaning.long.split(" "))
        papers.set(word, (papers.get(word) ?? 0) + papersOf(meaning));
  return [...papers]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(([word]) => word)
    .sort();
}

function formatWords(words: readonly string[]): string {
  return words
    .map((word, i) => {
      const before = words[i - 1] ?? "";
      let shared = 0;
      while (shared < word.length && word[shared] === before[shared]) shared++;
      return toDigit(shared) + word.slice(shared);
    })
    .join(" ");
}

function formatEntry(
  { short, meanings, otherCount }: Entry,
  indices: ReadonlyMap<string, number>,
  atLarge: WordsAtLarge,
): string {
  const writable = meanings.filter(({ long }) => long.split(" ").every((word) => indices.has(word)));
  const left = meanings.filter((meaning) => !writable.includes(meaning));
  const others = left.reduce((sum, meaning) => sum + papersOf(meaning), otherCount);
  const texts = writable.map((meaning) => formatMeaning(meaning, writable, indices, atLarge));
  return `${short}=${[toDigit(countToDigit(others)), ...texts].join(" ")}`;
}

function formatMeaning(
  meaning: Meaning<Expansion>,
  rivals: readonly Meaning<Expansion>[],
  indices: ReadonlyMap<string, number>,
  atLarge: WordsAtLarge,
): string {
  const words = meaning.long.split(" ").map((word) => toDigits(indices.get(word)!, 2));
  const clues = rivals.length < 2 ? [] : findClues(meaning, rivals, atLarge);
  const texts = clues.map(({ clue, logRatio }) => toDigits(clue, 3) + toDigit(clueToDigit(logRatio)));
  return [toDigit(countToDigit(papersOf(meaning))), toDigit(words.length), ...words, ...texts].join("");
}

function toDigits(value: number, length: number): string {
  let digits = "";
  for (let left = value, i = 0; i < length; i++, left = Math.floor(left / 64))
    digits = toDigit(left % 64) + digits;
  return digits;
}

interface Clue {
  readonly clue: number;
  readonly logRatio: number;
}

/** Words that are more frequent around one meaning than around its rivals and at large. */
function findClues(
  meaning: Meaning<Expansion>,
  rivals: readonly Meaning<Expansion>[],
  atLarge: WordsAtLarge,
): readonly Clue[] {
  const own = samplesOf(meaning);
  const other = rivals.filter((rival) => rival !== meaning).flatMap(samplesOf);
  const otherWords = countWords(other);
  return [...countWords(own)]
    .map(([word, count]) => {
      const rate = count / own.length;
      const rateAtLarge = (atLarge.counts.get(word) ?? 0) / atLarge.paperCount;
      const rateElsewhere = Math.max(rateAtLarge, ((otherWords.get(word) ?? 0) + 0.5) / (other.length + 1));
      const logRatio = Math.log(rate / rateElsewhere);
      return { clue: clueOf(word), logRatio, rate, worth: rate * logRatio };
    })
    .filter(({ rate, logRatio }) => rate >= FEWEST_OF_SAMPLE && logRatio >= FAINTEST_CLUE)
    .sort((a, b) => b.worth - a.worth || a.clue - b.clue)
    .slice(0, MOST_CLUES);
}

function samplesOf({ members }: Meaning<Expansion>): readonly Int32Array[] {
  return members.flatMap(({ contexts }) => contexts);
}
