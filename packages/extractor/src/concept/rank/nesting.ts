import type { ConceptUse } from "../concept-use.ts";

/** The concepts that contain a concept somewhere in the paper, and those it contains. */
export interface Nesting {
  readonly longer: readonly ConceptUse[];
  readonly shorter: readonly ConceptUse[];
}

/** More than the longest phrase has units. */
const SPAN_BASE = 64;

/** For each concept of a paper, in order, the longer and shorter ones around the same places. */
export function findNesting(uses: readonly ConceptUse[]): readonly Nesting[] {
  const useAt = new Map<number, number>();
  for (const [useIndex, use] of uses.entries())
    for (const { unitIndex, units } of use.occurrences)
      useAt.set(unitIndex * SPAN_BASE + units.length, useIndex);
  const longer = uses.map(() => new Set<number>());
  const shorter = uses.map(() => new Set<number>());
  for (const [outerIndex, use] of uses.entries()) {
    for (const { unitIndex, units } of use.occurrences) {
      for (const innerIndex of findInside(useAt, unitIndex, units.length)) {
        if (innerIndex === outerIndex) continue;
        longer[innerIndex]!.add(outerIndex);
        shorter[outerIndex]!.add(innerIndex);
      }
    }
  }
  const resolve = (indices: ReadonlySet<number>): ConceptUse[] => [...indices].map((i) => uses[i]!);
  return uses.map((_, i) => ({ longer: resolve(longer[i]!), shorter: resolve(shorter[i]!) }));
}

function* findInside(useAt: ReadonlyMap<number, number>, start: number, length: number): Iterable<number> {
  for (let from = 0; from < length; from++) {
    for (let size = 1; size <= length - from; size++) {
      const found = useAt.get((start + from) * SPAN_BASE + size);
      if (found !== undefined) yield found;
    }
  }
}
