import type { Acronym, ExtractedPaper, Mention, Paper } from "@isthmus/model";
import type { Tagger } from "../annotate/tagger.ts";
import { phraseWords, toWord } from "../annotate/word.ts";
import { AcronymCounts, type PackedAcronyms } from "../concept/acronym/acronym-counts.ts";
import type { AcronymResolver } from "../concept/acronym/create-resolver.ts";
import { conceptKey } from "../concept/concept-key.ts";
import { findConcepts, type PaperFindings } from "../concept/find-concepts.ts";
import { kindEvidence } from "../concept/kind/kind.ts";
import { type RankerModels, rankUses } from "../concept/rank/ranker.ts";
import { countShown, type Limits } from "../concept/rank/select.ts";
import { assemblePaper, type PaperUse } from "./assemble.ts";
import { CaseCounts, type PackedCaseCounts } from "./case-counts.ts";
import { contentWords, contentWordsOf, textsOf, toExpanded } from "./content-words.ts";
import type { ConceptNames } from "./concept-names.ts";
import { KeyCounts, type PackedKeyCounts } from "./key-counts.ts";
import { toKindClues } from "./mention-clues.ts";
import { blendScore, type ConceptTotals } from "./own-background.ts";
import { PaperStore, PLACE, splitName, UNRANKED, USE } from "./paper-store.ts";
import { addWording, type Wording, Wordings } from "./wordings.ts";

/** What shards are made with. */
export interface ShardOptions {
  readonly limits: Limits;
  readonly tagger: Tagger;
  readonly models: RankerModels;
}

/** What a shard says of its papers, as plain data that threads can send. */
export interface ShardSurvey {
  readonly paperCount: number;
  readonly counts: PackedKeyCounts;
  readonly cases: PackedCaseCounts;
  readonly acronyms: PackedAcronyms;
}

/** A use of a short form that the paper does not define. */
interface InferredUse {
  readonly key: number;
  readonly acronym: Acronym;
}

/** Why a paper has no concepts. */
export type Unread = "no-text" | "other-language";

/** Thousandths of probability that a use which the ranker passed over has. */
const PASSED_OVER = 20;
/** A concept in fewer papers links none. */
const FEWEST_PAPERS = 2;
/** Mentions by which the kind of a concept is judged in one paper. */
const KIND_MENTIONS = 1;

/**
 * A part of a corpus on its way: `add` its papers; take `counts`, `cases` and `acronyms` of all shards together; `settle` on what is
 * shown; take the `wordings` of all shards together and name them; `assemble`. Everything taken together is sums of whole numbers, so
 * that no division of the papers changes a result.
 */
export class CorpusShard {
  readonly counts = new KeyCounts();
  readonly cases = new CaseCounts();
  readonly acronyms = new AcronymCounts();
  private readonly store = new PaperStore();
  private readonly options: ShardOptions;
  private shown: (readonly number[])[] = [];
  /** What short forms that their paper does not define stand for, by use. */
  private readonly inferred = new Map<number, InferredUse>();

  constructor(options: ShardOptions) {
    this.options = options;
  }

  get paperCount(): number {
    return this.store.papers.length;
  }

  /** Reads one paper; tells why it cannot be analysed, `null` when it can. */
  add(paper: Paper): Unread | null {
    const { tagger, models } = this.options;
    const findings = findConcepts(paper, tagger);
    if (typeof findings === "string") {
      this.store.addEmpty(paper);
      return findings;
    }
    this.cases.add(findings.text);
    this.addDefinitions(findings);
    this.count(findings, models, paper);
    return null;
  }

  private addDefinitions({ acronyms, text }: PaperFindings): void {
    if (acronyms.length === 0) return;
    this.acronyms.add(toExpanded(acronyms), contentWords(text.units));
  }

  private count(findings: PaperFindings, models: RankerModels, paper: Paper): void {
    const ranked = rankUses(models, findings.uses, findings.text);
    const beliefs = new Map(
      ranked.map(({ index, score }) => [index, Math.round(1000 / (1 + Math.exp(-score)))]),
    );
    for (const [index, { key }] of findings.uses.entries())
      this.counts.add(key, 1, beliefs.get(index) ?? PASSED_OVER);
    this.store.add(paper, findings, ranked, this.counts.index);
  }

  /**
   * Decides what each paper shows and what its undefined short forms stand for, and gives the wordings of all that needs a label;
   * `counts` are those of the whole corpus now, which has `corpusPapers` papers.
   */
  settle(resolve: AcronymResolver, corpusPapers: number): Wordings {
    const wordings = new Wordings();
    this.store.rescore((score, keyIndex) => blendScore(score, this.totalsOf(keyIndex), corpusPapers));
    this.shown = this.store.papers.map((_, paperIndex) => this.selectShown(paperIndex));
    for (const [paperIndex, paper] of this.store.papers.entries()) {
      const shown = new Set(this.shown[paperIndex]);
      const { from, to } = this.store.usesOf(paperIndex);
      this.inferAcronyms(paper, from, to, resolve);
      for (let use = from; use < to; use++) {
        const { keyIndex } = this.store.useAt(use);
        if (shown.has(use) || this.inferred.has(use) || this.counts.papersAt(keyIndex) >= FEWEST_PAPERS)
          this.addWordings(wordings, paper, use, shown.has(use));
      }
    }
    return wordings;
  }

  /** What other shards must know of this one before any of them settles. */
  survey(): ShardSurvey {
    const { paperCount } = this;
    return {
      paperCount,
      counts: this.counts.pack(),
      cases: this.cases.pack(),
      acronyms: this.acronyms.pack(),
    };
  }

