import type { TextField } from "@isthmus/model";
import { unitWords } from "./normal-word.ts";
import { type RawUnit, splitUnits, type Unit } from "./unit.ts";
import type { PosTag, Tagger } from "./wink.ts";
import { classifyWord } from "./word-class.ts";

/** One text of a paper, cut into units; `masked` has the offsets of the text as shown. */
export interface AnnotatedText {
  readonly field: TextField;
  readonly masked: string;
  readonly units: readonly Unit[];
  /** The mark after the last unit. */
  readonly lastMark: string;
}

/** Units of a masked text with their classes and normal words; any string is fine, and time is linear in its length. */
export function annotateText(masked: string, field: TextField, tagger: Tagger): AnnotatedText {
  const raw = splitUnits(masked);
  const shouted = isShouted(raw);
  const spell = shouted ? lowerCase : field === "title" ? lowerPlainWord : asWritten;
  const tags = tagUnits(raw, spell, tagger);
  let sentenceIndex = 0;
  const units = raw.map((unit, i): Unit => {
    const startsSentence = i === 0 || startsNewSentence(unit);
    if (i > 0 && startsSentence) sentenceIndex++;
    const before = i === 0 || unit.markBefore !== "" ? "PUNCT" : tags[i - 1]!.last;
    const next = raw[i + 1];
    const after = next === undefined || next.markBefore !== "" ? "PUNCT" : tags[i + 1]!.first;
    const surface = shouted ? unit.surface.toLowerCase() : unit.surface;
    // Written out, because spreading the unit takes more time than all the rest of this function.
    return {
      start: unit.start,
      end: unit.end,
      surface: unit.surface,
      markBefore: unit.markBefore,
      words: unitWords(surface),
      wordClass: isCited(raw, i) ? "other" : classifyWord(surface, tags[i]!.last, before, after),
      sentenceIndex,
      startsSentence,
    };
  });
  return { field, masked, units, lastMark: masked.slice(raw.at(-1)?.end ?? 0).trim() };
}

/** A text written in capitals says nothing about which of its words are acronyms. */
function isShouted(units: readonly RawUnit[]): boolean {
  const long = units.filter((unit) => unit.surface.length > 3);
  const loud = long.filter(
    (unit) => unit.surface === unit.surface.toUpperCase() && /\p{Lu}/u.test(unit.surface),
  );
  return long.length >= 3 && loud.length > 0.7 * long.length;
}

/** "Wang et al.": a person, no concept. */
function isCited(units: readonly RawUnit[], index: number): boolean {
  return units[index + 1]?.surface === "et" && units[index + 2]?.surface === "al";
}

function startsNewSentence(unit: RawUnit): boolean {
  return /[.!?]/.test(unit.markBefore) && /^[\p{Lu}\p{N}]/u.test(unit.surface);
}

interface UnitTags {
  readonly first: PosTag;
  readonly last: PosTag;
}

/** The tagger takes every capitalised word of a title for a name, so it sees titles in lower case. */
function tagUnits(
  units: readonly RawUnit[],
  spell: (word: string) => string,
  tagger: Tagger,
): readonly UnitTags[] {
  const words: string[] = [];
  const firstWordIndices: number[] = [];
  const lastWordIndices: number[] = [];
  for (const { surface, markBefore } of units) {
    if (markBefore !== "") words.push(markBefore.charAt(0));
    firstWordIndices.push(words.length);
    for (const part of surface.split("-")) if (part !== "") words.push(spell(part));
    lastWordIndices.push(words.length - 1);
  }
  const tags = tagger(words);
  return units.map((_, i) => ({ first: tags[firstWordIndices[i]!]!, last: tags[lastWordIndices[i]!]! }));
}

function asWritten(word: string): string {
  return word;
}

function lowerCase(word: string): string {
  return word.toLowerCase();
}

function lowerPlainWord(word: string): string {
  return /^\p{Lu}\p{Ll}+$/u.test(word) || word.length > 6 ? word.toLowerCase() : word;
}
