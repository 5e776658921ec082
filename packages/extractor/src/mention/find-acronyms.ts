import type { Acronym } from "@isthmus/model";
import { acronymStem, singularForm } from "../annotate/normal-word.ts";
import { alignInitials, alignLetters, type TextWord } from "./align-long-form.ts";

/** A bracket: `open` is the offset of "(", `content` what stands inside. */
interface Bracket {
  readonly open: number;
  readonly content: string;
}

const LONGEST_BRACKET = 200;
/** Characters looked at before a bracket: enough for the longest long form. */
const WINDOW = 240;
/** An alignment by initials is believed from this score per letter on. */
const GOOD_ALIGNMENT = 0.75;
/** … and this is asked of short forms that look like words ("seq2seq", "Puerto Rico"). */
const SURE_ALIGNMENT = 0.9;

/** Short forms that a masked text defines in brackets, in either order, with their long forms; both singular. */
export function findAcronyms(masked: string): readonly Acronym[] {
  const found = new Map<string, Acronym>();
  for (const bracket of findBrackets(masked)) {
    const acronym = definedByBracket(masked, bracket) ?? definedInBracket(masked, bracket);
    if (acronym !== null && !found.has(acronym.short)) found.set(acronym.short, acronym);
  }
  return [...found.values()];
}

function findBrackets(masked: string): Bracket[] {
  const opens: number[] = [];
  const brackets: Bracket[] = [];
  for (const { 0: mark, index } of masked.matchAll(/[()[\]]/g)) {
    if (mark === "(" || mark === "[") {
      opens.push(index);
      continue;
    }
    const open = opens.pop();
    if (open !== undefined && index - open <= LONGEST_BRACKET)
      brackets.push({ open, content: masked.slice(open + 1, index) });
  }
  return brackets.sort((a, b) => a.open - b.open);
}

/** "graph neural network (GNN)" */
function definedByBracket(masked: string, { open, content }: Bracket): Acronym | null {
  const words = splitWords(masked.slice(Math.max(0, open - WINDOW), open));
  for (const part of splitParts(content)) {
    const letters = shortLetters(part);
    if (letters === null) continue;
    const long = findLongForm(letters, part, words);
    if (long !== null) return { short: singularShort(part), long };
  }
  return null;
}

/** "GNN (graph neural network)" */
function definedInBracket(masked: string, { open, content }: Bracket): Acronym | null {
  const short = /[\p{L}\p{N}][\p{L}\p{N}&+-]{0,11}(?=\s?$)/u.exec(
    masked.slice(Math.max(0, open - 13), open),
  )?.[0];
  if (short === undefined || !/\p{Lu}.?\p{Lu}|\p{Lu}\p{N}/u.test(short)) return null;
  const letters = shortLetters(short);
  const [part] = splitParts(content);
  if (letters === null || part === undefined) return null;
  const words = splitWords(part.replace(/^(?:an?|the) /i, ""));
  const alignment = alignInitials(letters, words);
  if (alignment?.wordIndex !== 0 || alignment.score < GOOD_ALIGNMENT || words.length < 2) return null;
  return { short: singularShort(short), long: singularForm(part.replace(/^(?:an?|the) /i, "")) };
}

function splitParts(content: string): string[] {
  return content
    .split(/[;,]|\bor\b|\bi\.e\.|\be\.g\./)
    .map((part) => part.replace(/["']/g, " ").trim())
    .filter((part) => part !== "");
}

/** Letters and digits of a possible short form in lower case, or `null` when it cannot be one. */
function shortLetters(part: string): string | null {
  if (part.length < 2 || part.length > 12 || part.split(/\s+/).length > 2) return null;
  if (!/\p{L}/u.test(part) || !/^[\p{L}\p{N}]/u.test(part)) return null;
  const letters = singularShort(part).replace(/[^\p{L}\p{N}&]/gu, "");
  return letters.length < 2 ? null : letters.toLowerCase();
}

function singularShort(short: string): string {
  return short.replace(/(?<=[\p{Lu}\p{N}])'?s$/u, "");
}

function findLongForm(letters: string, short: string, words: readonly TextWord[]): string | null {
  const n = letters.length;
  const most = Math.max(6, Math.min(n + 5, 2 * n) + 2);
  const near = words.slice(-most);
  const alignment = alignInitials(letters, near);
  const isWord = looksLikeWord(short);
  const needed = isWord ? SURE_ALIGNMENT : GOOD_ALIGNMENT;
  if (alignment !== null && alignment.score >= needed) return longForm(near, alignment.wordIndex, letters);
  if (isWord) return null;
  const wordIndex = alignLetters(letters, near);
  if (wordIndex === null || near.length - wordIndex > n + 4) return null;
  return longForm(near, wordIndex, letters);
}

function looksLikeWord(short: string): boolean {
  const capitals = short.match(/\p{Lu}/gu)?.length ?? 0;
  if (capitals < 2) return capitals === 0 || /\p{Ll}/u.test(short);
  return short.includes(" ") && /\p{Ll}{3}/u.test(short);
}

/** The text of the words from `wordIndex` on, singular, or `null` when it is no plausible expansion. */
function longForm(words: readonly TextWord[], wordIndex: number, letters: string): string | null {
  // "End-to-end aspect": a long form begins with a whole word.
  while (words[wordIndex]!.isInner && wordIndex > 0) wordIndex--;
  const from = words[wordIndex]!;
  const last = words.at(-1)!;
  const text = from.source.slice(from.start, last.start + last.text.length);
  if (text.length <= letters.length || text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "") === letters)
    return null;
  if (words.slice(wordIndex).some((word) => acronymStem(word.text)?.toLowerCase() === letters)) return null;
  return singularForm(text.trim());
}

/** Words before a bracket within its clause, hyphen groups in parts. */
function splitWords(text: string): readonly TextWord[] {
  const clause = text.slice(lastClauseStart(text));
  return [...clause.matchAll(/[\p{L}\p{N}&][\p{L}\p{M}\p{N}'.&]*/gu)].map(({ 0: word, index }) => ({
    source: clause,
    start: index,
    text: word,
    isInner: index > 0 && clause.charAt(index - 1) === "-",
  }));
}

function lastClauseStart(text: string): number {
  let start = 0;
  for (const match of text.matchAll(/[.!?;:()[\]](?=\s|$)|[()[\];]/g)) start = match.index + 1;
  return start;
}
