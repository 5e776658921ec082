import type { AnnotatedPaper } from "../../annotate/annotate-paper.ts";
import type { ConceptUse } from "../concept-use.ts";
import { FEATURES, writeFeatures } from "./features.ts";
import { QUICK_FEATURES, writeQuickFeatures } from "./quick.ts";
import { type Ranking, RELATIONS, writeRelations } from "./relations.ts";
import { scoreRows, type TreeModel } from "./tree-model.ts";
import { type PaperView, viewPaper } from "./view.ts";

/** The models of the ranker. */
export interface RankerModels {
  /** A weight for each of {@link QUICK_FEATURES}: a quick score that says which concepts the trees look at. */
  readonly quick: Float64Array;
  /** Is this phrase, by itself, a concept that an annotator would name? Over {@link FEATURES}. */
  readonly alone: TreeModel;
  /** Does it name one that nothing above it names? Over {@link FEATURES} and {@link RELATIONS}. */
  readonly among: TreeModel;
}

/** A concept of a paper with the ranker's belief, as log-odds, that it is one worth showing. */
export interface RankedUse {
  readonly use: ConceptUse;
  /** Position among the concepts of the paper. */
  readonly index: number;
  readonly score: number;
}

/** Concepts that the trees look at, and look at again: no paper shows more. */
const CANDIDATES = 50;
const CONTENDERS = 36;
/** Numbers asked for in each step. */
export const QUICK_WIDTH = QUICK_FEATURES.length;
export const FIRST_WIDTH = FEATURES.length;
export const SECOND_WIDTH = FIRST_WIDTH + RELATIONS.length;

/** Orders the concepts of one paper, strongest first; a total order, whatever the order given. */
export function rankUses(
  models: RankerModels,
  uses: readonly ConceptUse[],
  paper: AnnotatedPaper,
): readonly RankedUse[] {
  const view = viewPaper(paper, uses);
  const first = findBest(models.quick, view);
  const ranking = rankAlone(models.alone, view, first);
  const rows = writeSecondRows(view, first, ranking);
  const scores = new Float64Array(ranking.order.length);
  scoreRows(models.among, rows, scores.length, SECOND_WIDTH, scores);
  return ranking.order
    .map((index, rank) => ({ use: uses[index]!, index, score: scores[rank]! }))
    .sort((a, b) => b.score - a.score || a.use.key - b.use.key);
}

/** The concepts that the first stage looks at, by position, with their rows of {@link FEATURES}. */
export interface FirstRows {
  readonly indices: readonly number[];
  readonly rows: Float64Array;
}

/** The best concepts by the quick score. */
export function findBest(quick: Float64Array, view: PaperView): FirstRows {
  const indices = view.uses.map((_, index) => index);
  const picked = indices.length <= CANDIDATES ? indices : pickBest(quick, view, indices);
  const rows = new Float64Array(picked.length * FIRST_WIDTH);
  for (const [i, index] of picked.entries()) writeFeatures(view, index, rows, i * FIRST_WIDTH);
  return { indices: picked, rows };
}

function pickBest(quick: Float64Array, view: PaperView, indices: number[]): readonly number[] {
  const row = new Float64Array(QUICK_WIDTH);
  const scores = new Float64Array(indices.length);
  for (let index = 0; index < scores.length; index++) {
    writeQuickFeatures(view, index, row, 0);
    for (let i = 0; i < QUICK_WIDTH; i++) scores[index]! += quick[i]! * row[i]!;
  }
  return indices
    .sort((a, b) => scores[b]! - scores[a]! || view.uses[a]!.use.key - view.uses[b]!.use.key)
    .slice(0, CANDIDATES);
}

/** The best concepts by their own features, strongest first. */
export function rankAlone(alone: TreeModel, view: PaperView, { indices, rows }: FirstRows): Ranking {
  const found = new Float64Array(indices.length);
  scoreRows(alone, rows, indices.length, FIRST_WIDTH, found);
  const ranked = indices
    .map((index, row) => ({ index, row, score: found[row]! }))
    .sort((a, b) => b.score - a.score || view.uses[a.index]!.use.key - view.uses[b.index]!.use.key)
    .slice(0, CONTENDERS);
  const ranks = new Int16Array(view.uses.length).fill(-1);
  for (const [rank, { index }] of ranked.entries()) ranks[index] = rank;
  return {
    order: ranked.map(({ index }) => index),
    rowOf: ranked.map(({ row }) => row),
    scores: ranked.map(({ score }) => score),
    ranks,
  };
}

/** The rows of the second stage, in the order of the ranking: features, then relations. */
export function writeSecondRows(view: PaperView, { rows }: FirstRows, ranking: Ranking): Float64Array {
  const second = new Float64Array(ranking.order.length * SECOND_WIDTH);
  for (let rank = 0; rank < ranking.order.length; rank++) {
    const from = ranking.rowOf[rank]! * FIRST_WIDTH;
    const to = rank * SECOND_WIDTH;
    for (let i = 0; i < FIRST_WIDTH; i++) second[to + i] = rows[from + i]!;
    writeRelations(view, ranking, rank, second, to + FIRST_WIDTH);
  }
  return second;
}
