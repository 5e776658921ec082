import type { Occurrence } from "../../mention/candidate.ts";
import { assumed, type PaperView } from "./view.ts";

/** What the second stage asks about a concept's place in the ranking: does it add an idea to those above it? */
export const RELATIONS = [
  "score",
  "rank",
  "highestScore",
  "fifthScore",
  "tenthScore",
  "longerAbove",
  "longerAboveScore",
  "longerAboveExtra",
  "headOfAbove",
  "startOfAbove",
  "longerBelow",
  "longerBelowScore",
  "shorterAbove",
  "shorterAboveScore",
  "headAbove",
  "shorterBelowScore",
  "freePlaces",
  "freeShare",
  "overlapAbove",
  "overlapAboveScore",
  "sameHeadAbove",
  "sameFirstAbove",
  "longerAboveBelief",
  "longerBelowBelief",
  "headMeanScore",
  "scoreGap",
] as const;

/** The best concepts of a paper, by position in it, strongest first, with their scores. */
export interface Ranking {
  readonly order: readonly number[];
  /** Row of the first stage by rank. */
  readonly rowOf: readonly number[];
  readonly scores: readonly number[];
  /** Rank by position in the paper, -1 for what is not ranked. */
  readonly ranks: Int16Array;
}

const NO_SCORE = -8;

/** Writes the values of {@link RELATIONS} of the concept at a rank into a row from `at` on. */
export function writeRelations(
  view: PaperView,
  ranking: Ranking,
  rank: number,
  row: Float64Array,
  at: number,
): void {
  const index = ranking.order[rank]!;
  const { scores } = ranking;
  const score = scores[rank]!;
  row[at++] = score;
  row[at++] = rank;
  row[at++] = scores[0]!;
  row[at++] = scores[4] ?? NO_SCORE;
  row[at++] = scores[9] ?? NO_SCORE;
  const longer = compareWith(view, ranking, rank, view.nesting.longer[index]!);
  row[at++] = longer.above;
  row[at++] = longer.aboveScore;
  row[at++] = longer.aboveExtra;
  row[at++] = longer.sharesHead;
  row[at++] = longer.sharesFirst;
  row[at++] = longer.below;
  row[at++] = longer.belowScore;
  const shorter = compareWith(view, ranking, rank, view.nesting.shorter[index]!);
  row[at++] = shorter.above;
  row[at++] = shorter.aboveScore;
  row[at++] = shorter.sharesHead;
  row[at++] = shorter.belowScore;
  const free = countFree(view, ranking, rank);
  row[at++] = free;
  row[at++] = free / view.uses[index]!.count;
  writeOverlap(view, ranking, rank, row, at);
  at += 4;
  row[at++] = longer.aboveBelief;
  row[at++] = longer.belowBelief;
  row[at++] = headMean(view, ranking, rank);
  row[at++] = scores[0]! - score;
}

/** How a concept compares with those around it, or inside it. */
function compareWith(view: PaperView, ranking: Ranking, rank: number, others: readonly number[]) {
  const own = view.uses[ranking.order[rank]!]!;
  let above = 0;
  let below = 0;
  let aboveScore = NO_SCORE;
  let aboveExtra = 0;
  let belowScore = NO_SCORE;
  let sharesHead = 0;
  let sharesFirst = 0;
  let aboveBelief = -1;
  let belowBelief = -1;
  for (const other of others) {
    const otherRank = ranking.ranks[other]!;
    if (otherRank < 0) continue;
    const score = ranking.scores[otherRank]!;
    if (otherRank > rank) {
      below++;
      if (score > belowScore) {
        belowScore = score;
        belowBelief = assumed(view.uses[other]!.phrase).belief;
      }
      continue;
    }
    above++;
    const { words, head, phrase } = view.uses[other]!;
    if (score > aboveScore) {
      aboveScore = score;
      aboveExtra = words.length - own.words.length;
      aboveBelief = assumed(phrase).belief;
    }
    if (head.stem === own.head.stem) sharesHead = 1;
    if (words[0]!.stem === own.words[0]!.stem) sharesFirst = 1;
  }
  return {
    above,
    below,
    aboveScore,
    aboveExtra,
    belowScore,
    sharesHead,
    sharesFirst,
    aboveBelief,
    belowBelief,
  };
}

/** Places that lie inside no place of a longer concept above. */
function countFree({ uses, nesting }: PaperView, ranking: Ranking, rank: number): number {
  const index = ranking.order[rank]!;
  const around: Occurrence[] = [];
  for (const other of nesting.longer[index]!) {
    const otherRank = ranking.ranks[other]!;
    if (otherRank >= 0 && otherRank < rank) around.push(...uses[other]!.use.occurrences);
  }
  const { occurrences } = uses[index]!.use;
  if (around.length === 0) return occurrences.length;
  let free = 0;
  for (const { from, to } of occurrences)
    if (!around.some((outer) => outer.from <= from && outer.to >= to)) free++;
  return free;
}

/** The Jaccard coefficient of stems with the most similar concept above, that one's score, and heads and first words met above. */
function writeOverlap(view: PaperView, ranking: Ranking, rank: number, row: Float64Array, at: number): void {
  const own = view.uses[ranking.order[rank]!]!;
  let highest = 0;
  let highestScore = NO_SCORE;
  let sameHead = 0;
  let sameFirst = 0;
  for (let above = 0; above < rank; above++) {
    const { words, head } = view.uses[ranking.order[above]!]!;
    let shared = 0;
    for (const word of own.words) for (const other of words) if (word.stem === other.stem) shared++;
    if (head.stem === own.head.stem) sameHead++;
    if (words[0]!.stem === own.words[0]!.stem) sameFirst++;
    if (shared === 0) continue;
    const overlap = Math.min(1, shared / Math.max(1, own.words.length + words.length - shared));
    if (overlap <= highest) continue;
    highest = overlap;
    highestScore = ranking.scores[above]!;
  }
  row[at] = highest;
  row[at + 1] = highestScore;
  row[at + 2] = sameHead;
  row[at + 3] = sameFirst;
}

/** Mean first-stage score of the other ranked concepts with the same head. */
function headMean({ uses }: PaperView, { order, scores }: Ranking, rank: number): number {
  const { stem } = uses[order[rank]!]!.head;
  let sum = 0;
  let count = 0;
  for (const [other, index] of order.entries()) {
    if (other === rank || uses[index]!.head.stem !== stem) continue;
    sum += scores[other]!;
    count++;
  }
  return count === 0 ? NO_SCORE : sum / count;
}
