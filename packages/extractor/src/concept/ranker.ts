import type { AnnotatedPaper } from "../annotate/annotate-paper.ts";
import type { ConceptUse } from "./concept-use.ts";
import { describeUse, type Features } from "./features.ts";
import { findNesting } from "./nesting.ts";
import { BIAS, WEIGHTS } from "./weights.ts";

/** A concept of a paper with the ranker's belief, as log-odds, that it is one worth showing. */
export interface RankedUse {
  readonly use: ConceptUse;
  readonly score: number;
}

/** Orders the concepts of one paper, strongest first; a total order, whatever the order given. */
export type Ranker = (uses: readonly ConceptUse[], paper: AnnotatedPaper) => readonly RankedUse[];

/** The ranker that ships: a logistic model over {@link Features}. */
export const linearRanker: Ranker = (uses, paper) => {
  const nesting = findNesting(uses);
  return uses
    .map((use, i) => ({ use, score: logOdds(describeUse(use, nesting[i]!, paper)) }))
    .sort((a, b) => b.score - a.score || (a.use.key < b.use.key ? -1 : 1));
};

function logOdds(features: Features): number {
  let sum = BIAS;
  for (const [name, weight] of WEIGHTS) sum += weight * features[name];
  return sum;
}
