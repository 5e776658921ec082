/** How many concepts a paper shows. */
export interface Limits {
  readonly minConcepts: number;
  readonly maxConcepts: number;
}

/** Log-odds from which a concept is shown: best for F1 in cross-validation on the papers the models were fitted to. */
export const THRESHOLD = -0.1;

/** Below this, nothing is shown even where a paper has less than it should. */
const FLOOR = -1;

/** How many of a ranked list are shown: those believed in, within the limits. Scores are log-odds, highest first. */
export function countShown(scores: readonly number[], limits: Limits): number {
  const believed = scores.filter((score) => score > THRESHOLD).length;
  const plausible = scores.filter((score) => score > FLOOR).length;
  return Math.min(limits.maxConcepts, Math.max(believed, Math.min(limits.minConcepts, plausible)));
}
