import type { RankerModels } from "@isthmus/extractor/training";
import type { BackgroundTables, Thresholds } from "./background.ts";
import { formatTrees } from "./tree-text.ts";

/** The text of the extractor's `knowledge/word-table.ts`. */
export function formatWordTable(
  { words }: BackgroundTables,
  { wordPapers }: Thresholds,
  papers: number,
): string {
  return `/**
 * How words are used; background.ts says what the rows are and parseHashTable reads them.
 * Data, made by \`npm run train\`, not to be edited by hand.
 */

/** Words in at least ${wordPapers} of ${withCommas(papers)} abstracts, by hash. */
export const WORD_TABLE =
  ${JSON.stringify(words)};
`;
}

/** The text of the extractor's `knowledge/phrase-table.ts`. */
export function formatPhraseTable(
  { phrases }: BackgroundTables,
  { phrasePapers }: Thresholds,
  papers: number,
): string {
  return `/**
 * How phrases are used; background.ts says what the rows are and parseHashTable reads them.
 * Data, made by \`npm run train\`, not to be edited by hand.
 */

/** Phrases of two to six words in at least ${phrasePapers} of ${withCommas(papers)} abstracts, by hash. */
export const PHRASE_TABLE =
  ${JSON.stringify(phrases)};
`;
}

/** The text of the extractor's `concept/rank/model-table.ts`. */
export function formatModels({ quick, alone, among }: RankerModels): string {
  return `/**
 * The models of the ranker (docs/model-card.md); parseTrees reads the trees.
 * Data, made by \`npm run train\`, not to be edited by hand.
 */

/** Weights of QUICK_FEATURES, in their order. */
export const QUICK_WEIGHTS: readonly number[] = [${[...quick].join(", ")}];

/** Trees over FEATURES. */
export const ALONE_TREES =
  ${JSON.stringify(formatTrees(alone))};

/** Trees over FEATURES and RELATIONS. */
export const AMONG_TREES =
  ${JSON.stringify(formatTrees(among))};
`;
}

function withCommas(count: number): string {
  if (count < 1000) return String(count);
  return `${withCommas(Math.floor(count / 1000))},${String(count % 1000).padStart(3, "0")}`;
}
