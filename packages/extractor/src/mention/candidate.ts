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
const LONGEST_PHRASE = 5;

/** Every phrase of the texts that may name a concept, in order of first occurrence. */
export function findCandidates(texts: readonly AnnotatedText[]): readonly Candidate[] {
  const byKey: Found = new Map();
  let offset = 0;
  for (const text of texts) {
    for (const run of findRuns(text.units)) addSpans(text, run, offset, byKey);
    offset += text.units.length;
  }
  return [...byKey.values()];
}

/** A maximal stretch [from, to) of units that may stand in one phrase. */
interface Run {
  readonly from: number;
  readonly to: number;
}

function findRuns(units: readonly Unit[]): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (let i = 0; i <= units.length; i++) {
    const unit = units[i];
    const stops = unit === undefined || !standsInPhrase(unit);
    if (!stops && (unit.markBefore === "" || i === from)) continue;
    if (i > from) runs.push({ from, to: i });
    from = stops ? i + 1 : i;
  }
  return runs;
}

function standsInPhrase(unit: Unit): boolean {
  return unit.wordClass !== "stop" && unit.wordClass !== "other" && unit.surface.length <= 60;
}

type Found = Map<string, Candidate & { readonly occurrences: Occurrence[] }>;

/** "attention-based", "data-driven": what stands before the suffix is a phrase of its own. */
const LINKING_SUFFIX =
  /-(?:based|driven|aware|free|guided|informed|specific|agnostic|like|inspired|constrained)$/i;

function addSpans(text: AnnotatedText, run: Run, offset: number, found: Found): void {
  for (let from = run.from; from < run.to; from++) {
    if (!mayStart(text.units[from]!)) continue;
    for (let to = from + 1; to <= Math.min(run.to, from + LONGEST_PHRASE); to++) {
      const span = text.units.slice(from, to);
      if (mayEnd(span)) addOccurrence(describe(text, span, from, run, offset), found);
      const stripped = stripSuffix(span);
      if (stripped !== null) addOccurrence(describe(text, stripped, from, run, offset), found);
    }
  }
}

function addOccurrence(occurrence: Occurrence, found: Found): void {
  const words = occurrence.units.flatMap((unit) => unit.words);
  const key = words.join("");
  if (key.length < 2) return;
  const known = found.get(key);
  if (known === undefined) found.set(key, { key, words, occurrences: [occurrence] });
  else known.occurrences.push(occurrence);
}

/** The span without the suffix of its last unit ("graph attention-based" → "graph attention"), or `null`. */
function stripSuffix(span: readonly Unit[]): readonly Unit[] | null {
  const last = span.at(-1)!;
  if (last.words.length < 2) return null;
  const suffix = LINKING_SUFFIX.exec(last.surface);
  if (suffix === null || suffix.index < 2) return null;
  const surface = last.surface.slice(0, suffix.index);
  const noun: Unit = {
    ...last,
    surface,
    end: last.start + surface.length,
    words: last.words.slice(0, -1),
    wordClass: "noun",
  };
  return [...span.slice(0, -1), noun];
}

function describe(
  { units, field, masked, lastMark }: AnnotatedText,
  span: readonly Unit[],
  from: number,
  run: Run,
  offset: number,
): Occurrence {
  const start = span[0]!.start;
  const end = span.at(-1)!.end;
  const { markBefore } = span[0]!;
  const to = from + span.length;
  return {
    mention: { field, start, end },
    surface: masked.slice(start, end),
    units: span,
    atRunStart: from === run.from,
    atRunEnd: to === run.to,
    wordBefore: from === 0 || markBefore !== "" ? "" : units[from - 1]!.surface.toLowerCase(),
    markBefore,
    markAfter: units[to]?.markBefore ?? lastMark,
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
