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
  readonly wording: Wording;
  /** The concepts ranked higher. */
  readonly above: ReadonlyMap<ConceptUse, Wording>;
  /** Scores of all contenders, highest first. */
  readonly scores: readonly number[];
  readonly paperUnitCount: number;
}

/** Stems of the leading form. */
export interface Wording {
  readonly first: string;
  readonly last: string;
  readonly stems: ReadonlySet<string>;
}

/** The stems by which concepts are compared. */
export function toWording({ key, forms }: ConceptUse): Wording {
  const { words } = forms[0]!;
  return { first: stem(words[0]!), last: stem(words.at(-1)!), stems: new Set(key.split(" ")) };
}

/** One question about the place of a concept in the ranking. */
export type Relation = (view: RankedView) => number;

/** What the second stage of the ranker asks. */
export const RELATIONS = {
  score: ({ score }) => score,
  rank: ({ rank }) => rank / 45,
  logRank: ({ rank }) => Math.log1p(rank),
  headOfAbove: (view) => someAbove(view, view.nesting.longer, (other) => other.last === view.wording.last),
  startOfAbove: (view) => someAbove(view, view.nesting.longer, (other) => other.first === view.wording.first),
  insideBelow: ({ nesting, above }) => Number(nesting.longer.some((use) => !above.has(use))),
  containsAbove: (view) => someAbove(view, view.nesting.shorter, () => true),
  containsHeadAbove: (view) =>
    someAbove(view, view.nesting.shorter, (other) => other.last === view.wording.last),
  overlapAbove: ({ wording, above }) => {
    let highest = 0;
    for (const other of above.values()) highest = Math.max(highest, overlap(wording.stems, other.stems));
    return highest;
  },
  sameHeadAbove: ({ wording, above }) => {
    let count = 0;
    for (const other of above.values()) if (other.last === wording.last) count++;
    return Math.log1p(count);
  },
  tenthScore: ({ scores }) => scores[9] ?? -4,
  paperLength: ({ paperUnitCount }) => Math.log(paperUnitCount) / 5,
} as const satisfies Record<string, Relation>;

function someAbove(
  { above }: RankedView,
  uses: readonly ConceptUse[],
  test: (wording: Wording) => boolean,
): number {
  return Number(
    uses.some((use) => {
      const wording = above.get(use);
      return wording !== undefined && test(wording);
    }),
  );
}

/** Jaccard coefficient. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const stem of a) if (b.has(stem)) shared++;
  return shared / (a.size + b.size - shared);
}
