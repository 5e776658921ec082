import type { TextField } from "@isthmus/model";
import { LONGEST_QUIET, toForm } from "./form.ts";
import type { Tagger, UnitTags } from "./tagger.ts";
import type { Unit } from "./unit.ts";
import { classifyByTag, type WordClass } from "./word-class.ts";

/** Finds sentences and the class of each unit; writes both on the units. Time is linear in their number. */
export function classifyUnits(units: readonly Unit[], field: TextField, tagger: Tagger): void {
  const isLoud = isShouted(units);
  if (isLoud) lowerForms(units);
  const tags = tagger(units, isLoud ? "lower" : field === "title" ? "title" : "as-written");
  let sentenceIndex = 0;
  for (let i = 0; i < units.length; i++) {
    const unit = units[i]!;
    unit.startsSentence = i === 0 || startsNewSentence(unit);
    if (i > 0 && unit.startsSentence) sentenceIndex++;
    unit.sentenceIndex = sentenceIndex;
    unit.wordClass = classifyInPlace(units, i, tags);
    if (i > 1 && endsCitation(units, i)) units[i - 2]!.wordClass = "other";
  }
}

function classifyInPlace(units: readonly Unit[], index: number, { first, last }: UnitTags): WordClass {
  const { form, markBefore } = units[index]!;
  if (typeof form.wordClass === "string") return form.wordClass;
  const next = units[index + 1];
  const before = index === 0 || markBefore !== "" ? "PUNCT" : last[index - 1]!;
  const after = next === undefined || next.markBefore !== "" ? "PUNCT" : first[index + 1]!;
  return classifyByTag(form.wordClass, last[index]!, before, after);
}

/** A text written in capitals says nothing about which of its words are acronyms. */
function isShouted(units: readonly Unit[]): boolean {
  let long = 0;
  let loud = 0;
  for (const { form } of units) {
    if (form.surface.length > LONGEST_QUIET) long++;
    if (form.isShouted) loud++;
  }
  return long >= 3 && loud > 0.7 * long;
}

function lowerForms(units: readonly Unit[]): void {
  for (const unit of units) unit.form = toForm(unit.form.lower);
}

/** "Wang et al.": a person, no concept. */
function endsCitation(units: readonly Unit[], index: number): boolean {
  return units[index]!.form.lower === "al" && units[index - 1]!.form.lower === "et";
}

function startsNewSentence({ markBefore, form }: Unit): boolean {
  return markBefore !== "" && form.mayOpen && /[.!?]/.test(markBefore);
}
