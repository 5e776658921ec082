import {
  createRanker,
  createScorer,
  FEATURES,
  type LogisticModel,
  rankContenders,
  type RankedView,
  type Ranker,
  RELATIONS,
  type UseView,
  viewUses,
} from "@isthmus/extractor/training";
import { type Example, fitLogistic } from "./logistic.ts";
import type { TrainingPaper } from "./training-papers.ts";

/** The two models of the ranker, by the names of what they ask. */
export interface RankerModels {
  readonly features: LogisticModel<string>;
  readonly relations: LogisticModel<string>;
}

/** Parts in which papers are left out, so that the second stage sees scores as they are on new papers. */
const FOLDS = 5;

/** Fits both stages to annotated papers; numbers have three decimal places, as they ship. */
export function fitRanker(papers: readonly TrainingPaper[]): RankerModels {
  const relations = toFolds(papers, FOLDS).flatMap(({ others, fold }) => {
    const scoreAlone = createScorer<string, UseView>(FEATURES, fitFeatures(others));
    return fold.flatMap((paper) => relationExamples(paper, scoreAlone));
  });
  return { features: fitFeatures(papers), relations: fitModel(Object.keys(RELATIONS), relations) };
}

/** A ranker with models of its own. */
export function toRanker({ features, relations }: RankerModels): Ranker {
  return createRanker(
    createScorer<string, UseView>(FEATURES, features),
    createScorer<string, RankedView>(RELATIONS, relations),
  );
}

/** Cuts a list into `count` parts that take turns, each with all that is not in it. */
export function toFolds<Item>(
  items: readonly Item[],
  count: number,
): readonly { readonly fold: readonly Item[]; readonly others: readonly Item[] }[] {
  return Array.from({ length: count }, (_, turn) => ({
    fold: items.filter((_item, i) => i % count === turn),
    others: items.filter((_item, i) => i % count !== turn),
  }));
}

function fitFeatures(papers: readonly TrainingPaper[]): LogisticModel<string> {
  return fitModel(Object.keys(FEATURES), papers.flatMap(featureExamples));
}

const FEATURE_QUESTIONS: readonly ((view: UseView) => number)[] = Object.values(FEATURES);
const RELATION_QUESTIONS: readonly ((view: RankedView) => number)[] = Object.values(RELATIONS);

/** Concepts that a paper is about count more than those it only mentions: recall asks for them. */
const CORE_WEIGHT = 1.3;

function featureExamples(paper: TrainingPaper): readonly Example[] {
  return viewUses(paper.uses, paper.text).map((view) => {
    const hits = paper.hits.get(view.use) ?? [];
    return {
      values: FEATURE_QUESTIONS.map((ask) => ask(view)),
      isPositive: hits.length > 0,
      weight: weigh(paper, hits),
    };
  });
}

/** A second name for a concept that stands above is no hit any more. */
function relationExamples(paper: TrainingPaper, scoreAlone: (view: UseView) => number): readonly Example[] {
  const taken = new Set<number>();
  const examples: Example[] = [];
  for (const view of rankContenders(viewUses(paper.uses, paper.text), scoreAlone)) {
    const hits = paper.hits.get(view.use) ?? [];
    const fresh = hits.find((index) => !taken.has(index));
    if (fresh !== undefined) taken.add(fresh);
    const values = RELATION_QUESTIONS.map((ask) => ask(view));
    examples.push({ values, isPositive: fresh !== undefined, weight: weigh(paper, hits) });
  }
  return examples;
}

function weigh({ concepts, weight }: TrainingPaper, hits: readonly number[]): number {
  return hits.some((index) => concepts[index]!.core) ? CORE_WEIGHT * weight : weight;
}

function fitModel(names: readonly string[], examples: readonly Example[]): LogisticModel<string> {
  const { bias, coefficients } = fitLogistic(examples);
  const weights = Object.fromEntries(names.map((name, j) => [name, round(coefficients[j]!)]));
  return { bias: round(bias), weights };
}

/** To three places, and never −0. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}
