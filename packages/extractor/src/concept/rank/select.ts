import type { RankedUse } from "./ranker.ts";

/** How many concepts a paper shows. */
export interface Limits {
  readonly minConcepts: number;
  readonly maxConcepts: number;
}

/** Log-odds from which a concept is shown: best for F1 in cross-validation on the papers the weights were fitted to. */
const THRESHOLD = -0.3;

/** Below this, nothing is shown even where a paper has less than it should. */
const FLOOR = -1;

/** The concepts of a ranked list that are shown: those believed in, within the limits. */
export function selectConcepts(ranked: readonly RankedUse[], limits: Limits): readonly RankedUse[] {
  const believed = ranked.filter(({ score }) => score > THRESHOLD).length;
  const plausible = ranked.filter(({ score }) => score > FLOOR).length;
  return ranked.slice(
    0,
    Math.min(limits.maxConcepts, Math.max(believed, Math.min(limits.minConcepts, plausible))),
  );
}
