import type { ExtractedPaper, PaperConcept } from "@isthmus/model";

/** A concept of the gold: any of its forms, as a normal form, is a hit. */
interface GoldConcept {
  readonly label: string;
  readonly surface: readonly string[];
  readonly core: boolean;
  readonly kind: string;
}

/** One annotated paper. */
export interface GoldPaper {
  readonly title: string;
  readonly concepts: readonly GoldConcept[];
  readonly acronyms: readonly {
    readonly short: string;
    readonly long: string;
    readonly adjacent?: boolean;
  }[];
}

/** Shares, 0..1; recall counts core concepts only. */
export interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** How well the shown concepts meet the gold; one concept meets one concept of the gold. */
export interface ConceptScores extends Scores {
  /** Share of the hits whose label is the gold's. */
  readonly labels: number;
  /** Share of the hits of core concepts whose kind is the gold's. */
  readonly kinds: number;
  /** Concepts shown for one paper, and those among them that name again what another one names, on average. */
  readonly shown: number;
  readonly duplicates: number;
}

/** Compares what is shown for each paper with its gold. */
export function scoreConcepts(pairs: readonly (readonly [GoldPaper, ExtractedPaper])[]): ConceptScores {
  const tally = { said: 0, hits: 0, core: 0, coreHits: 0, labels: 0, kinds: 0, duplicates: 0 };
  for (const [gold, found] of pairs) {
    tally.said += found.concepts.length;
    tally.core += gold.concepts.filter(({ core }) => core).length;
    for (const { concept, match, isRepeated } of matchConcepts(gold, found)) {
      if (isRepeated) {
        tally.duplicates++;
        continue;
      }
      tally.hits++;
      if (normalForm(concept.label) === normalForm(match.label)) tally.labels++;
      if (!match.core) continue;
      tally.coreHits++;
      if (concept.kind === match.kind) tally.kinds++;
    }
  }
  return {
    ...toScores(tally.hits / tally.said, tally.coreHits / tally.core),
    labels: tally.labels / tally.hits,
    kinds: tally.kinds / tally.coreHits,
    shown: tally.said / pairs.length,
    duplicates: tally.duplicates / pairs.length,
  };
}

interface Match {
  readonly concept: PaperConcept;
  readonly match: GoldConcept;
  /** Has a stronger concept met the same one of the gold? */
  readonly isRepeated: boolean;
}

/** What each shown concept meets that is still to be met, strongest first; what meets nothing is left out. */
function matchConcepts(gold: GoldPaper, { concepts }: ExtractedPaper): readonly Match[] {
  const wanted = gold.concepts.map((concept) => ({
    concept,
    forms: new Set([concept.label, ...concept.surface].map(normalForm)),
  }));
  const met = new Set<GoldConcept>();
  return concepts.flatMap((concept) => {
    const forms = [concept.label, ...concept.variants].map(normalForm);
    const matches = wanted.filter((candidate) => forms.some((form) => candidate.forms.has(form)));
    const fresh = matches.find((candidate) => !met.has(candidate.concept));
    const match = fresh ?? matches[0];
    if (match === undefined) return [];
    met.add(match.concept);
    return [{ concept, match: match.concept, isRepeated: fresh === undefined }];
  });
}

/** How well the acronyms meet those the gold calls defined in brackets; others of the gold neither help nor harm. */
export function scoreAcronyms(pairs: readonly (readonly [GoldPaper, ExtractedPaper])[]): Scores {
  let said = 0;
  let hits = 0;
  let wanted = 0;
  for (const [gold, found] of pairs) {
    const must = new Set(gold.acronyms.filter(({ adjacent }) => adjacent !== false).map(pairKey));
    const may = new Set(gold.acronyms.map(pairKey));
    wanted += must.size;
    for (const key of new Set(found.acronyms.map(pairKey))) {
      if (must.has(key)) hits++;
      if (must.has(key) || !may.has(key)) said++;
    }
  }
  return toScores(hits / said, hits / wanted);
}

function toScores(precision: number, recall: number): Scores {
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

function pairKey({ short, long }: { readonly short: string; readonly long: string }): string {
  return `${normalForm(short).replaceAll(" ", "")}|${normalForm(long).replace(/[ ().]/g, "")}`;
}

/** Lower case, without accents, possessives and punctuation, words in the singular. */
export function normalForm(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’']s\b/g, "")
    .replace(/[-–—/_]/g, " ")
    .replace(/[^\p{L}\p{N}+#&.() ]/gu, " ")
    .split(/\s+/)
    .filter((word) => word !== "")
    .map((word) => singular(word.replace(/\.$/, "")))
    .join(" ");
}

const IRREGULAR: Readonly<Record<string, string>> = {
  matrices: "matrix",
  vertices: "vertex",
  indices: "index",
  hypotheses: "hypothesis",
  analyses: "analysis",
};

function singular(word: string): string {
  const irregular = IRREGULAR[word];
  if (irregular !== undefined) return irregular;
  if (word.length <= 3 || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith("s") ? word.slice(0, -1) : word;
}
