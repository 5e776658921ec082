import type { Observation } from "./observation.ts";
import { assumed, type PaperView } from "./view.ts";

/** What stands next to a concept, and which longer and shorter phrases share its places. */
export const SURROUNDINGS = [
  "afterProposing",
  "afterUsing",
  "afterOf",
  "afterAnd",
  "afterArticle",
  "afterMark",
  "beforeBracket",
  "beforeMark",
  "beforeVerb",
  "cValue",
  "longerCount",
  "shorterCount",
  "longerFrequency",
  "longerInTitle",
  "longerBelief",
  "longerKeywordRate",
  "shorterBelief",
  "shorterKeywordRate",
  "sameHead",
] as const;

/** Writes the values of {@link SURROUNDINGS} of the concept at `index` from `at` on; gives the position behind them. */
export function writeSurroundings(
  view: PaperView,
  index: number,
  seen: Observation,
  row: Float64Array,
  at: number,
): number {
  const { words, head } = view.uses[index]!;
  const { count } = seen;
  const longer = summarise(view, view.nesting.longer[index]!);
  const shorter = summarise(view, view.nesting.shorter[index]!);
  const nested = longer.places / Math.max(1, longer.size);
  row[at++] = seen.afterProposing / count;
  row[at++] = seen.afterUsing / count;
  row[at++] = seen.afterOf / count;
  row[at++] = seen.afterAnd / count;
  row[at++] = seen.afterArticle / count;
  row[at++] = seen.afterMark / count;
  row[at++] = seen.beforeBracket > 0 ? 1 : 0;
  row[at++] = seen.beforeMark / count;
  row[at++] = seen.beforeVerb / count;
  // C-value (K. Frantzi, S. Ananiadou, H. Mima, 2000) with log2(words + 1), so that single words count too.
  row[at++] = Math.log1p(Math.log2(words.length + 1) * Math.max(0, count - nested));
  row[at++] = Math.log1p(longer.size);
  row[at++] = Math.log1p(shorter.size);
  row[at++] = longer.highestCount / count;
  row[at++] = longer.isInTitle ? 1 : 0;
  row[at++] = longer.belief;
  row[at++] = longer.keywordRate;
  row[at++] = shorter.belief;
  row[at++] = shorter.keywordRate;
  row[at++] = view.headCounts.get(head.stem)! / view.uses.length;
  return at;
}

interface Summary {
  readonly size: number;
  places: number;
  highestCount: number;
  isInTitle: boolean;
  belief: number;
  keywordRate: number;
}

/** The best that the concepts around, or inside, another one have. */
function summarise(view: PaperView, indices: readonly number[]): Summary {
  const summary: Summary = {
    size: indices.length,
    places: 0,
    highestCount: 0,
    isInTitle: false,
    belief: 0,
    keywordRate: -7,
  };
  for (const index of indices) {
    const { count, inTitle, phrase } = view.uses[index]!;
    summary.places += count;
    summary.highestCount = Math.max(summary.highestCount, count);
    summary.isInTitle ||= inTitle > 0;
    summary.belief = Math.max(summary.belief, assumed(phrase).belief);
    summary.keywordRate = Math.max(summary.keywordRate, assumed(phrase).keywordRate);
  }
  return summary;
}
