import type { Acronym, Mention, Paper } from "@isthmus/model";
import { toWord, type Word } from "../annotate/word.ts";
import { coreLength } from "../concept/concept-key.ts";
import type { PaperFindings } from "../concept/find-concepts.ts";
import type { ConceptForm, ConceptUse } from "../concept/concept-use.ts";
import type { RankedUse } from "../concept/rank/ranker.ts";
import { RHETORIC } from "../knowledge/rhetoric.ts";
import { isWholeRun, type Occurrence, toMention } from "../mention/candidate.ts";
import { GrowingList } from "./growing-list.ts";
import type { KeyIndex } from "./key-index.ts";

/** What is known of a place besides where it is. */
export const PLACE = {
  /** As long as a phrase could be there. */
  whole: 1,
  /** Written out, no acronym. */
  full: 2,
  /** Looks like a name: a noun that no verb form begins. */
  name: 4,
  /** Inside a place of a longer form of the same concept: no mention of its own. */
  nested: 8,
  /** Has other words between its own ("vanishing and exploding gradients", "prostate cancer (PCa) detection"). */
  gapped: 16,
  /** In a text of capitals, whose letter case says nothing. */
  shouted: 32,
} as const;

/** What is known of a use. */
export const USE = {
  /** May link papers: up to four words, a noun, no rhetoric. */
  term: 1,
  /** Is a short form that the paper does not define. */
  undefinedAcronym: 2,
  /** Says how research is reported: nothing to fill a short list with. */
  rhetoric: 4,
} as const;

/** Score of a use that the ranker did not look at, in thousandths of log-odds. */
export const UNRANKED = -32768;

/** A use of a concept in a paper as it is kept. */
export interface StoredUse {
  readonly keyIndex: number;
  /** Thousandths of log-odds, {@link UNRANKED} for none. */
  readonly score: number;
  readonly flags: number;
  readonly firstPlace: number;
  readonly placeEnd: number;
}

/** What all papers of a shard say, in few bytes: a million papers fit in memory. */
export class PaperStore {
  readonly papers: Paper[] = [];
  readonly acronyms: (readonly Acronym[])[] = [];
  private readonly useEnds = new GrowingList((size) => new Uint32Array(size));
  private readonly useKeys = new GrowingList((size) => new Uint32Array(size));
  private readonly useScores = new GrowingList((size) => new Int16Array(size));
  private readonly useFlags = new GrowingList((size) => new Uint8Array(size));
  private readonly usePlaceEnds = new GrowingList((size) => new Uint32Array(size));
  /** Offset, times two, plus one in the abstract. */
  private readonly placeStarts = new GrowingList((size) => new Uint32Array(size));
  private readonly placeLengths = new GrowingList((size) => new Uint16Array(size));
  private readonly placeFlags = new GrowingList((size) => new Uint8Array(size));
  /** Names, by use, of what nowhere stands written out. */
  private readonly names = new Map<number, string>();

  /** Keeps a paper that could not be analysed. */
  addEmpty(paper: Paper): void {
    this.papers.push(paper);
    this.acronyms.push([]);
    this.useEnds.push(this.useKeys.length);
  }

  /** Keeps a paper with its uses and their scores. */
  add(paper: Paper, findings: PaperFindings, ranked: readonly RankedUse[], keys: KeyIndex): void {
    const scores = new Map(ranked.map(({ index, score }) => [index, score]));
    for (const [index, use] of findings.uses.entries()) {
      const score = scores.get(index);
      this.useKeys.push(keys.add(use.key));
      this.useScores.push(
        score === undefined ? UNRANKED : Math.round(1000 * Math.max(-30, Math.min(30, score))),
      );
      this.useFlags.push(toUseFlags(use, findings));
      this.addPlaces(use, findings);
      this.usePlaceEnds.push(this.placeStarts.length);
    }
    this.papers.push(paper);
    this.acronyms.push(findings.acronyms.map(({ short, long }) => ({ short, long })));
    this.useEnds.push(this.useKeys.length);
  }

  /** Range of the uses of a paper. */
  usesOf(paperIndex: number): { readonly from: number; readonly to: number } {
    return { from: paperIndex === 0 ? 0 : this.useEnds.at(paperIndex - 1), to: this.useEnds.at(paperIndex) };
  }

  useAt(index: number): StoredUse {
    return {
      keyIndex: this.useKeys.at(index),
      score: this.useScores.at(index),
      flags: this.useFlags.at(index),
      firstPlace: index === 0 ? 0 : this.usePlaceEnds.at(index - 1),
      placeEnd: this.usePlaceEnds.at(index),
    };
  }

