/** Definitions whose long form stands inside a bracket: "GNN (graph neural network)", "(graph neural network, GNN)". */
import { singularForm } from "../annotate/normal-word.ts";
import { findByInitials } from "./acronym-long-form.ts";
import { splitContent, toShortForm } from "./acronym-short-form.ts";
import { splitName, type TextWord } from "./acronym-words.ts";
import { alignInitials, alignLetters, isLight } from "./align-long-form.ts";
import type { Definition } from "./acronym-coordination.ts";

/** Asked per letter of a long form whose bounds are given. */
const FAIR_ALIGNMENT = 0.6;
const ARTICLE = /^(?:an?|the) /i;

/** "GNN (graph neural network)": the definition of the word before a bracket by the bracket's content, or `null`. */
export function findReversed(before: string, content: string): Definition | null {
  const word = /[\p{L}\p{N}][\p{L}\p{N}&+.-]{0,11}(?=\s?$)/u.exec(before.slice(-13))?.[0];
  // Words in lower case stand before brackets too often.
  if (word === undefined || !/\p{Lu}.?\p{Lu}|\p{Lu}\p{N}/u.test(word)) return null;
  const short = toShortForm(word, false);
  if (short === null) return null;
  for (const text of [splitContent(content)[0]?.text ?? "", content.trim()]) {
    const long = text.replace(ARTICLE, "");
    if (spells(short.letters, splitName(long))) return { short: short.text, long: singularForm(long) };
  }
  return null;
}

/** Whether a short form stands for all the words. */
function spells(letters: string, words: readonly TextWord[]): boolean {
  if (words.length < 2) return false;
  const byInitials = alignInitials(letters, words);
  if (byInitials?.wordIndex === 0 && byInitials.score >= FAIR_ALIGNMENT) return true;
  const byLetters = letters.length > 2 ? alignLetters(letters, words) : null;
  if (byLetters?.wordIndex !== 0) return false;
  return byLetters.held.filter((count, i) => count === 0 && !isLight(words[i]!)).length <= 1;
}

/** "(arylhydrocarbon receptor nuclear translocator, ARNT)": the definition of a bracket's last piece, or `null`. */
export function findEnclosed(content: string): Definition | null {
  const comma = content.lastIndexOf(",");
  const short = comma < 0 ? null : toShortForm(content.slice(comma + 1).trim(), false);
  if (short === null || short.isWordLike || short.letters.length < 3) return null;
  const long = findByInitials(short, splitName(content.slice(0, comma)));
  return long === null ? null : { short: short.text, long: long.text };
}
