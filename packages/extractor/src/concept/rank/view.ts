import type { AnnotatedPaper } from "../../annotate/annotate-paper.ts";
import type { Unit } from "../../annotate/unit.ts";
import type { Occurrence } from "../../mention/candidate.ts";
import type { ConceptUse } from "../concept-use.ts";
import type { Nesting } from "./nesting.ts";

/** A concept of a paper as the features look at it. */
export interface UseView {
  readonly use: ConceptUse;
  readonly nesting: Nesting;
  readonly occurrences: readonly Occurrence[];
  /** Words of the leading form, acronyms expanded. */
  readonly words: readonly string[];
  readonly head: string;
  /** Units of the leading form's first occurrence. */
  readonly units: readonly Unit[];
  readonly inTitle: readonly Occurrence[];
  readonly firstInAbstract: Occurrence | undefined;
  /** Units of the whole paper, at least 1. */
  readonly paperUnitCount: number;
}

/** One thing the ranker asks about a concept; the answer is a plain number, mostly 0..1. */
export type Feature = (view: UseView) => number;

/** Looks at a concept in its paper. */
export function viewUse(use: ConceptUse, nesting: Nesting, { title, abstract }: AnnotatedPaper): UseView {
  const [form] = use.forms;
  const words = form!.words;
  return {
    use,
    nesting,
    occurrences: use.occurrences,
    words,
    head: words.at(-1)!,
    units: form!.occurrences[0]!.units,
    inTitle: use.occurrences.filter((occurrence) => occurrence.mention.field === "title"),
    firstInAbstract: use.occurrences.find((occurrence) => occurrence.mention.field === "abstract"),
    paperUnitCount: Math.max(1, title.units.length + abstract.units.length),
  };
}

/** True where the phrase is as long as it could be at that place. */
export function isWholeRun(occurrence: Occurrence): boolean {
  return occurrence.atRunStart && occurrence.atRunEnd;
}

/** Share of the places, 0..1, that pass a test. */
export function share({ occurrences }: UseView, test: (occurrence: Occurrence) => boolean): number {
  let passed = 0;
  for (const occurrence of occurrences) if (test(occurrence)) passed++;
  return passed / occurrences.length;
}
