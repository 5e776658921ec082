import {
  findConcepts,
  formatHashTable,
  formatPhrase,
  formatWord,
  isWholeRun,
  hashText,
  joinBits,
  keyOf,
  mixBits,
  type PaperFindings,
  phraseWords,
  type Tagger,
  type Word,
} from "@isthmus/extractor/training";
import type { Beliefs } from "./beliefs.ts";
import type { CorpusPaper } from "./read-corpus.ts";
import { type PhraseRecord, PhraseRecords, type PhraseTotals } from "./phrase-counts.ts";
import { WordCounts, type WordTotals } from "./word-counts.ts";

/** In how many papers a word, or a phrase of several words, has to be to get into a table. */
export interface Thresholds {
  readonly wordPapers: number;
  readonly phrasePapers: number;
}

/** The two tables that ship, as text. */
export interface BackgroundTables {
  readonly words: string;
  readonly phrases: string;
}

const NO_BELIEFS: Beliefs = { phrases: new Map(), words: new Map(), heads: new Map(), firsts: new Map() };
const LONGEST_PHRASE = 6;
/** Every phrase over a preposition is counted, in use or not. */
const takeAll = (): boolean => true;

/** Counts how abstracts use words and phrases. */
export class BackgroundCounts {
  private readonly phrases = new PhraseRecords();
  private readonly words: WordCounts;
  private readonly fields: readonly string[];
  private readonly fieldPapers: Uint32Array;
  private readonly tagger: Tagger;
  private allPapers = 0;

  /** `tagger` tags the papers; its tags are counted too. */
  constructor(fields: readonly string[], tagger: Tagger) {
    this.fields = fields;
    this.fieldPapers = new Uint32Array(fields.length);
    this.words = new WordCounts(fields.length);
    this.tagger = (units, spelling) => {
      const tags = tagger(units, spelling);
      for (const [i, { form }] of units.entries())
        if (!form.isStop && form.words.length > 0) this.words.addTag(form.words.at(-1)!, tags.last[i]!);
      return tags;
    };
  }

  get paperCount(): number {
    return this.allPapers;
  }

  /** Counts one paper and gives what was found in it, `null` when it cannot be analysed. */
  add(paper: CorpusPaper): PaperFindings | null {
    const findings = findConcepts(paper, this.tagger, takeAll);
    if (typeof findings === "string") return null;
    const fieldIndex = this.fields.indexOf(paper.field);
    this.allPapers++;
    this.fieldPapers[fieldIndex]!++;
    const keywords =
      paper.keywords.length === 0 ? null : paper.keywords.map((keyword) => phraseWords(keyword));
    this.phrases.addPaper(toRecords(findings, keywords), fieldIndex, keywords !== null);
    this.words.add(findings, fieldIndex, keywords);
    return findings;
  }

  /** The tables of what occurs often enough. */
  toTables(thresholds: Thresholds, beliefs: Beliefs = NO_BELIEFS): BackgroundTables {
    const words = [...this.words.totals].filter(
      ([text, { papers }]) => papers >= thresholds.wordPapers && /\p{L}/u.test(text),
    );
    const wordKeys = new Map(words.map(([text]) => [keyOfText(text), text]));
    const phrases = this.phrases.total(thresholds.phrasePapers, this.fields.length);
    const splits = new Map<string, number>();
    for (const { key, papers, firstLength } of phrases) {
      const text = wordKeys.get(key);
      if (text !== undefined && isSplit(text, firstLength, papers, this.words.totals.get(text)!.papers))
        splits.set(text, firstLength);
    }
    return {
      words: formatHashTable(
        words.map(([text, totals]) => [
          hashOf(text),
          this.toWordRow(text, totals, splits.get(text) ?? 0, beliefs),
        ]),
      ),
      phrases: formatHashTable(
        phrases
          .filter(({ papers, key }) => papers >= thresholds.phrasePapers && !wordKeys.has(key))
          .map((totals) => [totals.key % 2 ** 32, this.toPhraseRow(totals, beliefs)]),
      ),
    };
  }

