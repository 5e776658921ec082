import type { AnnotatedPaper } from "../annotate/annotate-paper.ts";
import { mixBits } from "../knowledge/hash.ts";
import { type CandidateSet, extendHashes, type Hashes } from "./candidate-set.ts";
import { mayEnd, mayStart, type PhraseTest, type Run } from "./run.ts";

/** Prepositions that a phrase may be read over. */
export const PREPOSITIONS: ReadonlySet<string> = new Set(
  "of for in at on to from between under over with by against without into toward towards via through among".split(
    " ",
  ),
);
const ARTICLES = new Set(["the", "a", "an"]);
/** Units taken before and behind the preposition, at most. */
const LONGEST_LEFT = 2;
const LONGEST_RIGHT = 3;

/**
 * Adds "curse of dimensionality", "area under the curve": phrases over a preposition that are in use, all over "of" that reach
 * the end of their run, and whole phrases of the title.
 */
export function addPrepositional(
  paper: AnnotatedPaper,
  flow: readonly number[],
  runs: readonly Run[],
  isTerm: PhraseTest,
  found: CandidateSet,
): void {
  for (let r = 1; r < runs.length; r++) {
    const [left, right] = [runs[r - 1]!, runs[r]!];
    if (joinsRuns(paper, flow, left, right)) addOver(paper, flow, left, right, isTerm, found);
  }
}

/** Between the runs stand a preposition, perhaps an article, and no mark. */
function joinsRuns({ units }: AnnotatedPaper, flow: readonly number[], left: Run, right: Run): boolean {
  const between = right.from - left.to;
  if (between < 1 || between > 2) return false;
  for (let i = left.to; i <= right.from; i++) if (units[flow[i]!]!.markBefore !== "") return false;
  if (!PREPOSITIONS.has(units[flow[left.to]!]!.form.lower)) return false;
  return between === 1 || ARTICLES.has(units[flow[left.to + 1]!]!.form.lower);
}

function addOver(
  { units, titleUnitCount }: AnnotatedPaper,
  flow: readonly number[],
  left: Run,
  right: Run,
  isTerm: PhraseTest,
  found: CandidateSet,
): void {
  const isOf = units[flow[left.to]!]!.form.lower === "of";
  if (!mayEnd(units[flow[left.to - 1]!]!, false, units[flow[left.from]!]!)) return;
  for (let i = Math.max(left.from, left.to - LONGEST_LEFT); i < left.to; i++) {
    const from = flow[i]!;
    if (!mayStart(units[from]!)) continue;
    const hashes: Hashes = { h1: 0, h2: 0 };
    for (let j = i; j < Math.min(right.to, right.from + LONGEST_RIGHT); j++) {
      const last = units[flow[j]!]!;
      extendHashes(hashes, last.form);
      if (j < right.from || !mayEnd(last, false, units[from]!)) continue;
      const atRuns = { atRunStart: i === left.from, atRunEnd: j + 1 === right.to };
      const isPlain = atRuns.atRunEnd && (isOf || (from < titleUnitCount && atRuns.atRunStart));
      if (!isPlain && !isTerm(mixBits(hashes.h2))) continue;
      found.add(hashes, { from, to: flow[j]! + 1, skipFrom: 0, skipTo: 0, lastForm: null, ...atRuns });
    }
  }
}
