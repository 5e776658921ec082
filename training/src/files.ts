import type { LogisticModel } from "@isthmus/extractor/training";
import type { BackgroundTables } from "./background-table.ts";
import type { RankerModels } from "./fit-ranker.ts";

/** The text of the extractor's `concept/background-table.ts`. */
export function formatBackground({ words, phrases, paperCount, thresholds }: BackgroundTables): string {
  return `/**
 * Derived statistics of words and phrases; see background.ts for what they are and parseTable for the notation.
 * Data, made by \`npm run train\`, not to be edited by hand.
 */

/** Words in at least ${thresholds.wordPapers} of ${withCommas(paperCount)} abstracts. */
export const WORD_TABLE =
  ${JSON.stringify(words)};

/** Phrases of two to four words in at least ${thresholds.phrasePapers} of them, by key. */
export const PHRASE_TABLE =
  ${JSON.stringify(phrases)};
`;
}

/** The text of the extractor's `concept/rank/weights.ts`. */
export function formatWeights({ features, relations }: RankerModels): string {
  return `/**
 * Weights of the two logistic models of the ranker, fitted by \`npm run train\` (docs/model-card.md).
 * Data, not to be edited by hand.
 */
import type { FEATURES } from "./features.ts";
import type { LogisticModel } from "./logistic-model.ts";
import type { RELATIONS } from "./relations.ts";

/** First stage: is this phrase, by itself, a concept that an annotator would name? */
export const FEATURE_WEIGHTS: LogisticModel<keyof typeof FEATURES> = ${formatModel(features)};

/** Second stage: does it name one that nothing above it in the ranking names? */
export const RELATION_WEIGHTS: LogisticModel<keyof typeof RELATIONS> = ${formatModel(relations)};
`;
}

function formatModel({ bias, weights }: LogisticModel<string>): string {
  const lines = Object.entries(weights).map(([name, weight]) => `    ${name}: ${weight},`);
  return `{\n  bias: ${bias},\n  weights: {\n${lines.join("\n")}\n  },\n}`;
}

function withCommas(count: number): string {
  if (count < 1000) return String(count);
  return `${withCommas(Math.floor(count / 1000))},${String(count % 1000).padStart(3, "0")}`;
}
