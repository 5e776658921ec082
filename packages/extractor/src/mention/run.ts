import type { Unit } from "../annotate/unit.ts";

/** True for a phrase, by its hash, that is known to be in use. */
export type PhraseTest = (phraseHash: number) => boolean;

/** A maximal stretch [from, to) of the flow whose units may stand in one phrase. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** Positions of the units that are no asides: the flow of the text. */
export function findFlow(units: readonly Unit[]): readonly number[] {
  const flow: number[] = [];
  for (let i = 0; i < units.length; i++) if (!units[i]!.isAside) flow.push(i);
  return flow;
}

/** The runs of the flow, in order. */
export function findRuns(units: readonly Unit[], flow: readonly number[]): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (let i = 0; i <= flow.length; i++) {
    const unit = units[flow[i] ?? units.length];
    const stops = unit === undefined || !standsInPhrase(unit);
    if (!stops && (unit.markBefore === "" || i === from)) continue;
    if (i > from) runs.push({ from, to: i });
    from = stops ? i + 1 : i;
  }
  return runs;
}

/** The runs inside asides, each with a flow of its own. */
export function findAsideRuns(
  units: readonly Unit[],
): readonly (Run & { readonly flow: readonly number[] })[] {
  const runs: (Run & { readonly flow: readonly number[] })[] = [];
  for (let i = 0; i < units.length; i++) {
    const flow: number[] = [];
    while (units[i]?.isAside === true && standsInPhrase(units[i]!)) flow.push(i++);
    if (flow.length > 0) runs.push({ from: 0, to: flow.length, flow });
  }
  return runs;
}

const LONGEST_UNIT = 60;

function standsInPhrase({ wordClass, form }: Unit): boolean {
  return wordClass !== "stop" && wordClass !== "other" && form.surface.length <= LONGEST_UNIT;
}

/** Numbers begin no phrase. */
export function mayStart({ wordClass, form }: Unit): boolean {
  return wordClass !== "number" && form.mayStart;
}

/** Least share of noun among the places of a word that lets it end a phrase where it is taken for an adjective ("variable"). */
const LEAST_NOUN_SHARE = 0.08;

/** A phrase ends in a noun; another adjective stands alone only, and a number or a single letter only behind a word ("GPT 4", "vitamin D"). */
export function mayEnd({ wordClass, form }: Unit, isAlone: boolean, first: Unit): boolean {
  if (wordClass === "noun" || wordClass === "gerund") return form.mayEnd || (!isAlone && form.isCapital);
  if (wordClass === "number") return !isAlone && first.form.isCapital;
  if (wordClass !== "adjective") return false;
  return isAlone || form.words.at(-1)!.statistics.nounShare >= LEAST_NOUN_SHARE;
}
