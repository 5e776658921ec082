import { type BackgroundCounts, type PhraseCount, sum, type WordCount } from "./background-counts.ts";

/** The two tables that ship, in the notation of the extractor's `parseTable`. */
export interface BackgroundTables {
  readonly words: string;
  readonly phrases: string;
  readonly paperCount: number;
  readonly thresholds: Thresholds;
}

/** In how many papers a word, or a phrase of several words, has to be to get into a table. */
export interface Thresholds {
  readonly wordPapers: number;
  readonly phrasePapers: number;
}

/** Chosen so that both tables together stay under 300 kB with 120,000 abstracts. */
const THRESHOLDS: Thresholds = { wordPapers: 80, phrasePapers: 30 };

/** Makes the tables of what occurs often enough. */
export function toBackgroundTables(
  counts: BackgroundCounts,
  thresholds: Thresholds = THRESHOLDS,
): BackgroundTables {
  const { paperCounts } = counts;
  const words = [...counts.words]
    .filter(([word, { papers }]) => isWritable(word) && sum(papers) >= thresholds.wordPapers)
    .filter(([word]) => /[a-z]/i.test(word))
    .map(([word, count]) => ({
      key: word,
      digits: wordDigits(count, counts.phrases.get(word), paperCounts),
    }));
  const phrases = [...counts.phrases]
    .filter(([key, { papers }]) => isWritable(key) && sum(papers) >= thresholds.phrasePapers)
    .filter(([, { wordCount }]) => wordCount > 1)
    .map(([key, count]) => ({ key, digits: useDigits(count, wholeShare(count), paperCounts) }));
  return {
    words: writeTable(words),
    phrases: writeTable(phrases),
    paperCount: sum(paperCounts),
    thresholds,
  };
}

/** Keys stand in a string literal and share it with spaces and line ends. */
function isWritable(key: string): boolean {
  return key.length <= 40 && !/[\s`\\$"']/.test(key);
}

const STEPS = 35;

function wordDigits(
  count: WordCount,
  alone: PhraseCount | undefined,
  paperCounts: readonly number[],
): string {
  const papers = sum(count.papers);
  const cases = count.lower + count.capital;
  const shares = [count.heads / papers, count.firsts / papers, cases === 0 ? 0.5 : count.lower / cases];
  const whole = alone === undefined ? 0 : wholeShare(alone);
  return useDigits(count, whole, paperCounts) + shares.map((share) => toDigit(STEPS * share)).join("");
}

function wholeShare({ wholeRuns, papers }: PhraseCount): number {
  return wholeRuns / sum(papers);
}

/** Frequency, title rate, share of whole phrases, skew: the units are those of the extractor's `PhraseStatistics`. */
function useDigits(
  { papers, titles }: Pick<PhraseCount, "papers" | "titles">,
  whole: number,
  paperCounts: readonly number[],
): string {
  const total = sum(papers);
  const logPerMillion = Math.log2((total / sum(paperCounts)) * 1e6);
  const titleRate = Math.log((titles + 1) / (total + 4));
  const logRates = papers.map((count, i) => Math.log2((count + 0.5) / Math.max(1, paperCounts[i]!)));
  const skew = Math.max(...logRates) - Math.min(...logRates);
  return [2 * (logPerMillion - 5), -5 * titleRate, STEPS * whole, 4 * skew].map(toDigit).join("");
}

/** One digit of base 36. */
function toDigit(value: number): string {
  return Math.max(0, Math.min(STEPS, Math.round(value))).toString(36);
}

interface TableEntry {
  readonly key: string;
  readonly digits: string;
}

/** One entry a line, in code-unit order: characters shared with the key before, values, a space, the rest of the key. */
function writeTable(entries: readonly TableEntry[]): string {
  const sorted = [...entries].sort((a, b) => (a.key < b.key ? -1 : 1));
  return sorted
    .map(({ key, digits }, i) => {
      const shared = sharedLength(key, sorted[i - 1]?.key ?? "");
      return `${shared.toString(36)}${digits} ${key.slice(shared)}`;
    })
    .join("\n");
}

function sharedLength(key: string, before: string): number {
  let length = 0;
  while (length < Math.min(STEPS, key.length) && key[length] === before[length]) length++;
  return length;
}
