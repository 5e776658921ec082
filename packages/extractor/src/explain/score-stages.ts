import type { AnnotatedPaper } from "../annotate/annotate-paper.ts";
import type { ConceptUse } from "../concept/concept-use.ts";
import { FEATURES } from "../concept/rank/features.ts";
import { writeQuickFeatures } from "../concept/rank/quick.ts";
import {
  findBest,
  FIRST_WIDTH,
  QUICK_WIDTH,
  rankAlone,
  type RankerModels,
  SECOND_WIDTH,
  writeSecondRows,
} from "../concept/rank/ranker.ts";
import { RELATIONS } from "../concept/rank/relations.ts";
import { explainTrees, scoreTrees, type TreeModel } from "../concept/rank/tree-model.ts";
import { type PaperView, viewPaper } from "../concept/rank/view.ts";

/** One thing the ranker asked about a concept. */
export interface ExplainedFeature {
  readonly name: string;
  readonly value: number;
  /** What it adds to the log-odds beside the average concept. */
  readonly contribution: number;
}

/** What the stages of the ranker make of a concept, as log-odds but for the first; `null` from where it was passed over. */
export interface StageScores {
  readonly quick: number;
  readonly alone: number | null;
  readonly among: number | null;
  /** What moved `alone` most, strongest first. */
  readonly aloneFeatures: readonly ExplainedFeature[];
  /** What moved `among` most, strongest first. */
  readonly amongFeatures: readonly ExplainedFeature[];
}

/** Features told of a concept. */
const TOLD = 6;
const NAMES: readonly string[] = [...FEATURES, ...RELATIONS];

/** The scores of all concepts of a paper, in their order. */
export function scoreStages(
  models: RankerModels,
  uses: readonly ConceptUse[],
  paper: AnnotatedPaper,
): readonly StageScores[] {
  const view = viewPaper(paper, uses);
  const first = findBest(models.quick, view);
  const ranking = rankAlone(models.alone, view, first);
  const second = writeSecondRows(view, first, ranking);
  return uses.map((_, index) => {
    const row = first.indices.indexOf(index);
    const rank = ranking.ranks[index]!;
    return {
      quick: scoreQuickly(models.quick, view, index),
      alone: row < 0 ? null : scoreTrees(models.alone, first.rows, row * FIRST_WIDTH),
      among: rank < 0 ? null : scoreTrees(models.among, second, rank * SECOND_WIDTH),
      aloneFeatures: row < 0 ? [] : explainRow(models.alone, first.rows, row * FIRST_WIDTH),
      amongFeatures: rank < 0 ? [] : explainRow(models.among, second, rank * SECOND_WIDTH),
    };
  });
}

function scoreQuickly(quick: Float64Array, view: PaperView, index: number): number {
  const row = new Float64Array(QUICK_WIDTH);
  writeQuickFeatures(view, index, row, 0);
  return row.reduce((sum, value, i) => sum + value * quick[i]!, 0);
}

function explainRow(model: TreeModel, rows: Float64Array, offset: number): readonly ExplainedFeature[] {
  return Array.from(explainTrees(model, rows, offset), (contribution, i) => ({
    name: NAMES[i]!,
    value: rows[offset + i]!,
    contribution,
  }))
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution) || (a.name < b.name ? -1 : 1))
    .slice(0, TOLD);
}
