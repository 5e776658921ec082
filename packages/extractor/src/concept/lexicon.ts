import type { AnnotatedPaper } from "../annotate/annotate-paper.ts";
import type { PaperPhrases } from "../mention/find-phrases.ts";
import { type AcronymTable, corpusAcronyms } from "./acronym-table.ts";

/** What only the whole corpus can tell about words and short forms. */
export interface Lexicon {
  /** Expansions for papers that use a short form without defining it. */
  readonly acronyms: AcronymTable;
  /** Words that are also written as hyphen groups: multilayer → multi, layer. */
  readonly compounds: ReadonlyMap<string, readonly string[]>;
  /** True for words written in lower case inside sentences at least as often as with a capital. */
  readonly isLowerCase: (word: string) => boolean;
}

/** Reads the lexicon off all papers of a corpus; independent of their order. */
export function buildLexicon(
  papers: readonly { readonly text: AnnotatedPaper; readonly phrases: PaperPhrases }[],
): Lexicon {
  const compounds = new Map<string, readonly string[]>();
  const lowerBalance = new Map<string, number>();
  for (const { text } of papers) {
    for (const { units } of [text.title, text.abstract])
      for (const { words } of units) addCompound(words, compounds);
    for (const { surface, startsSentence } of text.abstract.units)
      if (!startsSentence) weighCase(surface, lowerBalance);
  }
  return {
    acronyms: corpusAcronyms(papers.map((paper) => paper.phrases.acronyms)),
    compounds,
    isLowerCase: (word) => (lowerBalance.get(word.toLowerCase()) ?? -1) >= 0,
  };
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

function weighCase(surface: string, lowerBalance: Map<string, number>): void {
  for (const part of surface.split("-")) {
    const lower = part.toLowerCase();
    if (part === lower) lowerBalance.set(lower, (lowerBalance.get(lower) ?? 0) + 1);
    else if (/^\p{Lu}\p{Ll}+$/u.test(part)) lowerBalance.set(lower, (lowerBalance.get(lower) ?? 0) - 1);
  }
}
