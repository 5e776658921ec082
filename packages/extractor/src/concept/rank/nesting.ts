import type { Occurrence } from "../../mention/candidate.ts";
import type { ConceptUse } from "../concept-use.ts";

/** For each concept of a paper, by position: the longer ones around it somewhere, and the shorter ones inside it. */
export interface Nesting {
  readonly longer: readonly (readonly number[])[];
  readonly shorter: readonly (readonly number[])[];
}

/** Units up to which one phrase is looked for inside another, and positions kept for each unit. */
const LONGEST = 7;
const SLOTS = 8;

/** Which concepts of a paper of `unitCount` units stand inside which, each pair once. */
export function findNesting(uses: readonly ConceptUse[], unitCount: number): Nesting {
  const useAt = new Int16Array(unitCount * SLOTS).fill(-1);
  for (const [useIndex, use] of uses.entries())
    for (const occurrence of use.occurrences)
      if (isPlain(occurrence)) useAt[occurrence.from * SLOTS + occurrence.to - occurrence.from] = useIndex;
  const longer: number[][] = uses.map(() => []);
  const shorter: number[][] = uses.map(() => []);
  const join = (outer: number, inner: number): void => {
    if (inner < 0 || inner === outer || shorter[outer]!.includes(inner)) return;
    shorter[outer]!.push(inner);
    longer[inner]!.push(outer);
  };
  for (const [outer, use] of uses.entries()) {
    for (const { from, to } of use.occurrences) {
      if (to - from > LONGEST) continue;
      for (let start = from; start < to; start++)
        for (let size = 1; size <= to - start; size++) join(outer, useAt[start * SLOTS + size]!);
    }
  }
  return { longer, shorter };
}

function isPlain({ from, to, skipFrom, skipTo }: Occurrence): boolean {
  return to - from <= LONGEST && skipFrom === skipTo;
}
