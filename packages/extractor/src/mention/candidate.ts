import type { Mention } from "@isthmus/model";
import type { AnnotatedText } from "../annotate/annotate-text.ts";
import type { Unit } from "../annotate/unit.ts";

/** One place where a phrase stands, with what surrounds it there. */
export interface Occurrence {
  readonly mention: Mention;
  readonly surface: string;
  readonly units: readonly Unit[];
  /** The run is the longest possible phrase around it: does this one reach its left or right end? */
  readonly atRunStart: boolean;
  readonly atRunEnd: boolean;
  /** Lower-case word before, "" after a mark or at the start. */
  readonly wordBefore: string;
  readonly markBefore: string;
  readonly markAfter: string;
  /** Position of the first unit in the paper: the title counts first. */
  readonly unitIndex: number;
}

/** A phrase of one paper that may name a concept: all places with the same normal words. */
export interface Candidate {
  /** Normal words joined without spaces, so that multi-layer, multilayer and multi layer meet. */
  readonly key: string;
  /** Normal words of its first occurrence. */
  readonly words: readonly string[];
  readonly occurrences: readonly Occurrence[];
}

/** The longest phrase considered, in units. */
export const LONGEST_PHRASE = 5;

/** Every phrase of the texts that may name a concept, in order of first occurrence. */
export function findCandidates(texts: readonly AnnotatedText[]): readonly Candidate[] {
  const byKey = new Map<string, { words: readonly string[]; occurrences: Occurrence[] }>();
  let offset = 0;
  for (const text of texts) {
    for (const [from, to] of findRuns(text.units)) addSpans(text, from, to, offset, byKey);
    offset += text.units.length;
  }
  return [...byKey].map(([key, found]) => ({ key, ...found }));
}

/** Maximal stretches [from, to) of units that may stand in one phrase. */
function findRuns(units: readonly Unit[]): [from: number, to: number][] {
  const runs: [number, number][] = [];
  let from = 0;
  for (let i = 0; i <= units.length; i++) {
    const unit = units[i];
    const stops = unit === undefined || !standsInPhrase(unit);
    if (!stops && (unit.markBefore === "" || i === from)) continue;
    if (i > from) runs.push([from, i]);
    from = stops ? i + 1 : i;
  }
  return runs;
}

function standsInPhrase(unit: Unit): boolean {
  return unit.wordClass !== "stop" && unit.wordClass !== "other" && unit.surface.length <= 60;
}

type Found = Map<string, { words: readonly string[]; occurrences: Occurrence[] }>;

function addSpans(text: AnnotatedText, runFrom: number, runTo: number, offset: number, byKey: Found): void {
  const { units } = text;
  for (let from = runFrom; from < runTo; from++) {
    if (!mayStart(units[from]!)) continue;
    for (let to = from + 1; to <= Math.min(runTo, from + LONGEST_PHRASE); to++) {
      const span = units.slice(from, to);
      if (!mayEnd(span)) continue;
      const words = span.flatMap((unit) => unit.words);
      const key = words.join("");
      if (key.length < 2) continue;
      const found = byKey.get(key) ?? { words, occurrences: [] };
      byKey.set(key, found);
      found.occurrences.push(describe(text, from, to, runFrom, runTo, offset));
    }
  }
}

function describe(
  text: AnnotatedText,
  from: number,
  to: number,
  runFrom: number,
  runTo: number,
  offset: number,
): Occurrence {
  const { units, field, masked } = text;
  const start = units[from]!.start;
  const end = units[to - 1]!.end;
  const markBefore = units[from]!.markBefore;
  return {
    mention: { field, start, end },
    surface: masked.slice(start, end),
    units: units.slice(from, to),
    atRunStart: from === runFrom,
    atRunEnd: to === runTo,
    wordBefore: from === 0 || markBefore !== "" ? "" : units[from - 1]!.surface.toLowerCase(),
    markBefore,
    markAfter: units[to]?.markBefore ?? text.lastMark,
    unitIndex: offset + from,
  };
}

function mayStart(unit: Unit): boolean {
  return unit.wordClass !== "number" && /\p{L}/u.test(unit.surface);
}

function mayEnd(span: readonly Unit[]): boolean {
  const last = span.at(-1)!;
  if (last.wordClass === "noun" || last.wordClass === "gerund")
    return /\p{L}{2}|\p{L}[\p{N}+(#]|\p{N}\p{L}/u.test(last.surface);
  if (last.wordClass === "number") return span.length === 2 && /\p{Lu}/u.test(span[0]!.surface);
  return last.wordClass === "adjective" && span.length === 1;
}
