import type { Observation } from "./observation.ts";
import type { PaperView, UseView } from "./view.ts";

/** How often and where a concept stands in its paper. */
export const PROMINENCE = [
  "frequency",
  "relativeFrequency",
  "once",
  "title",
  "titleWholeRun",
  "opensTitle",
  "closesTitle",
  "position",
  "firstSentence",
  "lastSentence",
  "sentenceShare",
  "spread",
  "wholeRun",
  "everWholeRun",
  "leftEdge",
  "rightEdge",
  "strippedSuffix",
  "wordsInTitle",
  "paperLength",
  "conceptCount",
] as const;

/** Writes the values of {@link PROMINENCE} from `at` on; gives the position behind them. */
export function writeProminence(
  view: PaperView,
  { use, words }: UseView,
  seen: Observation,
  row: Float64Array,
  at: number,
): number {
  const { count } = seen;
  const first = use.occurrences[0]!.from;
  let wordsInTitle = 0;
  for (const word of words) if (view.titleWords.has(word)) wordsInTitle++;
  row[at++] = Math.log(count);
  row[at++] = count / view.highestCount;
  row[at++] = count === 1 ? 1 : 0;
  row[at++] = seen.inTitle > 0 ? 1 : 0;
  row[at++] = seen.wholeInTitle > 0 ? 1 : 0;
  row[at++] = seen.opensTitle > 0 ? 1 : 0;
  row[at++] = seen.closesTitle > 0 ? 1 : 0;
  row[at++] = first / view.unitCount;
  row[at++] = seen.inFirstSentence > 0 ? 1 : 0;
  row[at++] = seen.inLastSentence > 0 ? 1 : 0;
  row[at++] = seen.sentences / view.sentenceCount;
  row[at++] = (use.occurrences.at(-1)!.from - first) / view.unitCount;
  row[at++] = seen.whole / count;
  row[at++] = seen.whole > 0 ? 1 : 0;
  row[at++] = seen.leftEdge / count;
  row[at++] = seen.rightEdge / count;
  row[at++] = seen.stripped / count;
  row[at++] = wordsInTitle / words.length;
  row[at++] = Math.log(view.unitCount);
  row[at++] = view.uses.length / 100;
  return at;
}
