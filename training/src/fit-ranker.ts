import {
  findBest,
  FIRST_WIDTH,
  type FirstRows,
  QUICK_WIDTH,
  rankAlone,
  type RankerModels,
  type Ranking,
  SECOND_WIDTH,
  type TreeModel,
  writeQuickFeatures,
  writeSecondRows,
} from "@isthmus/extractor/training";
import type { AnnotatedExample } from "./annotated.ts";
import { type BoostOptions, fitTrees } from "./boost.ts";
import { fitLogistic } from "./logistic.ts";
import { createRandom } from "./random.ts";

/** Parts in which papers are left out, so that the second stage sees scores as they are on new papers. */
const FOLDS = 5;

/** Concepts that a paper is about count more than those it only mentions: recall asks for them. */
const CORE_WEIGHT = 1.3;

/** The first stage: the quick score, and the trees over the concepts it picks. */
export type FirstStage = Pick<RankerModels, "quick" | "alone">;

const ALONE: Omit<BoostOptions, "random"> = {
  treeCount: 300,
  depth: 6,
  learningRate: 0.05,
  rowShare: 0.8,
  columnShare: 0.5,
  leastHessian: 10,
  l2: 5,
};
const AMONG: Omit<BoostOptions, "random"> = { ...ALONE, treeCount: 200, depth: 5, learningRate: 0.04 };

/** Fits both stages; the second learns from rankings by first stages that had not seen the paper. */
export function fitRanker(examples: readonly AnnotatedExample[]): RankerModels {
  const parts = toFolds(examples, FOLDS);
  const ranked = parts.flatMap(({ fold, others }) => {
    const stage = fitFirst(others);
    return fold.map((example) => rankExample(stage, example));
  });
  return { ...fitFirst(examples), among: fitSecond(ranked) };
}

/** A paper with its ranking by a first stage. */
export interface RankedExample {
  readonly example: AnnotatedExample;
  readonly first: FirstRows;
  readonly ranking: Ranking;
}

/** The ranking of a paper by a first stage, best one that has not seen it. */
export function rankExample({ quick, alone }: FirstStage, example: AnnotatedExample): RankedExample {
  const first = findBest(quick, example.view);
  return { example, first, ranking: rankAlone(alone, example.view, first) };
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

/** Fits the quick score, and the trees to what it picks. */
export function fitFirst(examples: readonly AnnotatedExample[]): FirstStage {
  const quick = fitQuick(examples);
  const picked = examples.map((example) => ({ example, first: findBest(quick, example.view) }));
  const rowCount = picked.reduce((sum, { first }) => sum + first.indices.length, 0);
  const values = new Float32Array(rowCount * FIRST_WIDTH);
  const labels = new Float64Array(rowCount);
  const weights = new Float64Array(rowCount);
  let row = 0;
  for (const { example, first } of picked) {
    values.set(first.rows, row * FIRST_WIDTH);
    for (const index of first.indices) {
      const hits = example.hits[index]!;
      labels[row] = Number(hits.length > 0);
      weights[row] = weigh(example, hits);
      row++;
    }
  }
  const data = { values, columnCount: FIRST_WIDTH, labels, weights };
  return { quick, alone: fitTrees(data, { ...ALONE, random: createRandom(1) }) };
}

function fitQuick(examples: readonly AnnotatedExample[]): Float64Array {
  const rows = examples.flatMap((example) =>
    example.hits.map((hits, index) => {
      const row = new Float64Array(QUICK_WIDTH);
      writeQuickFeatures(example.view, index, row, 0);
      return { values: [...row], isPositive: hits.length > 0, weight: weigh(example, hits) };
    }),
  );
  return Float64Array.from(fitLogistic(rows).coefficients, (weight) => Math.round(weight * 1000) / 1000);
}

/** Fits the second stage: a second name for a concept that stands above is no hit any more. */
export function fitSecond(ranked: readonly RankedExample[]): TreeModel {
  const rowCount = ranked.reduce((sum, { ranking }) => sum + ranking.order.length, 0);
  const values = new Float32Array(rowCount * SECOND_WIDTH);
  const labels = new Float64Array(rowCount);
  const weights = new Float64Array(rowCount);
  let row = 0;
  for (const { example, first, ranking } of ranked) {
    values.set(writeSecondRows(example.view, first, ranking), row * SECOND_WIDTH);
    const taken = new Set<number>();
    for (const index of ranking.order) {
      const hits = example.hits[index]!;
      const fresh = hits.find((hit) => !taken.has(hit));
      if (fresh !== undefined) taken.add(fresh);
      labels[row] = Number(fresh !== undefined);
      weights[row] = weigh(example, hits);
      row++;
    }
  }
  return fitTrees(
    { values, columnCount: SECOND_WIDTH, labels, weights },
    { ...AMONG, random: createRandom(2) },
  );
}

function weigh({ gold, weight }: AnnotatedExample, hits: readonly number[]): number {
  return hits.some((index) => gold.concepts[index]!.core) ? CORE_WEIGHT * weight : weight;
}
