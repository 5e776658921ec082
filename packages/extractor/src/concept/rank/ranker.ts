import type { AnnotatedPaper } from "../../annotate/annotate-paper.ts";
import type { ConceptUse } from "../concept-use.ts";
import { FEATURES } from "./features.ts";
import { createScorer } from "./logistic-model.ts";
import { findNesting } from "./nesting.ts";
import { type RankedView, RELATIONS, toWording, type Wording } from "./relations.ts";
import { type UseView, viewUse } from "./view.ts";
import { FEATURE_WEIGHTS, RELATION_WEIGHTS } from "./weights.ts";

/** A concept of a paper with the ranker's belief, as log-odds, that it is one worth showing. */
export interface RankedUse {
  readonly use: ConceptUse;
  readonly score: number;
}

/** Orders the concepts of one paper, strongest first; a total order, whatever the order given. */
export type Ranker = (uses: readonly ConceptUse[], paper: AnnotatedPaper) => readonly RankedUse[];

/** Only so many are looked at again: no paper shows more. */
const CONTENDERS = 45;

/**
 * One score puts the concepts in order, and a second one looks at the best again, to find those that add an idea to what
 * stands above them.
 */
export function createRanker(
  scoreAlone: (view: UseView) => number,
  scoreAmongOthers: (view: RankedView) => number,
): Ranker {
  return (uses, paper) => {
    const second: RankedUse[] = [];
    for (const view of rankContenders(viewUses(uses, paper), scoreAlone))
      second.push({ use: view.use, score: scoreAmongOthers(view) });
    return second.sort(strongestFirst);
  };
}

/** The ranker that ships: logistic models over {@link FEATURES} and {@link RELATIONS}. */
export const linearRanker: Ranker = createRanker(
  createScorer<keyof typeof FEATURES, UseView>(FEATURES, FEATURE_WEIGHTS),
  createScorer<keyof typeof RELATIONS, RankedView>(RELATIONS, RELATION_WEIGHTS),
);

/** The concepts of a paper, in order, as the first stage looks at them. */
export function viewUses(uses: readonly ConceptUse[], paper: AnnotatedPaper): readonly UseView[] {
  const nestings = findNesting(uses);
  return uses.map((use, i) => viewUse(use, nestings[i]!, paper));
}

/**
 * The best of the first stage, strongest first, as the second stage looks at them. `above` grows with each step: ask a view
 * its questions before taking the next.
 */
export function* rankContenders(
  views: readonly UseView[],
  scoreAlone: (view: UseView) => number,
): Generator<RankedView, void, undefined> {
  const contenders = views
    .map((view) => ({ use: view.use, view, score: scoreAlone(view) }))
    .sort(strongestFirst)
    .slice(0, CONTENDERS);
  const scores = contenders.map(({ score }) => score);
  const above = new Map<ConceptUse, Wording>();
  for (const [rank, { use, view, score }] of contenders.entries()) {
    const wording = toWording(use);
    const { nesting, paperUnitCount } = view;
    yield { use, nesting, score, rank, wording, above, scores, paperUnitCount };
    above.set(use, wording);
  }
}

function strongestFirst(a: RankedUse, b: RankedUse): number {
  return b.score - a.score || (a.use.key < b.use.key ? -1 : 1);
}
