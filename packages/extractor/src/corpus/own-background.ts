/**
 * In a large corpus its own papers are a background: what the ranker believes of a concept in one paper is drawn towards what it
 * believes of it in all others. Whole thousandths, so that the same corpus gives the same scores however it is divided.
 */

/** Papers from which on a corpus tells more than it misleads. */
const LEAST_PAPERS = 2000;
/** How far a score is drawn at most, and papers of a concept at which it is half of that. */
const SHARE = 0.25;
const HALF_PAPERS = 10;

/** What all papers of a corpus say of a concept: their number, and the sum of its probabilities in thousandths. */
export interface ConceptTotals {
  readonly papers: number;
  readonly belief: number;
}

/** The score of a concept in a paper, thousandths of log-odds, in the light of its corpus of so many papers. */
export function blendScore(score: number, { papers, belief }: ConceptTotals, corpusPapers: number): number {
  if (corpusPapers < LEAST_PAPERS) return score;
  const mean = Math.min(0.999, Math.max(0.001, belief / papers / 1000));
  const drawn = (SHARE * papers) / (papers + HALF_PAPERS);
  return Math.round(score + drawn * (1000 * Math.log(mean / (1 - mean)) - score));
}
