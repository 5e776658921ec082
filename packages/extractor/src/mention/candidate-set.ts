import type { Form } from "../annotate/form.ts";
import type { Unit } from "../annotate/unit.ts";
import type { Word } from "../annotate/word.ts";
import { joinBits, mixBits } from "../knowledge/hash.ts";
import { type Candidate, type Occurrence, visitForms } from "./candidate.ts";

/** Rolling hashes of a phrase that grows by one form at a time; see knowledge/hash.ts. */
export interface Hashes {
  h1: number;
  h2: number;
}

/** Adds a form to the hashed phrase. */
export function extendHashes(hashes: Hashes, form: Form): void {
  hashes.h1 = (Math.imul(hashes.h1, form.p1) + form.h1) | 0;
  hashes.h2 = (Math.imul(hashes.h2, form.p2) + form.h2) | 0;
}

interface GrowingCandidate extends Candidate {
  readonly occurrences: Occurrence[];
}

/** The candidates of a paper while they are collected. */
export class CandidateSet {
  private readonly units: readonly Unit[];
  private readonly byKey = new Map<number, GrowingCandidate>();

  constructor(units: readonly Unit[]) {
    this.units = units;
  }

  /** Adds a place of the phrase with these hashes; phrases of a single character are none. */
  add({ h1, h2 }: Readonly<Hashes>, occurrence: Occurrence): void {
    const key = joinBits(h1, h2);
    const known = this.byKey.get(key);
    if (known !== undefined) {
      known.occurrences.push(occurrence);
      return;
    }
    const words: Word[] = [];
    visitForms(this.units, occurrence, (form) => words.push(...form.words));
    if (words.length === 0 || (words.length === 1 && words[0]!.text.length < 2)) return;
    this.byKey.set(key, { key, words, phraseHash: mixBits(h2), occurrences: [occurrence] });
  }

  /** True for a phrase that has a place already. */
  has({ h1, h2 }: Readonly<Hashes>): boolean {
    return this.byKey.has(joinBits(h1, h2));
  }

  /** All candidates in order of first addition, occurrences in reading order. */
  toList(): readonly Candidate[] {
    const list = [...this.byKey.values()];
    for (const { occurrences } of list)
      if (occurrences.length > 1) occurrences.sort((a, b) => a.from - b.from || a.to - b.to);
    return list;
  }
}
