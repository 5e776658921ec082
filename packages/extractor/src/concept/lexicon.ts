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
  const cases = new Map<string, CaseCount>();
  for (const { text } of papers) {
    addCompounds(text.title.units, compounds);
    addCompounds(text.abstract.units, compounds);
    for (const { surface, startsSentence } of text.abstract.units)
      if (!startsSentence) weighCase(surface, cases);
  }
  return {
    acronyms: corpusAcronyms(papers.map((paper) => paper.phrases.acronyms)),
    compounds,
    isLowerCase: (written) => {
      const word = normalWord(written);
      return isLowerCase(word, cases.get(word));
    },
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

/** How often a word is written in lower case inside sentences, and how often at all. */
interface CaseCount {
  lower: number;
  all: number;
}

/** What abstracts at large say about the case of a word is worth as much as this many places here. */
const BACKGROUND_PLACES = 10;
/** Words are written as names where they are defined ("Graph Neural Network"), so a name is one nearly everywhere. */
const LOWEST_LOWER_SHARE = 0.25;

function weighCase(surface: string, cases: Map<string, CaseCount>): void {
  for (const part of surface.split("-")) {
    const isLower = part === part.toLowerCase();
    if (!isLower && !/^\p{Lu}\p{Ll}+$/u.test(part)) continue;
    const word = normalWord(part);
    const count = cases.get(word) ?? { lower: 0, all: 0 };
    cases.set(word, count);
    count.all++;
    if (isLower) count.lower++;
  }
}

/** `word` is a normal word; one that only begins sentences and titles tells nothing, and is taken for a common one. */
function isLowerCase(word: string, count: CaseCount = { lower: 0, all: 0 }): boolean {
  const lowerShare = findWord(word)?.lowerShare ?? null;
  const expected = lowerShare === null ? 0 : BACKGROUND_PLACES;
  return count.lower + expected * (lowerShare ?? 0) >= LOWEST_LOWER_SHARE * (count.all + expected);
}
