import { kindAt, widthOf } from "./character-kind.ts";
import { type Form, formAt } from "./form.ts";
import { findUnitEnd, startsUnit } from "./unit-end.ts";
import type { WordClass } from "./word-class.ts";

/**
 * A written word as phrases are built from: a hyphen group is one unit ("multi-layer"), and so is "3D", "SO(3)" or
 * "TimeX++". `start` and `end` are offsets into the text as shown.
 */
export interface Unit {
  readonly start: number;
  readonly end: number;
  /** Of the surface; in a text of capitals, of its lower case. */
  form: Form;
  wordClass: WordClass;
  /** The mark that stands before it, "" for mere space. Phrases do not reach over marks. */
  markBefore: string;
  /** Counts from 0 in its text. */
  sentenceIndex: number;
  startsSentence: boolean;
  /** Inside a bracket that only repeats what stands before it: "prostate cancer (PCa) detection". Phrases read over it. */
  isAside: boolean;
}

const SPACE = 32;
const QUOTE = 39;

/** Cuts a masked text into units, not yet classified. Time is linear in its length. */
export function splitUnits(masked: string): Unit[] {
  const units: Unit[] = [];
  let endBefore = 0;
  let at = 0;
  while (at < masked.length) {
    const kind = kindAt(masked, at);
    if (!startsUnit(kind)) {
      at += widthOf(kind);
      continue;
    }
    const start = at;
    at = findUnitEnd(masked, start);
    const end = withoutQuotes(masked, at);
    units.push({
      start,
      end,
      form: formAt(masked, start, end),
      wordClass: "other",
      markBefore: findMark(masked, endBefore, start),
      sentenceIndex: 0,
      startsSentence: false,
      isAside: false,
    });
    endBefore = end;
  }
  return units;
}

/** The end of a unit without closing quotes, which are no possessives. */
function withoutQuotes(text: string, end: number): number {
  let last = end;
  while (text.charCodeAt(last - 1) === QUOTE) last--;
  return last;
}

function findMark(text: string, from: number, to: number): string {
  const isSpace = to === from + 1 && text.charCodeAt(from) === SPACE;
  return isSpace || to === from ? "" : text.slice(from, to).trim();
}