  /** Papers with their concepts, in the order added. */
  *assemble(names: ConceptNames): Generator<ExtractedPaper> {
    for (const [paperIndex, paper] of this.store.papers.entries()) {
      const shown = new Set(this.shown[paperIndex]);
      const { from, to } = this.store.usesOf(paperIndex);
      const uses: PaperUse[] = [];
      for (let use = from; use < to; use++) {
        const stored = this.store.useAt(use);
        const name = names.find(this.keyOf(use, stored.keyIndex));
        if (name === null) continue;
        const isShown = shown.has(use);
        if (!isShown && !name.isShown && (stored.flags & USE.term) === 0) continue;
        const places = [];
        for (let place = stored.firstPlace; place < stored.placeEnd; place++)
          places.push(this.store.placeAt(place));
        uses.push({ name, places, score: isShown ? stored.score / 1000 : null });
      }
      yield assemblePaper(paper, this.store.acronyms[paperIndex]!, this.inferredIn(from, to), uses);
    }
  }

  private totalsOf(keyIndex: number): ConceptTotals {
    return { papers: this.counts.papersAt(keyIndex), belief: this.counts.beliefAt(keyIndex) };
  }

  private keyOf(useIndex: number, keyIndex: number): number {
    return this.inferred.get(useIndex)?.key ?? this.counts.index.keyAt(keyIndex);
  }

  private inferredIn(from: number, to: number): readonly Acronym[] {
    const acronyms: Acronym[] = [];
    for (let use = from; use < to; use++) {
      const found = this.inferred.get(use);
      if (found !== undefined) acronyms.push(found.acronym);
    }
    return acronyms;
  }

  private inferAcronyms(paper: Paper, from: number, to: number, resolve: AcronymResolver): void {
    let words: ReadonlySet<string> | null = null;
    for (let use = from; use < to; use++) {
      const { flags, firstPlace } = this.store.useAt(use);
      if ((flags & USE.undefinedAcronym) === 0) continue;
      const { field, start, end } = this.store.placeAt(firstPlace);
      const short = phraseWords(paper[field].slice(start, end))[0]?.text ?? "";
      words ??= new Set(contentWordsOf(paper));
      const found = resolve(short, words);
      if (found === null) continue;
      const long = found.long.map(toWord);
      this.inferred.set(use, { key: conceptKey(long), acronym: { short, long: found.long.join(" ") } });
    }
  }

  private selectShown(paperIndex: number): readonly number[] {
    const { from, to } = this.store.usesOf(paperIndex);
    const ranked: { readonly use: number; readonly score: number; readonly key: number }[] = [];
    for (let use = from; use < to; use++) {
      const { score, keyIndex, flags } = this.store.useAt(use);
      const isFiller = score <= 0 && (flags & USE.rhetoric) > 0;
      if (score > UNRANKED && !isFiller) ranked.push({ use, score, key: this.counts.index.keyAt(keyIndex) });
    }
    ranked.sort((a, b) => b.score - a.score || a.key - b.key);
    const count = countShown(
      ranked.map(({ score }) => score / 1000),
      this.options.limits,
    );
    return ranked.slice(0, count).map(({ use }) => use);
  }

  private addWordings(wordings: Wordings, paper: Paper, useIndex: number, isShown: boolean): void {
    const { keyIndex, firstPlace, placeEnd } = this.store.useAt(useIndex);
    const concept = wordings.of(this.keyOf(useIndex, keyIndex));
    const inferred = this.inferred.get(useIndex);
    const name = inferred?.acronym.long ?? this.store.nameOf(useIndex);
    if (isShown) concept.shown++;
    if (name !== null) {
      const places = placeEnd - firstPlace;
      addWording(concept, { surface: name, places, whole: 0, isName: true, form: "composed" });
    }
    for (let index = firstPlace; inferred === undefined && index < placeEnd; index++) {
      const place = this.store.placeAt(index);
      if ((place.flags & PLACE.gapped) > 0) continue;
      addWording(concept, toWording(paper, place));
    }
    if (isShown) this.addKinds(concept.kinds, paper, useIndex, name);
  }

  private addKinds(kinds: Int32Array, paper: Paper, useIndex: number, name: string | null): void {
    const { firstPlace, placeEnd } = this.store.useAt(useIndex);
    for (let index = firstPlace; index < Math.min(placeEnd, firstPlace + KIND_MENTIONS); index++) {
      const place = this.store.placeAt(index);
      const words = name === null ? phraseWords(surfaceAt(paper, place)) : splitName(name);
      const clues = toKindClues(
        paper,
        place,
        words.map((word) => word.text),
      );
      for (const [i, value] of kindEvidence(clues).entries()) kinds[i]! += value;
    }
  }
}

type Place = Mention & { readonly flags: number };

/** A text of capitals is read in lower case. */
function surfaceAt(paper: Paper, { field, start, end, flags }: Place): string {
  const surface = paper[field].slice(start, end);
  return (flags & PLACE.shouted) > 0 ? surface.toLowerCase() : surface;
}

function toWording(paper: Paper, place: Place): Wording {
  const { flags } = place;
  const surface = surfaceAt(paper, place);
  const isShouted = (flags & PLACE.shouted) > 0;
  return {
    surface: isShouted ? textsOf(surface).join(" ") : surface,
    places: 1,
    whole: (flags & PLACE.whole) > 0 ? 1 : 0,
    isName: (flags & PLACE.name) > 0,
    form: (flags & PLACE.full) === 0 ? "short" : isShouted ? "composed" : "written",
  };
}
