import type { ExtractedPaper } from "@isthmus/model";

/** A concept of the gold: any of its forms, as a normal form, is a hit. */
interface GoldConcept {
  readonly label: string;
  readonly surface: readonly string[];
  readonly core: boolean;
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
export function scoreConcepts(pairs: readonly (readonly [GoldPaper, ExtractedPaper])[]): Scores {
  let said = 0;
  let hits = 0;
  let core = 0;
  let coreHits = 0;
  for (const [gold, found] of pairs) {
    const open = gold.concepts.map(({ label, surface, core: isCore }) => ({
      forms: new Set([label, ...surface].map(normalForm)),
      isCore,
    }));
    core += open.filter(({ isCore }) => isCore).length;
    for (const { label, variants } of found.concepts) {
      said++;
      const forms = [label, ...variants].map(normalForm);
      const hitIndex = open.findIndex((concept) => forms.some((form) => concept.forms.has(form)));
      if (hitIndex < 0) continue;
      hits++;
      if (open[hitIndex]!.isCore) coreHits++;
      open.splice(hitIndex, 1);
    }
  }
  return toScores(hits / said, coreHits / core);
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
