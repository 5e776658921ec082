import {
  countShown,
  resolveLimits,
  scoreRows,
  SECOND_WIDTH,
  writeSecondRows,
} from "@isthmus/extractor/training";
import type { AnnotatedExample } from "./annotated.ts";
import { fitFirst, fitSecond, rankExample, toFolds } from "./fit-ranker.ts";

/** Shares, 0..1: of what is shown, that is in the gold; of the core concepts of the gold, that are shown. */
export interface Quality {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Shown, and second names of a concept that is shown already, per paper. */
  readonly shown: number;
  readonly duplicates: number;
  /** Core concepts that are candidates at all. */
  readonly ceiling: number;
}

/** Concepts of a paper, by position, strongest first, with log-odds from models that were fitted without the paper. */
export interface Judged {
  readonly example: AnnotatedExample;
  readonly order: readonly number[];
  readonly scores: readonly number[];
}

/**
 * Ranks each paper by models that were fitted without it. The second stage learns from first-stage scores of papers by models that
 * had seen the papers in question among others; that is an influence of second order.
 */
export function crossValidate(examples: readonly AnnotatedExample[], foldCount: number): readonly Judged[] {
  const parts = toFolds(examples, foldCount);
  const ranked = parts.map(({ fold, others }) => {
    const stage = fitFirst(others);
    return fold.map((example) => rankExample(stage, example));
  });
  return ranked.flatMap((fold, turn) => {
    const among = fitSecond(ranked.filter((_, other) => other !== turn).flat());
    return fold.map(({ example, first, ranking }) => {
      const count = ranking.order.length;
      const scores = new Float64Array(count);
      scoreRows(among, writeSecondRows(example.view, first, ranking), count, SECOND_WIDTH, scores);
      const sorted = ranking.order
        .map((index, rank) => ({ index, score: scores[rank]! }))
        .sort((a, b) => b.score - a.score || a.index - b.index);
      return { example, order: sorted.map(({ index }) => index), scores: sorted.map(({ score }) => score) };
    });
  });
}

/** How well what is shown meets the gold; one concept shown meets one of the gold. */
export function measureQuality(judged: readonly Judged[], threshold = 0): Quality {
  const limits = resolveLimits({});
  let said = 0;
  let hitCount = 0;
  let core = 0;
  let coreHits = 0;
  let reachable = 0;
  let again = 0;
  for (const { example, order, scores } of judged) {
    const { concepts } = example.gold;
    const hit = new Set<number>();
    const shown = countShown(
      scores.map((score) => score - threshold),
      limits,
    );
    for (const index of order.slice(0, shown)) {
      said++;
      const hits = example.hits[index]!;
      const fresh = hits.find((position) => !hit.has(position));
      if (fresh !== undefined) hit.add(fresh);
      else if (hits.length > 0) again++;
    }
    hitCount += hit.size;
    const candidates = new Set(example.hits.flat());
    for (const [position, concept] of concepts.entries()) {
      if (!concept.core) continue;
      core++;
      if (hit.has(position)) coreHits++;
      if (candidates.has(position)) reachable++;
    }
  }
  const precision = hitCount / Math.max(1, said);
  const recall = coreHits / Math.max(1, core);
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / Math.max(Number.EPSILON, precision + recall),
    shown: said / Math.max(1, judged.length),
    duplicates: again / Math.max(1, judged.length),
    ceiling: reachable / Math.max(1, core),
  };
}
