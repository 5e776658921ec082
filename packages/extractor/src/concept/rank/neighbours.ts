import type { Unit } from "../../annotate/unit.ts";
import type { PaperView, UseView } from "./view.ts";

/** What a phrase would gain or lose at its edges, and how much of its paper is about its words. */
export const NEIGHBOURS = [
  "leftBelief",
  "leftKeywordRate",
  "leftFrequency",
  "leftSpecificity",
  "rightBelief",
  "rightKeywordRate",
  "rightFrequency",
  "rightSpecificity",
  "listed",
  "meanWordCount",
  "leastWordCount",
  "stemsInTitle",
  "inProposal",
  "inResults",
] as const;

/** Writes the values of {@link NEIGHBOURS} from `at` on; gives the position behind them. */
export function writeNeighbours(view: PaperView, { use, words }: UseView, row: Float64Array, at: number): number {
  const { units } = view.paper;
  const { from, to, atRunStart, atRunEnd } = use.forms[0]!.candidate.occurrences[0]!;
  const left = atRunStart ? undefined : units[from - 1]?.form.words.at(-1)?.statistics;
  const right = atRunEnd ? undefined : units[to]?.form.words.at(-1)?.statistics;
  row[at++] = left?.firstBelief ?? -1;
  row[at++] = left?.keywordRate ?? -7;
  row[at++] = left?.logFrequency ?? -1;
  row[at++] = left?.specificity ?? -1;
  row[at++] = right?.headBelief ?? -1;
  row[at++] = right?.keywordRate ?? -7;
  row[at++] = right?.logFrequency ?? -1;
  row[at++] = right?.specificity ?? -1;
  row[at++] = isListed(units, from, to) ? 1 : 0;
  let sum = 0;
  let least = Infinity;
  let stemsInTitle = 0;
  for (const { stem } of words) {
    const count = view.stemCounts.get(stem) ?? 0;
    sum += count;
    least = Math.min(least, count);
    if (view.titleStems.has(stem)) stemsInTitle++;
  }
  row[at++] = Math.log1p(sum / words.length);
  row[at++] = Math.log1p(least);
  row[at++] = stemsInTitle / words.length;
  let inProposal = 0;
  let inResults = 0;
  for (const occurrence of use.occurrences) {
    const cue = view.cues[occurrence.from]!;
    if ((cue & 1) > 0) inProposal++;
    if ((cue & 2) > 0) inResults++;
  }
  row[at++] = inProposal / use.occurrences.length;
  row[at++] = inResults / use.occurrences.length;
  return at;
}

/** One of several between commas or before "and". */
function isListed(units: readonly Unit[], from: number, to: number): boolean {
  const next = units[to];
  const comma = units[from]!.markBefore === ",";
  return comma && (next?.markBefore === "," || next?.form.lower === "and" || next?.markBefore.startsWith(".") === true);
}
