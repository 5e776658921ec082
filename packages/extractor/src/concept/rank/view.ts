import type { AnnotatedPaper } from "../../annotate/annotate-paper.ts";
import type { Form } from "../../annotate/form.ts";
import type { Unit } from "../../annotate/unit.ts";
import type { Word } from "../../annotate/word.ts";
import { findPhrase, type PhraseStatistics, UNKNOWN_WORD } from "../../knowledge/background.ts";
import { mixBits } from "../../knowledge/hash.ts";
import { visitForms } from "../../mention/candidate.ts";
import type { ConceptForm, ConceptUse } from "../concept-use.ts";
import { findNesting, type Nesting } from "./nesting.ts";
import { countStems, findCues } from "./sentence-cues.ts";

/** The concepts of a paper as the ranker looks at them. */
export interface PaperView {
  readonly paper: AnnotatedPaper;
  readonly uses: readonly UseView[];
  readonly nesting: Nesting;
  /** At least 1. */
  readonly unitCount: number;
  readonly sentenceCount: number;
  /** Most places that any concept has. */
  readonly highestCount: number;
  readonly titleWords: ReadonlySet<Word>;
  readonly titleStems: ReadonlySet<string>;
  /** How often each stem stands in the paper. */
  readonly stemCounts: ReadonlyMap<string, number>;
  /** For each unit, what its sentence does; see {@link findCues}. */
  readonly cues: Uint8Array;
  /** How many concepts end in a word, by the word's stem. */
  readonly headCounts: ReadonlyMap<string, number>;
}

/** A concept of a paper with what the features are made of. */
export interface UseView {
  readonly use: ConceptUse;
  /** Places, and those in the title. */
  readonly count: number;
  readonly inTitle: number;
  /** Words of the leading form, acronyms expanded. */
  readonly words: readonly Word[];
  readonly head: Word;
  /** First and last form, and unit, of the leading form's first occurrence. */
  readonly firstForm: Form;
  readonly lastForm: Form;
  readonly firstUnit: Unit;
  readonly lastUnit: Unit;
  readonly unitCount: number;
  /** How abstracts at large use the words together; `null` when that is unknown. */
  readonly phrase: PhraseStatistics | null;
}

/** Looks at the concepts of a paper. */
export function viewPaper(paper: AnnotatedPaper, uses: readonly ConceptUse[]): PaperView {
  const views = uses.map((use) => viewUse(paper, use));
  const headCounts = new Map<string, number>();
  let highestCount = 1;
  for (const { head, count } of views) {
    headCounts.set(head.stem, (headCounts.get(head.stem) ?? 0) + 1);
    highestCount = Math.max(highestCount, count);
  }
  const titleWords = new Set<Word>();
  for (let i = 0; i < paper.titleUnitCount; i++)
    for (const word of paper.units[i]!.form.words) titleWords.add(word);
  return {
    paper,
    uses: views,
    nesting: findNesting(uses, paper.units.length),
    unitCount: Math.max(1, paper.units.length),
    sentenceCount: (paper.units.at(-1)?.sentenceIndex ?? 0) + 1,
    highestCount,
    titleWords,
    titleStems: new Set([...titleWords].map(({ stem }) => stem)),
    stemCounts: countStems(paper.units),
    cues: findCues(paper.units, paper.titleUnitCount),
    headCounts,
  };
}

function viewUse(paper: AnnotatedPaper, use: ConceptUse): UseView {
  const [form] = use.forms;
  const { words, candidate } = form!;
  const occurrence = candidate.occurrences[0]!;
  const forms: Form[] = [];
  visitForms(paper.units, occurrence, (part) => forms.push(part));
  const firstUnit = paper.units[occurrence.from]!;
  const lastUnit = paper.units[occurrence.to - 1]!;
  return {
    use,
    count: use.occurrences.length,
    inTitle: countInTitle(paper, use),
    words,
    head: words.at(-1)!,
    firstForm: forms[0]!,
    lastForm: forms.at(-1)!,
    firstUnit,
    lastUnit,
    unitCount: forms.length,
    phrase: findStatistics(form!),
  };
}

function countInTitle({ titleUnitCount }: AnnotatedPaper, { occurrences }: ConceptUse): number {
  let count = 0;
  while (count < occurrences.length && occurrences[count]!.from < titleUnitCount) count++;
  return count;
}

function findStatistics({ words, candidate, isFull }: ConceptForm): PhraseStatistics | null {
  if (words.length === 1) return words[0]!.isKnown ? words[0]!.statistics : null;
  if (isFull) return findPhrase(candidate.phraseHash);
  let h2 = 0;
  for (const word of words) h2 = (Math.imul(h2, word.p2) + word.h2) | 0;
  return findPhrase(mixBits(h2));
}

/** The statistics of a phrase, or what is assumed of an unknown one. */
export function assumed(phrase: PhraseStatistics | null): PhraseStatistics {
  return phrase ?? UNKNOWN_WORD;
}
