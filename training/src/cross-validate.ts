import { type ConceptUse, resolveLimits, selectConcepts } from "@isthmus/extractor/training";
import { fitRanker, toFolds, toRanker } from "./fit-ranker.ts";
import type { TrainingPaper } from "./training-papers.ts";

/** Shares, 0..1: of what is shown, that is in the gold; of the core concepts of the gold, that are shown. */
export interface Quality {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** What is shown for each paper by a ranker that was fitted without it. */
export function crossValidate(
  papers: readonly TrainingPaper[],
  foldCount: number,
): ReadonlyMap<TrainingPaper, readonly ConceptUse[]> {
  const limits = resolveLimits({});
  const shown = new Map<TrainingPaper, readonly ConceptUse[]>();
  for (const { fold, others } of toFolds(papers, foldCount)) {
    const rank = toRanker(fitRanker(others));
    for (const paper of fold) {
      const selected = selectConcepts(rank(paper.uses, paper.text), limits);
      shown.set(
        paper,
        selected.map(({ use }) => use),
      );
    }
  }
  return shown;
}

/** How well the concepts shown meet the gold; one of them meets one concept of the gold. */
export function measureQuality(
  papers: readonly TrainingPaper[],
  shown: ReadonlyMap<TrainingPaper, readonly ConceptUse[]>,
): Quality {
  let said = 0;
  let hitCount = 0;
  let core = 0;
  let coreHits = 0;
  for (const paper of papers) {
    const hit = new Set<number>();
    for (const use of shown.get(paper) ?? []) {
      said++;
      const fresh = paper.hits.get(use)?.find((index) => !hit.has(index));
      if (fresh !== undefined) hit.add(fresh);
    }
    hitCount += hit.size;
    core += paper.concepts.filter((concept) => concept.core).length;
    coreHits += paper.concepts.filter((concept, index) => concept.core && hit.has(index)).length;
  }
  const precision = hitCount / Math.max(1, said);
  const recall = coreHits / Math.max(1, core);
  return { precision, recall, f1: (2 * precision * recall) / Math.max(Number.EPSILON, precision + recall) };
}
