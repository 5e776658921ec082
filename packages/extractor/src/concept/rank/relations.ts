import { stem } from "../stem.ts";
import type { ConceptUse } from "../concept-use.ts";
import type { Nesting } from "./nesting.ts";

/** A concept in the ranking of its paper: what stands above it decides whether it still adds an idea. */
export interface RankedView {
  readonly use: ConceptUse;
  readonly nesting: Nesting;
  readonly score: number;
  /** Position in the ranking, from 0. */
  readonly rank: number;
  readonly above: readonly ConceptUse[];
  readonly scores: readonly number[];
  readonly paperUnitCount: number;
}

/** One question about the place of a concept in the ranking. */
export type Relation = (view: RankedView) => number;

/** What the second stage of the ranker asks. */
export const RELATIONS = {
  score: ({ score }) => score,
  rank: ({ rank }) => rank / 45,
  logRank: ({ rank }) => Math.log1p(rank),
  headOfAbove: ({ use, nesting, above }) =>
    Number(nesting.longer.some((longer) => above.includes(longer) && lastWord(longer) === lastWord(use))),
  startOfAbove: ({ use, nesting, above }) =>
    Number(nesting.longer.some((longer) => above.includes(longer) && firstWord(longer) === firstWord(use))),
  insideBelow: ({ nesting, above }) => Number(nesting.longer.some((use) => !above.includes(use))),
  containsAbove: ({ nesting, above }) => Number(nesting.shorter.some((use) => above.includes(use))),
  containsHeadAbove: ({ use, nesting, above }) =>
    Number(nesting.shorter.some((shorter) => above.includes(shorter) && lastWord(shorter) === lastWord(use))),
  overlapAbove: ({ use, above }) => Math.max(0, ...above.map((other) => overlap(use, other))),
  sameHeadAbove: ({ use, above }) =>
    Math.log1p(above.filter((other) => lastWord(other) === lastWord(use)).length),
  tenthScore: ({ scores }) => scores[9] ?? -4,
  paperLength: ({ paperUnitCount }) => Math.log(paperUnitCount) / 5,
} as const satisfies Record<string, Relation>;

function lastWord(use: ConceptUse): string {
  return stem(use.forms[0]!.words.at(-1)!);
}

function firstWord(use: ConceptUse): string {
  return stem(use.forms[0]!.words[0]!);
}

/** Jaccard coefficient of the stems in the two keys. */
function overlap(a: ConceptUse, b: ConceptUse): number {
  const stems = new Set(a.key.split(" "));
  const others = b.key.split(" ");
  const shared = others.filter((other) => stems.has(other)).length;
  return shared / (stems.size + others.length - shared);
}
