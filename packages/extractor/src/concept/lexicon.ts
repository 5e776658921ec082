import type { AnnotatedPaper } from "../annotate/annotate-paper.ts";
import { normalWord } from "../annotate/normal-word.ts";
import { STOP_WORDS } from "../annotate/stop-words.ts";
import type { Unit } from "../annotate/unit.ts";
import type { PaperPhrases } from "../mention/find-phrases.ts";
import { type AcronymTable, corpusAcronyms } from "./acronym-table.ts";
import { findWord } from "./background.ts";

/** What only the whole corpus can tell about words and short forms. */
export interface Lexicon {
  /** Expansions for papers that use a short form without defining it. */
  readonly acronyms: AcronymTable;
  /** Words that are also written apart, with hyphen or space: multilayer → multi, layer. */
  readonly compounds: ReadonlyMap<string, readonly string[]>;
  /** True for words that are mostly written in lower case inside sentences, here and elsewhere. */
  readonly isLowerCase: (word: string) => boolean;
}

/** Reads the lexicon off all papers of a corpus; independent of their order. */
export function buildLexicon(
  papers: readonly { readonly text: AnnotatedPaper; readonly phrases: PaperPhrases }[],
): Lexicon {
  const compounds = new Map<string, readonly string[]>();
  const lowerBalance = new Map<string, number>();
  for (const { text } of papers) {
    addCompounds(text.title.units, compounds);
    addCompounds(text.abstract.units, compounds);
    for (const { surface, startsSentence } of text.abstract.units)
      if (!startsSentence) weighCase(surface, lowerBalance);
  }
  return {
    acronyms: corpusAcronyms(papers.map((paper) => paper.phrases.acronyms)),
    compounds,
    isLowerCase: (word) => (lowerBalance.get(word.toLowerCase()) ?? 0) + expectedBalance(word) >= 0,
  };
}

const SHORTEST_PART = 3;

function addCompounds(units: readonly Unit[], compounds: Map<string, readonly string[]>): void {
  for (const [i, { words, markBefore }] of units.entries()) {
    addCompound(words, compounds);
    const before = units[i - 1]?.words;
    if (markBefore !== "" || before?.length !== 1 || words.length !== 1) continue;
    const pair = [before[0]!, words[0]!];
    if (pair.every((word) => word.length >= SHORTEST_PART && !STOP_WORDS.has(word)))
      addCompound(pair, compounds);
  }
}

/** The split with most parts wins, then the first in code-unit order. */
function addCompound(words: readonly string[], compounds: Map<string, readonly string[]>): void {
  if (words.length < 2) return;
  const joined = words.join("");
  const known = compounds.get(joined);
  if (
    known === undefined ||
    words.length > known.length ||
    (words.length === known.length && words.join(" ") < known.join(" "))
  )
    compounds.set(joined, words);
}

/** What abstracts at large say about the case of a word, worth as much as this many occurrences here. */
const BACKGROUND_WEIGHT = 10;

function expectedBalance(word: string): number {
  const lowerShare = findWord(normalWord(word))?.lowerShare;
  return lowerShare === undefined ? -0.5 : BACKGROUND_WEIGHT * (2 * lowerShare - 1);
}

function weighCase(surface: string, lowerBalance: Map<string, number>): void {
  for (const part of surface.split("-")) {
    const lower = part.toLowerCase();
    if (part === lower) lowerBalance.set(lower, (lowerBalance.get(lower) ?? 0) + 1);
    else if (/^\p{Lu}\p{Ll}+$/u.test(part)) lowerBalance.set(lower, (lowerBalance.get(lower) ?? 0) - 1);
  }
}
