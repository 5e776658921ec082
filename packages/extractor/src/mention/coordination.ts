import type { Unit } from "../annotate/unit.ts";
import { mixBits } from "../knowledge/hash.ts";
import { type CandidateSet, extendHashes, type Hashes } from "./candidate-set.ts";
import { mayEnd, mayStart, type PhraseTest, type Run } from "./run.ts";

/** The longest coordinated phrase, in units, without what is skipped. */
const LONGEST_PHRASE = 4;

/**
 * Adds "vanishing gradient" of "vanishing and exploding gradients": a qualifier before "and", with what the qualifier behind
 * it stands before. Nouns qualify only where the phrase is in use: "kernels and graph networks" has no kernel network.
 */
export function addCoordinated(
  units: readonly Unit[],
  flow: readonly number[],
  runs: readonly Run[],
  isTerm: PhraseTest,
  found: CandidateSet,
): void {
  for (let r = 1; r < runs.length; r++) {
    const [left, right] = [runs[r - 1]!, runs[r]!];
    if (right.from - left.to !== 1 || right.to - right.from < 2 || left.to - left.from > 2) continue;
    if (!isConjunction(units[flow[left.to]!]!) || units[flow[right.from]!]!.markBefore !== "") continue;
    const first = units[flow[left.to - 1]!]!;
    const second = units[flow[right.from]!]!;
    if (!mayStart(first) || isQualifier(first) !== isQualifier(second)) continue;
    addShared(units, flow, left, right, isQualifier(first) ? () => true : isTerm, found);
  }
}

function isConjunction({ form, markBefore }: Unit): boolean {
  return markBefore === "" && (form.lower === "and" || form.lower === "or");
}

function isQualifier({ wordClass }: Unit): boolean {
  return wordClass === "adjective" || wordClass === "participle";
}

function addShared(
  units: readonly Unit[],
  flow: readonly number[],
  left: Run,
  right: Run,
  isTerm: PhraseTest,
  found: CandidateSet,
): void {
  const from = flow[left.to - 1]!;
  const hashes: Hashes = { h1: 0, h2: 0 };
  extendHashes(hashes, units[from]!.form);
  for (let j = right.from + 1; j < Math.min(right.to, right.from + LONGEST_PHRASE); j++) {
    const last = units[flow[j]!]!;
    extendHashes(hashes, last.form);
    if (!mayEnd(last, false, units[from]!) || !isTerm(mixBits(hashes.h2))) continue;
    const skipped = { skipFrom: flow[left.to]!, skipTo: flow[right.from]! + 1 };
    const atRuns = { atRunStart: left.to - left.from === 1, atRunEnd: j + 1 === right.to };
    found.add(hashes, { from, to: flow[j]! + 1, ...skipped, lastForm: null, ...atRuns });
  }
}
