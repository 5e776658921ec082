import type { Unit } from "../../annotate/unit.ts";
import type { Word } from "../../annotate/word.ts";
import type { WordStatistics } from "../../knowledge/background.ts";
import type { Occurrence } from "../../mention/candidate.ts";
import { PROPOSES, REPORTS } from "./sentence-cues.ts";
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
export function writeNeighbours(
  view: PaperView,
  { use, words }: UseView,
  row: Float64Array,
  at: number,
): number {
  const { units } = view.paper;
  const { from, to, atRunStart, atRunEnd } = use.forms[0]!.candidate.occurrences[0]!;
  const left = atRunStart ? null : lastWordOf(units[from - 1]);
  const right = atRunEnd ? null : lastWordOf(units[to]);
  let next = writeNeighbour(left, left?.firstBelief ?? -1, row, at);
  next = writeNeighbour(right, right?.headBelief ?? -1, row, next);
  row[next++] = Number(isListed(units, from, to));
  next = writeCentrality(view, words, row, next);
  return writeCues(view, use.occurrences, row, next);
}

function lastWordOf(unit: Unit | undefined): WordStatistics | null {
  return unit?.form.words.at(-1)?.statistics ?? null;
}

function writeNeighbour(word: WordStatistics | null, belief: number, row: Float64Array, at: number): number {
  row[at++] = belief;
  row[at++] = word === null ? -7 : word.keywordRate;
  row[at++] = word === null ? -1 : word.logFrequency;
  row[at++] = word === null ? -1 : word.specificity;
  return at;
}

/** How often the stems of the words stand in the paper, and whether in its title. */
function writeCentrality(view: PaperView, words: readonly Word[], row: Float64Array, at: number): number {
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
  return at;
}

function writeCues(
  view: PaperView,
  occurrences: readonly Occurrence[],
  row: Float64Array,
  at: number,
): number {
  let inProposal = 0;
  let inResults = 0;
  for (const { from } of occurrences) {
    const cue = view.cues[from]!;
    if ((cue & PROPOSES) > 0) inProposal++;
    if ((cue & REPORTS) > 0) inResults++;
  }
  row[at++] = inProposal / occurrences.length;
  row[at++] = inResults / occurrences.length;
  return at;
}

/** One of several between commas or before "and". */
function isListed(units: readonly Unit[], from: number, to: number): boolean {
  const next = units[to];
  const comma = units[from]!.markBefore === ",";
  return (
    comma &&
    (next?.markBefore === "," || next?.form.lower === "and" || next?.markBefore.startsWith(".") === true)
  );
}
