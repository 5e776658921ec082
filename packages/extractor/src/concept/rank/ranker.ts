import type { AnnotatedPaper } from "../../annotate/annotate-paper.ts";
import type { ConceptUse } from "../concept-use.ts";
import { FEATURES } from "./features.ts";
import { findNesting, type Nesting } from "./nesting.ts";
import { type RankedView, RELATIONS, toWording, type Wording } from "./relations.ts";
import { type UseView, viewUse } from "./view.ts";
import { FEATURE_WEIGHTS, type LogisticModel, RELATION_WEIGHTS } from "./weights.ts";

/** A concept of a paper with the ranker's belief, as log-odds, that it is one worth showing. */
export interface RankedUse {
  readonly use: ConceptUse;
  readonly score: number;
}

/** Orders the concepts of one paper, strongest first; a total order, whatever the order given. */
export type Ranker = (uses: readonly ConceptUse[], paper: AnnotatedPaper) => readonly RankedUse[];

/** Only so many are looked at again: no paper shows more. */
const CONTENDERS = 45;

/** A model with its questions at hand, so that weighing a concept looks nothing up. */
function createScorer<Name extends string, View>(
  questions: Readonly<Record<Name, (view: View) => number>>,
  { bias, weights }: LogisticModel<Name>,
): (view: View) => number {
  const terms: { readonly ask: (view: View) => number; readonly weight: number }[] = [];
  for (const name in questions) terms.push({ ask: questions[name], weight: weights[name] });
  return (view) => terms.reduce((sum, { ask, weight }) => sum + weight * ask(view), bias);
}

const scoreAlone = createScorer<keyof typeof FEATURES, UseView>(FEATURES, FEATURE_WEIGHTS);
const scoreAmongOthers = createScorer<keyof typeof RELATIONS, RankedView>(RELATIONS, RELATION_WEIGHTS);

/**
 * The ranker that ships: a logistic model over {@link FEATURES} puts the concepts in order, and a second one over
 * {@link RELATIONS} looks at the best again, to find those that add an idea to what stands above them.
 */
export const linearRanker: Ranker = (uses, paper) => {
  const first = rankAlone(uses, paper);
  const contenders = first.slice(0, CONTENDERS);
  const scores = contenders.map((ranked) => ranked.score);
  const above = new Map<ConceptUse, Wording>();
  const second = contenders.map(({ use, nesting, score, view }, rank) => {
    const wording = toWording(use);
    const { paperUnitCount } = view;
    const relation = { use, nesting, score, rank, wording, above, scores, paperUnitCount };
    const ranked = { use, score: scoreAmongOthers(relation) };
    above.set(use, wording);
    return ranked;
  });
  return second.sort(strongestFirst);
};

/** A concept after the first stage. */
interface FirstRanked extends RankedUse {
  readonly nesting: Nesting;
  readonly view: UseView;
}

/** The first stage: each concept by itself, strongest first. */
function rankAlone(uses: readonly ConceptUse[], paper: AnnotatedPaper): readonly FirstRanked[] {
  const nestings = findNesting(uses);
  return uses
    .map((use, i) => {
      const nesting = nestings[i]!;
      const view = viewUse(use, nesting, paper);
      return { use, nesting, view, score: scoreAlone(view) };
    })
    .sort(strongestFirst);
}

function strongestFirst(a: RankedUse, b: RankedUse): number {
  return b.score - a.score || (a.use.key < b.use.key ? -1 : 1);
}
