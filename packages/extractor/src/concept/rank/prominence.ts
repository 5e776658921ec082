import { type Feature, isWholeRun, share } from "./view.ts";

/** How often and where a concept stands in its paper. */
export const PROMINENCE = {
  frequency: ({ occurrences }) => Math.log(occurrences.length),
  once: ({ occurrences }) => Number(occurrences.length === 1),
  title: ({ inTitle }) => Number(inTitle.length > 0),
  titleWholeRun: ({ inTitle }) => Number(inTitle.some(isWholeRun)),
  position: ({ occurrences, paperUnitCount }) => occurrences[0]!.unitIndex / paperUnitCount,
  firstSentence: ({ firstInAbstract }) => Number(firstInAbstract?.units[0]!.sentenceIndex === 0),
  spread: ({ occurrences, paperUnitCount }) =>
    (occurrences.at(-1)!.unitIndex - occurrences[0]!.unitIndex) / paperUnitCount,
  wholeRun: (view) => share(view, isWholeRun),
  everWholeRun: ({ occurrences }) => Number(occurrences.some(isWholeRun)),
  rightEdge: (view) => share(view, (o) => o.atRunEnd),
} as const satisfies Record<string, Feature>;