  /** Keys of the phrases that get into a table. */
  phraseKeys({ phrasePapers }: Thresholds): ReadonlySet<number> {
    return new Set(this.phrases.total(phrasePapers, this.fields.length).map(({ key }) => key));
  }

  private toWordRow(text: string, totals: WordTotals, splitAt: number, beliefs: Beliefs): string {
    const { papers, alone, heads, firsts, lower, capital, tagged } = totals;
    return formatWord({
      ...this.toUse(totals, totals.wholeRuns / Math.max(1, alone)),
      belief: beliefs.words.get(text) ?? 0.2,
      headShare: heads / papers,
      firstShare: firsts / papers,
      lowerShare: lower + capital === 0 ? 0.5 : lower / (lower + capital),
      headKeywordRate: toKeywordRate(totals.headKeywords, totals.papersWithKeywords),
      headBelief: beliefs.heads.get(text) ?? 0.2,
      firstBelief: beliefs.firsts.get(text) ?? 0.2,
      nounShare: totals.nouns / Math.max(1, tagged),
      verbShare: totals.verbs / Math.max(1, tagged),
      adjectiveShare: totals.adjectives / Math.max(1, tagged),
      splitAt,
    });
  }

  private toPhraseRow(totals: PhraseTotals, beliefs: Beliefs): string {
    return formatPhrase({
      ...this.toUse(totals, totals.wholeRuns / totals.papers),
      belief: beliefs.phrases.get(totals.key) ?? 0.2,
    });
  }

  private toUse(totals: PhraseTotals | WordTotals, wholeRunShare: number) {
    const { papers, titles, fields, keywords, papersWithKeywords } = totals;
    return {
      logFrequency: Math.log2((papers / this.allPapers) * 1e6),
      titleRate: Math.log((titles + 1) / (papers + 4)),
      wholeRunShare,
      specificity: this.toSpecificity(fields, papers),
      keywordRate: toKeywordRate(keywords, papersWithKeywords),
    };
  }

  /** Kullback–Leibler divergence of smoothed fields from those of all papers, in bits. */
  private toSpecificity(fields: Uint32Array, papers: number): number {
    const smoothing = 5;
    let divergence = 0;
    for (const [i, all] of this.fieldPapers.entries()) {
      const expected = all / this.allPapers;
      if (expected === 0) continue;
      const share = (fields[i]! + smoothing * expected) / (papers + smoothing);
      divergence += share * Math.log2(share / expected);
    }
    return divergence;
  }
}

function toKeywordRate(keywords: number, papers: number): number {
  return Math.min(0, Math.log((keywords + 0.5) / (papers + 10)));
}

function hashOf(text: string): number {
  return mixBits(hashText(text).h2);
}

function keyOfText(text: string): number {
  const { h1, h2 } = hashText(text);
  return joinBits(h1, h2);
}

const SHORTEST_PART = 3;

/** "multilayer" is also "multi layer" in more than a few papers; "network" is no "net work". */
function isSplit(text: string, firstLength: number, apart: number, joined: number): boolean {
  return (
    firstLength >= SHORTEST_PART &&
    text.length - firstLength >= SHORTEST_PART &&
    apart >= 10 &&
    apart >= 0.02 * joined
  );
}

function* toRecords(
  { candidates, text }: PaperFindings,
  keywords: readonly (readonly Word[])[] | null,
): Generator<PhraseRecord> {
  const keywordKeys = new Set((keywords ?? []).filter(({ length }) => length > 1).map(keyOf));
  for (const { key, words, occurrences } of candidates) {
    if (words.length === 1 || words.length > LONGEST_PHRASE) continue;
    yield {
      key,
      isInTitle: occurrences[0]!.from < text.titleUnitCount,
      isWhole: occurrences.some(isWholeRun),
      isKeyword: keywordKeys.delete(key),
      isInText: true,
      firstLength: words.length === 2 ? words[0]!.text.length : 0,
    };
  }
  for (const key of keywordKeys)
    yield { key, isInTitle: false, isWhole: false, isKeyword: true, isInText: false, firstLength: 0 };
}
