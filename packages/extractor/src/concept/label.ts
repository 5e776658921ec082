import { singularForm } from "../annotate/normal-word.ts";
import type { ConceptUse } from "./concept-use.ts";

/** A wording of a concept in the corpus, and how it is written. */
interface Wording {
  /** Papers that have it at all, and papers where it is a whole phrase. */
  paperCount: number;
  wholeCount: number;
  readonly writings: Map<string, number>;
}

/** Collects how the papers of a corpus word each concept, and gives every concept the label that all papers share. */
export interface Labels {
  /** Counts the forms of one paper; `textOf` gives the text of an occurrence as shown. */
  add(uses: readonly ConceptUse[]): void;
  /** The most common wording, acronyms expanded, singular, in lower case but for names. */
  labelOf(key: string): string;
}

/** Labels of a corpus; `isLowerCase` tells common words from names. */
export function createLabels(isLowerCase: (word: string) => boolean): Labels {
  const wordingsOf = new Map<string, Map<string, Wording>>();
  const labels = new Map<string, string>();
  return {
    add(uses) {
      for (const use of uses) countWordings(use, wordingsOf);
    },
    labelOf(key) {
      const label = labels.get(key) ?? electLabel(wordingsOf.get(key) ?? new Map(), isLowerCase);
      labels.set(key, label);
      return label;
    },
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
      writings: new Map<string, number>(),
    };
    wordings.set(name, wording);
    wording.paperCount++;
    if (occurrences.some((o) => o.atRunStart && o.atRunEnd)) wording.wholeCount++;
    if (!isFull) continue;
    for (const { surface } of occurrences)
      wording.writings.set(surface, (wording.writings.get(surface) ?? 0) + 1);
  }
}

function electLabel(wordings: ReadonlyMap<string, Wording>, isLowerCase: (word: string) => boolean): string {
  const [best] = [...wordings].sort(
    ([a, x], [b, y]) =>
      y.wholeCount - x.wholeCount || y.paperCount - x.paperCount || b.length - a.length || (a < b ? -1 : 1),
  );
  if (best === undefined) return "";
  const [words, { writings }] = best;
  const [writing] = [...writings].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return singularForm(lowerCommonWords(writing?.[0] ?? words, isLowerCase));
}

function lowerCommonWords(text: string, isLowerCase: (word: string) => boolean): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+(?![\p{L}\p{N}+#])/gu, (word) =>
      isLowerCase(word) ? word.toLowerCase() : word,
    );
}
