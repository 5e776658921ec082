import { singularForm } from "../annotate/normal-word.ts";
import type { Unit } from "../annotate/unit.ts";
import { hasTail } from "./concept-key.ts";
import type { ConceptUse } from "./concept-use.ts";

/** A wording of a concept in the corpus, and how it is written. */
interface Wording {
  /** Papers that have it at all, and papers where it is a whole phrase. */
  paperCount: number;
  wholeCount: number;
  /** How much it looks like a name, 0 or 1; see {@link rateForm}. */
  rating: number;
  readonly writings: Map<string, number>;
}

/**
 * The label that all papers of a corpus share, by concept key: the most common wording, acronyms expanded, singular, in
 * lower case but for names. `isLowerCase` tells common words from names.
 */
export function createLabels(
  papers: readonly (readonly ConceptUse[])[],
  isLowerCase: (word: string) => boolean,
): (key: string) => string {
  const wordingsOf = new Map<string, Map<string, Wording>>();
  for (const uses of papers) for (const use of uses) countWordings(use, wordingsOf);
  const labels = new Map<string, string>();
  return (key) => {
    const label = labels.get(key) ?? electLabel(wordingsOf.get(key) ?? new Map(), isLowerCase);
    labels.set(key, label);
    return label;
  };
}

function countWordings(use: ConceptUse, wordingsOf: Map<string, Map<string, Wording>>): void {
  const wordings = wordingsOf.get(use.key) ?? new Map<string, Wording>();
  wordingsOf.set(use.key, wordings);
  for (const { words, occurrences, isFull } of use.forms) {
    const name = words.join(" ");
    const wording = wordings.get(name) ?? {
      paperCount: 0,
      wholeCount: 0,
      rating: 0,
      writings: new Map<string, number>(),
    };
    wordings.set(name, wording);
    wording.paperCount++;
    wording.rating = Math.max(wording.rating, rateForm(occurrences[0]!.units));
    if (occurrences.some((o) => o.atRunStart && o.atRunEnd)) wording.wholeCount++;
    if (!isFull) continue;
    for (const { surface } of occurrences)
      if (!isShouted(surface, name)) wording.writings.set(surface, (wording.writings.get(surface) ?? 0) + 1);
  }
}

/** "KERNELS" in a title of capitals is no spelling of "kernel". */
function isShouted(surface: string, words: string): boolean {
  return words === words.toLowerCase() && surface === surface.toUpperCase();
}

/** Nouns name better than qualities, and "network pruning" better than "pruning networks" or "pruned network". */
function rateForm(units: readonly Unit[]): number {
  const head = units.at(-1)!.wordClass;
  if (units.length === 1) return Number(head === "noun" || head === "gerund");
  const first = units[0]!.wordClass;
  return Number(first !== "gerund" && first !== "participle");
}

/** A tail must be twice as common as the name without it ("time series data" and "time series"). */
function wholeRate(words: string, { wholeCount }: Wording): number {
  return hasTail(words.split(" ")) ? wholeCount / 2 : wholeCount;
}

function electLabel(wordings: ReadonlyMap<string, Wording>, isLowerCase: (word: string) => boolean): string {
  const [best] = [...wordings].sort(
    ([a, x], [b, y]) =>
      y.rating - x.rating ||
      wholeRate(b, y) - wholeRate(a, x) ||
      y.paperCount - x.paperCount ||
      b.length - a.length ||
      (a < b ? -1 : 1),
  );
  if (best === undefined) return "";
  const [words, { writings }] = best;
  const [writing] = [...writings].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return joinNames(singularForm(lowerCommonWords(writing?.[0] ?? words, isLowerCase)));
}

/** A name with a hyphen of its own keeps it; names of several people are joined by a dash: Kolmogorov–Arnold. */
const HYPHENATED = new Set(["Monte-Carlo", "Levi-Civita"]);

function joinNames(label: string): string {
  return label.replace(
    /(?<![\p{L}\p{N}-])(\p{Lu}\p{Ll}{2,})-(\p{Lu}\p{Ll}{2,})/gu,
    (pair, first: string, second: string) => (HYPHENATED.has(pair) ? pair : `${first}–${second}`),
  );
}

function lowerCommonWords(text: string, isLowerCase: (word: string) => boolean): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+(?![\p{L}\p{N}+#])/gu, (word) =>
      isLowerCase(word) ? word.toLowerCase() : word,
    );
}
