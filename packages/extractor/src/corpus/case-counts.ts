import type { AnnotatedPaper } from "../annotate/annotate-paper.ts";
import type { Form } from "../annotate/form.ts";
import { toWord } from "../annotate/word.ts";

/** How often a word is written in lower case inside sentences, and how often at all. */
type CaseCount = [lower: number, all: number];

/** {@link CaseCounts} as plain data that threads can send. */
export type PackedCaseCounts = ReadonlyMap<string, Readonly<CaseCount>>;

/** What abstracts at large say about the case of a word is worth as much as this many places here. */
const BACKGROUND_PLACES = 10;
/** Words are written as names where they are defined ("Graph Neural Network"), so a name is one nearly everywhere. */
const LOWEST_LOWER_SHARE = 0.25;

/** Tells names from common words by how they are written inside sentences; sums do not depend on the order of papers. */
export class CaseCounts {
  private readonly counts = new Map<string, CaseCount>();

  add({ units, titleUnitCount }: AnnotatedPaper): void {
    for (let i = titleUnitCount; i < units.length; i++) {
      const { form, startsSentence } = units[i]!;
      if (startsSentence || form.isStop) continue;
      if (form.words.length > 1) this.addParts(form);
      else if (form.isLower || form.isPlainCapital) this.count(form.words[0]!.text, form.isLower ? 1 : 0, 1);
    }
  }

  /** "Kolmogorov-Arnold" has two names. */
  private addParts({ surface, words }: Form): void {
    const parts = surface.split("-");
    if (parts.length !== words.length) return;
    for (const [i, part] of parts.entries()) {
      const isLower = part === part.toLowerCase();
      if (isLower || /^\p{Lu}\p{Ll}+$/u.test(part)) this.count(words[i]!.text, isLower ? 1 : 0, 1);
    }
  }

  /** True for a common word in normal form; one that only begins sentences and titles is taken for one. */
  isLowerCase(text: string): boolean {
    const [lower, all] = this.counts.get(text) ?? [0, 0];
    const { isKnown, statistics } = toWord(text);
    const expected = isKnown ? BACKGROUND_PLACES : 0;
    return lower + expected * statistics.lowerShare >= LOWEST_LOWER_SHARE * (all + expected);
  }

  merge(packed: PackedCaseCounts): void {
    for (const [text, [lower, all]] of packed) this.count(text, lower, all);
  }

  pack(): PackedCaseCounts {
    return this.counts;
  }

  private count(text: string, lower: number, all: number): void {
    const known = this.counts.get(text);
    if (known === undefined) this.counts.set(text, [lower, all]);
    else {
      known[0] += lower;
      known[1] += all;
    }
  }
}
