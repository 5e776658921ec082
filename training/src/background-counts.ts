/**
 * How often words and phrases occur in abstracts, in bounded memory: lossy counting (G. S. Manku, R. Motwani, "Approximate
 * frequency counts over data streams", 2002). After each bucket of papers, entries that cannot have been frequent are dropped;
 * what is kept is counted too low by at most one paper a bucket.
 */
import {
  type AnnotatedPaper,
  type Candidate,
  normalWord,
  type PaperPhrases,
} from "@isthmus/extractor/training";

/** In how many papers something occurs. */
interface PaperCount {
  /** One number per corpus. */
  readonly papers: number[];
  titles: number;
  /** Buckets that were over when it was first seen: papers it may have had before. */
  readonly missed: number;
}

/** A phrase of one to four words, by key. */
export interface PhraseCount extends PaperCount {
  readonly wordCount: number;
  /** Papers where it is a whole phrase at least once. */
  wholeRuns: number;
}

/** A word in normal form. */
export interface WordCount extends PaperCount {
  /** Papers where it ends or begins a whole phrase of several units. */
  heads: number;
  firsts: number;
  /** Places inside sentences where it is written in lower case, and with a capital. */
  lower: number;
  capital: number;
}

/** Longer phrases are too rare to be worth their place. */
const LONGEST_PHRASE = 4;

/** Counts papers one by one; what it holds depends on their order only where things are rare. */
export class BackgroundCounts {
  readonly phrases = new Map<string, PhraseCount>();
  readonly words = new Map<string, WordCount>();
  /** Papers counted, per corpus. */
  readonly paperCounts: number[];
  private readonly bucketSize: number;
  private inBucket = 0;
  private bucketsOver = 0;

  constructor(corpusCount: number, bucketSize = 20_000) {
    this.paperCounts = new Array<number>(corpusCount).fill(0);
    this.bucketSize = bucketSize;
  }

  /** Counts one paper of a corpus, given by its position. */
  add(text: AnnotatedPaper, { candidates }: PaperPhrases, corpusIndex: number): void {
    this.paperCounts[corpusIndex]!++;
    for (const candidate of candidates) this.addPhrase(candidate, corpusIndex);
    this.addWords(text, candidates, corpusIndex);
    this.addCases(text);
    if (++this.inBucket === this.bucketSize) this.endBucket();
  }

  private addPhrase({ key, words, occurrences }: Candidate, corpusIndex: number): void {
    if (words.length > LONGEST_PHRASE) return;
    const known = this.phrases.get(key);
    const count = known ?? { ...this.startCount(), wordCount: words.length, wholeRuns: 0 };
    if (known === undefined) this.phrases.set(key, count);
    count.papers[corpusIndex]!++;
    if (occurrences.some(({ mention }) => mention.field === "title")) count.titles++;
    if (occurrences.some((o) => o.atRunStart && o.atRunEnd)) count.wholeRuns++;
  }

  private addWords(
    { title, abstract }: AnnotatedPaper,
    candidates: readonly Candidate[],
    corpusIndex: number,
  ): void {
    const inTitle = new Set(title.units.flatMap((unit) => unit.words));
    const inAbstract = abstract.units.flatMap((unit) => unit.words);
    for (const word of new Set([...inTitle, ...inAbstract])) this.wordCount(word).papers[corpusIndex]!++;
    for (const word of inTitle) this.wordCount(word).titles++;
    const whole = candidates.filter(({ occurrences }) =>
      occurrences.some((o) => o.atRunStart && o.atRunEnd && o.units.length > 1),
    );
    for (const word of new Set(whole.map(({ words }) => words.at(-1)!))) this.wordCount(word).heads++;
    for (const word of new Set(whole.map(({ words }) => words[0]!))) this.wordCount(word).firsts++;
  }

  /** Titles and beginnings of sentences say nothing of the case of a word. */
  private addCases({ abstract }: AnnotatedPaper): void {
    for (const { surface, startsSentence } of abstract.units) {
      if (startsSentence) continue;
      for (const part of surface.split("-")) {
        if (part === "") continue;
        if (part === part.toLowerCase()) this.wordCount(normalWord(part)).lower++;
        else if (/^\p{Lu}\p{Ll}+$/u.test(part)) this.wordCount(normalWord(part)).capital++;
      }
    }
  }

  private wordCount(word: string): WordCount {
    const known = this.words.get(word);
    if (known !== undefined) return known;
    const count = { ...this.startCount(), heads: 0, firsts: 0, lower: 0, capital: 0 };
    this.words.set(word, count);
    return count;
  }

  private startCount(): PaperCount {
    return { papers: this.paperCounts.map(() => 0), titles: 0, missed: this.bucketsOver };
  }

  private endBucket(): void {
    this.inBucket = 0;
    this.bucketsOver++;
    for (const counts of [this.phrases, this.words])
      for (const [key, { papers, missed }] of counts)
        if (sum(papers) + missed <= this.bucketsOver) counts.delete(key);
  }
}

/** The sum of numbers, 0 for none. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
