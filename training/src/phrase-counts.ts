/** Exact counts of phrases over large corpora in typed arrays: first one small record per phrase and paper, then totals. */

const TITLE = 1;
const WHOLE = 2;
const KEYWORD = 4;
/** An author keyword that is no candidate of its paper. */
const ONLY_KEYWORD = 8;

/** What is recorded of a phrase in a paper. */
export interface PhraseRecord {
  /** 53 bits; the lower 32 are the key of the phrase table. */
  readonly key: number;
  readonly isInTitle: boolean;
  readonly isWhole: boolean;
  readonly isKeyword: boolean;
  /** Does the text have it as a candidate? */
  readonly isInText: boolean;
  /** Characters of the first of two words, 0 when there are more. */
  readonly firstLength: number;
}

/** Totals of one phrase. */
export interface PhraseTotals {
  readonly key: number;
  papers: number;
  titles: number;
  wholeRuns: number;
  /** Papers with author keywords that have it, and those whose keyword it is. */
  papersWithKeywords: number;
  keywords: number;
  /** Papers by field. */
  readonly fields: Uint32Array;
  /** Characters of its first word when it has two, else 0. */
  firstLength: number;
}

/** Records of phrases, paper by paper. */
export class PhraseRecords {
  private keys = new Float64Array(1 << 20);
  private flags = new Uint8Array(1 << 20);
  private firstLengths = new Uint8Array(1 << 20);
  private readonly paperEnds: number[] = [];
  private readonly paperFields: number[] = [];
  private readonly paperHasKeywords: boolean[] = [];
  private length = 0;

  /** Adds all phrases of a paper, each once. */
  addPaper(records: Iterable<PhraseRecord>, field: number, hasKeywords: boolean): void {
    for (const record of records) {
      if (this.length === this.keys.length) this.grow();
      this.keys[this.length] = record.key;
      this.flags[this.length] =
        (record.isInTitle ? TITLE : 0) +
        (record.isWhole ? WHOLE : 0) +
        (record.isKeyword ? KEYWORD : 0) +
        (record.isInText ? 0 : ONLY_KEYWORD);
      this.firstLengths[this.length] = record.firstLength;
      this.length++;
    }
    this.paperEnds.push(this.length);
    this.paperFields.push(field);
    this.paperHasKeywords.push(hasKeywords);
  }

  /** Totals of the phrases in at least so many papers, in order of key. */
  total(leastPapers: number, fieldCount: number): readonly PhraseTotals[] {
    const totals = new Map<number, PhraseTotals>();
    for (const key of this.findFrequent(leastPapers))
      totals.set(key, {
        key,
        papers: 0,
        titles: 0,
        wholeRuns: 0,
        papersWithKeywords: 0,
        keywords: 0,
        fields: new Uint32Array(fieldCount),
        firstLength: 0,
      });
    let at = 0;
    for (const [paper, end] of this.paperEnds.entries()) {
      for (; at < end; at++) {
        const total = totals.get(this.keys[at]!);
        if (total !== undefined) this.addTo(total, at, paper);
      }
    }
    return [...totals.values()];
  }

  private addTo(total: PhraseTotals, at: number, paper: number): void {
    const flags = this.flags[at]!;
    if ((flags & KEYWORD) > 0) total.keywords++;
    if ((flags & ONLY_KEYWORD) > 0) return;
    total.papers++;
    total.fields[this.paperFields[paper]!]!++;
    if ((flags & TITLE) > 0) total.titles++;
    if ((flags & WHOLE) > 0) total.wholeRuns++;
    if (this.paperHasKeywords[paper] === true) total.papersWithKeywords++;
    total.firstLength = this.firstLengths[at]!;
  }

  private findFrequent(leastPapers: number): readonly number[] {
    const sorted = this.keys.slice(0, this.length).sort();
    const frequent: number[] = [];
    for (let from = 0; from < sorted.length;) {
      let to = from + 1;
      while (sorted[to] === sorted[from]) to++;
      if (to - from >= leastPapers) frequent.push(sorted[from]!);
      from = to;
    }
    return frequent;
  }

  private grow(): void {
    const size = 2 * this.length;
    const keys = new Float64Array(size);
    keys.set(this.keys);
    this.keys = keys;
    const flags = new Uint8Array(size);
    flags.set(this.flags);
    this.flags = flags;
    const firstLengths = new Uint8Array(size);
    firstLengths.set(this.firstLengths);
    this.firstLengths = firstLengths;
  }
}
