/** Words around a bracket, in the form in which the letters of a short form are looked for. */

import { singularForm } from "../annotate/normal-word.ts";

/** A word at `start` of `source`, the text before (or inside) a bracket. */
export interface TextWord {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  /** In lower case, without accents, Greek letters by their Latin initials. */
  readonly letters: string;
  /** A later part of a hyphen group. */
  readonly isInner: boolean;
}

const WORD = /[\p{L}\p{N}&][\p{L}\p{M}\p{N}'.&]*/gu;

/** The words of a text, hyphen groups in parts. */
export function splitWords(source: string): readonly TextWord[] {
  return [...source.matchAll(WORD)].map(({ 0: word, index }) => ({
    source,
    start: index,
    end: index + word.length,
    letters: foldLetters(word),
    isInner: index > 0 && source.charAt(index - 1) === "-",
  }));
}

/** The same for words that may end a long form: the letters of the last one are those of its singular. */
export function splitName(source: string): readonly TextWord[] {
  const words = splitWords(source);
  const last = words.at(-1);
  if (last === undefined) return words;
  return [
    ...words.slice(0, -1),
    { ...last, letters: foldLetters(singularForm(source.slice(last.start, last.end))) },
  ];
}

/** Where the last clause of a text begins; a bracket or mark inside a name ("dimethylbenz(a)anthracene") ends none. */
export function lastClauseStart(text: string): number {
  for (let i = text.length - 1; i >= 0; i--) {
    const mark = text.charAt(i);
    if (mark === ";") return i + 1;
    if (!".!?:()[]".includes(mark)) continue;
    const isEnd =
      mark === "(" || mark === "["
        ? !/[\p{L}\p{N}]/u.test(text.charAt(i - 1))
        : /^[\s,)\]]?$/.test(text.charAt(i + 1));
    if (isEnd) return i + 1;
  }
  return 0;
}

const GREEK = "αβγδεζηθικλμνξοπρσςτυφχψω";
const LATIN = "abgdezetiklmnxoprsstupcpo";

/** Letters in lower case, without accents, a Greek letter as the initial of its name. */
export function foldLetters(text: string): string {
  const lower = text.toLowerCase();
  if (/^[\u0020-\u007e]*$/.test(lower)) return lower;
  return lower
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/\p{Script=Greek}/gu, (letter) => LATIN.charAt(GREEK.indexOf(letter)));
}
