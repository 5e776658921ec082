import type { Unit } from "../../annotate/unit.ts";

const PROPOSING = new Set(
  "propose proposes proposed introduce introduces introduced present presents develop develops developed novel new".split(
    " ",
  ),
);
const REPORTING = new Set(
  "experiment experiments outperform outperforms results evaluate evaluated evaluation demonstrate demonstrates show shows accuracy compared benchmark benchmarks significantly".split(
    " ",
  ),
);

/** Bits of a sentence that proposes something, and of one that reports results. */
export const PROPOSES = 1;
export const REPORTS = 2;

/** For each unit, the bits of its sentence: {@link PROPOSES}, {@link REPORTS}; 0 in the title. */
export function findCues(units: readonly Unit[], titleUnitCount: number): Uint8Array {
  const cues = new Uint8Array(units.length);
  let from = titleUnitCount;
  let cue = 0;
  for (let i = titleUnitCount; i <= units.length; i++) {
    if (i === units.length || (units[i]!.startsSentence && i > from)) {
      cues.fill(cue, from, i);
      from = i;
      cue = 0;
    }
    const lower = units[i]?.form.lower ?? "";
    if (PROPOSING.has(lower)) cue |= PROPOSES;
    if (REPORTING.has(lower)) cue |= REPORTS;
  }
  return cues;
}

/** How often each stem stands in a paper. */
export function countStems(units: readonly Unit[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { form } of units) {
    if (form.isStop) continue;
    for (const { stem } of form.words) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}