  /** Gives every ranked use the score that `toScore` makes of the one it has, in thousandths of log-odds. */
  rescore(toScore: (score: number, keyIndex: number) => number): void {
    for (let use = 0; use < this.useScores.length; use++) {
      const score = this.useScores.at(use);
      if (score > UNRANKED) this.useScores.set(use, toScore(score, this.useKeys.at(use)));
    }
  }

  placeAt(index: number): Mention & { readonly flags: number } {
    const packed = this.placeStarts.at(index);
    const start = packed >>> 1;
    return {
      field: packed % 2 === 0 ? "title" : "abstract",
      start,
      end: start + this.placeLengths.at(index),
      flags: this.placeFlags.at(index),
    };
  }

  /** The name of a use that nowhere stands written out, else `null`. */
  nameOf(useIndex: number): string | null {
    return this.names.get(useIndex) ?? null;
  }

  private addPlaces(use: ConceptUse, findings: PaperFindings): void {
    const places = listPlaces(use);
    const isKept = new Set(use.occurrences);
    let isWritten = false;
    for (const { form, occurrence } of places) {
      const { field, start, end } = toMention(findings.text, occurrence);
      const flags = toPlaceFlags(form, occurrence, findings, isKept.has(occurrence));
      isWritten ||= (flags & PLACE.full) > 0 && (flags & PLACE.gapped) === 0;
      this.placeStarts.push(2 * start + (field === "title" ? 0 : 1));
      this.placeLengths.push(Math.min(65_535, end - start));
      this.placeFlags.push(flags);
    }
    if (!isWritten) this.names.set(this.useKeys.length - 1, joinWords(use.forms[0]!.words));
  }
}

interface Place {
  readonly form: ConceptForm;
  readonly occurrence: Occurrence;
}

/** All places of all forms in reading order. */
function listPlaces({ forms }: ConceptUse): readonly Place[] {
  const places = forms.flatMap((form) =>
    form.candidate.occurrences.map((occurrence) => ({ form, occurrence })),
  );
  return forms.length === 1
    ? places
    : places.sort((a, b) => a.occurrence.from - b.occurrence.from || b.occurrence.to - a.occurrence.to);
}

function toPlaceFlags(
  { isFull }: ConceptForm,
  occurrence: Occurrence,
  { text }: PaperFindings,
  isKept: boolean,
): number {
  const { units } = text;
  const first = units[occurrence.from]!.wordClass;
  const last = units[occurrence.to - 1]!.wordClass;
  const isSingle = occurrence.to - occurrence.from === 1;
  const isName = isSingle
    ? last === "noun" || last === "gerund" || occurrence.lastForm !== null
    : first !== "gerund" && first !== "participle";
  return (
    (isWholeRun(occurrence) ? PLACE.whole : 0) +
    (isFull ? PLACE.full : 0) +
    (isName ? PLACE.name : 0) +
    (isKept ? 0 : PLACE.nested) +
    (isGapped(occurrence, units) ? PLACE.gapped : 0) +
    (isLowered(text, occurrence.from) || isLowered(text, occurrence.to - 1) ? PLACE.shouted : 0)
  );
}

/** Is the form of a unit in lower case, though the text is not? */
function isLowered(
  { units, titleUnitCount, title, abstract }: PaperFindings["text"],
  index: number,
): boolean {
  const { start, form } = units[index]!;
  return (index < titleUnitCount ? title : abstract).charCodeAt(start) !== form.surface.charCodeAt(0);
}

function isGapped(
  { from, to, skipFrom, skipTo }: Occurrence,
  units: PaperFindings["text"]["units"],
): boolean {
  if (skipFrom < skipTo) return true;
  if (units[from]!.isAside) return false;
  for (let i = from; i < to; i++) if (units[i]!.isAside) return true;
  return false;
}

/** The longest phrase kept for linking, in words. */
const LONGEST_TERM = 4;

function toUseFlags({ forms }: ConceptUse, { text: { units } }: PaperFindings): number {
  const { words, candidate } = forms[0]!;
  const isUndefined = coreLength(words) === 1 && words[0]!.isAcronym;
  const { wordClass, form } = units[candidate.occurrences[0]!.from]!;
  const isNamed =
    words.length > 1 ||
    ((wordClass === "noun" || wordClass === "gerund") &&
      form.surface.length > 2 &&
      !RHETORIC.has(form.lower));
  const isRhetoric = RHETORIC.has(joinWords(words, "-"));
  const isTerm = isNamed && words.length <= LONGEST_TERM && !isRhetoric;
  return (isTerm ? USE.term : 0) + (isUndefined ? USE.undefinedAcronym : 0) + (isRhetoric ? USE.rhetoric : 0);
}

function joinWords(words: readonly Word[], between = " "): string {
  return words.map((word) => word.text).join(between);
}

/** Words of a name as {@link PaperStore.nameOf} gives it. */
export function splitName(name: string): readonly Word[] {
  return name.split(" ").map(toWord);
}
