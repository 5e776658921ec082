import type { RankedUse } from "./ranker.ts";

/** How many concepts a paper shows. */
export interface Limits {
  readonly minConcepts: number;
  readonly maxConcepts: number;
}

/** Log-odds from which a concept is shown: best for F1 in cross-validation on the papers the weights were fitted to. */
const THRESHOLD = -0.3;

/** The concepts of a ranked list that are shown: those believed in, within the limits. */
export function selectConcepts(ranked: readonly RankedUse[], limits: Limits): readonly RankedUse[] {
  const believed = ranked.filter(({ score }) => score > THRESHOLD).length;
  return ranked.slice(0, Math.min(limits.maxConcepts, Math.max(limits.minConcepts, believed)));
}
