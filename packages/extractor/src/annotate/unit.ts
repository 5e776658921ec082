import type { WordClass } from "./word-class.ts";

/**
 * A written word as phrases are built from: a hyphen group is one unit ("multi-layer"), and so is "3D", "SO(3)" or
 * "TimeX++". `start` and `end` are offsets into the text as shown.
 */
export interface Unit {
  readonly start: number;
  readonly end: number;
  /** As written, after masking. */
  readonly surface: string;
  /** Normal forms of the words inside, at least one: "multi-layer" → multi, layer. */
  readonly words: readonly string[];
  readonly wordClass: WordClass;
  /** The mark that stands before it, "" for mere space. Phrases do not reach over marks. */
  readonly markBefore: string;
  /** Counts from 0 in its text. */
  readonly sentenceIndex: number;
  readonly startsSentence: boolean;
}

/** A unit as cut from the masked text, before it is tagged. */
export interface RawUnit {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly markBefore: string;
}

const UNIT =
  /\p{Lu}{1,4}\([\p{L}\p{N}]{1,3}\)(?:-[\p{L}\p{N}]+)*|[\p{L}\p{N}][\p{L}\p{M}\p{N}']*(?:(?:[-_]|\.(?=[\p{Ll}\p{N}])|&(?=\p{L}))[\p{L}\p{M}\p{N}']+)*[+#]{0,3}/gu;

/** Cuts a masked text into units. */
export function splitUnits(masked: string): readonly RawUnit[] {
  const units: RawUnit[] = [];
  let end = 0;
  for (const match of masked.matchAll(UNIT)) {
    const surface = withoutQuotes(match[0]);
    units.push({
      start: match.index,
      end: match.index + surface.length,
      surface,
      markBefore: masked.slice(end, match.index).trim(),
    });
    end = match.index + surface.length;
  }
  return units;
}

/** A closing quote is no possessive. */
function withoutQuotes(surface: string): string {
  let end = surface.length;
  while (surface.charAt(end - 1) === "'") end--;
  return surface.slice(0, end);
}
