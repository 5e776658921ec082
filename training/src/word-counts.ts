import type { AnnotatedPaper, PaperFindings, PosTag, Word } from "@isthmus/extractor/training";
import { isWholeRun } from "@isthmus/extractor/training";

/** Totals of one word. */
export interface WordTotals {
  papers: number;
  titles: number;
  wholeRuns: number;
  /** Papers where it is a candidate by itself. */
  alone: number;
  /** Papers where it ends or begins a whole phrase of several units. */
  heads: number;
  firsts: number;
  /** Places inside sentences where it is written in lower case, and with a capital. */
  lower: number;
  capital: number;
  papersWithKeywords: number;
  keywords: number;
  headKeywords: number;
  /** Places where it is tagged as noun, verb, adjective, and at all. */
  nouns: number;
  verbs: number;
  adjectives: number;
  tagged: number;
  readonly fields: Uint32Array;
}

/** Counts words over papers. */
export class WordCounts {
  readonly totals = new Map<string, WordTotals>();
  private readonly fieldCount: number;

  constructor(fieldCount: number) {
    this.fieldCount = fieldCount;
  }

  /** Counts one paper of a field; `keywords` are its author keywords in words, or `null` when it has none. */
  add(findings: PaperFindings, field: number, keywords: readonly (readonly Word[])[] | null): void {
    this.addPresence(findings.text, field, keywords !== null);
    this.addCases(findings.text);
    this.addPhrases(findings);
    for (const words of keywords ?? []) {
      if (words.length === 1) this.of(words[0]!.text).keywords++;
      else if (words.length > 1) this.of(words.at(-1)!.text).headKeywords++;
    }
  }

  /** Counts the tag of a word at one place. */
  addTag(word: Word, tag: PosTag): void {
    const total = this.of(word.text);
    total.tagged++;
    if (tag === "NOUN" || tag === "PROPN") total.nouns++;
    else if (tag === "VERB" || tag === "AUX") total.verbs++;
    else if (tag === "ADJ") total.adjectives++;
  }

  private addPresence({ units, titleUnitCount }: AnnotatedPaper, field: number, hasKeywords: boolean): void {
    const inTitle = new Set<string>();
    const inAll = new Set<string>();
    for (const [i, { form }] of units.entries()) {
      for (const { text } of form.words) {
        inAll.add(text);
        if (i < titleUnitCount) inTitle.add(text);
      }
    }
    for (const text of inAll) {
      const total = this.of(text);
      total.papers++;
      total.fields[field]!++;
      if (hasKeywords) total.papersWithKeywords++;
    }
    for (const text of inTitle) this.of(text).titles++;
  }

  /** Titles and beginnings of sentences say nothing of the case of a word. */
  private addCases({ units, titleUnitCount }: AnnotatedPaper): void {
    for (const { form, startsSentence } of units.slice(titleUnitCount)) {
      if (startsSentence || form.words.length !== 1) continue;
      if (form.isLower) this.of(form.words[0]!.text).lower++;
      else if (form.isPlainCapital) this.of(form.words[0]!.text).capital++;
    }
  }

  private addPhrases({ candidates }: PaperFindings): void {
    const heads = new Set<string>();
    const firsts = new Set<string>();
    for (const { words, occurrences } of candidates) {
      const isWhole = occurrences.some(isWholeRun);
      if (words.length === 1) {
        const total = this.of(words[0]!.text);
        total.alone++;
        if (isWhole) total.wholeRuns++;
      } else if (isWhole) {
        heads.add(words.at(-1)!.text);
        firsts.add(words[0]!.text);
      }
    }
    for (const text of heads) this.of(text).heads++;
    for (const text of firsts) this.of(text).firsts++;
  }

  private of(text: string): WordTotals {
    const known = this.totals.get(text);
    if (known !== undefined) return known;
    const total: WordTotals = {
      papers: 0,
      titles: 0,
      wholeRuns: 0,
      alone: 0,
      heads: 0,
      firsts: 0,
      lower: 0,
      capital: 0,
      papersWithKeywords: 0,
      keywords: 0,
      headKeywords: 0,
      nouns: 0,
      verbs: 0,
      adjectives: 0,
      tagged: 0,
      fields: new Uint32Array(this.fieldCount),
    };
    this.totals.set(text, total);
    return total;
  }
}
