/** What a bracket holds that may be a short form. */
import { singularForm } from "../annotate/normal-word.ts";
import { foldLetters } from "./acronym-words.ts";

/** A possible short form. */
export interface ShortForm {
  /** As written, in the singular ("GNNs" → "GNN"). */
  readonly text: string;
  /** Its letters and digits, folded: what a long form has to explain. */
  readonly letters: string;
  /** It could be an ordinary word or name: more is asked of its long form. */
  readonly isWordLike: boolean;
}

const LONGEST_WORD = 12;
const LONGEST_OF_SEVERAL = 18;
const MOST_WORDS = 3;
const ABBREVIATED_LATIN = /^(?:e\.g|i\.e)\.?$/;

/** The short form that a piece of text may be: one to three short words, a letter or digit first; `null` for other text. */
export function toShortForm(piece: string, isPlural: boolean): ShortForm | null {
  if (!isShort(piece) || !/^[\p{L}\p{N}]/u.test(piece) || !/\p{L}/u.test(piece)) return null;
  if (ABBREVIATED_LATIN.test(piece) || piece.includes(":")) return null;
  const sure = piece.replace(PLURAL, "");
  const text = isPlural && sure === piece && piece.length > 3 ? singularForm(piece) : sure;
  const letters = foldLetters(text.replace(/[^\p{L}\p{N}&]/gu, ""));
  if (letters.length === 0 || (letters.length === 1 && !/^\p{Lu}$/u.test(text))) return null;
  return { text, letters, isWordLike: looksLikeWord(text) };
}

function isShort(piece: string): boolean {
  const words = piece.split(/\s/);
  return (
    piece.length <= (words.length === 1 ? LONGEST_WORD : LONGEST_OF_SEVERAL) && words.length <= MOST_WORDS
  );
}

/** A plural that the capitals before it show. */
const PLURAL = /(?:(?<=[\p{L}\p{N}][\p{Lu}\p{N}])'?s|(?<=\p{Lu}S)es)$/u;

function looksLikeWord(short: string): boolean {
  const capitals = short.match(/\p{Lu}/gu)?.length ?? 0;
  if (capitals < 2) return capitals === 0 || /\p{Ll}/u.test(short);
  return short.includes(" ") && /\p{Ll}{3}/u.test(short);
}

const INTRODUCTION =
  /^(?:(?:or|also|i\.e\.|e\.g\.|called|termed|abbreviated|hereafter|henceforth|denoted|as|by)[ ,]+)+/i;
/** Behind the short form of a conference: "WWW' 16", "AFL 2017". */
const YEAR = /(?: ?' ?\d\d| (?:19|20)\d\d)(?: \p{L}+)?$/u;

/** A part of a bracket's content. */
export interface Piece {
  readonly text: string;
  /** It follows another one after a comma: perhaps just a list. */
  readonly isListed: boolean;
}

/** The pieces of a bracket's content that may be short forms: "or GNNs; see above" → GNNs, see above. */
export function splitContent(content: string): readonly Piece[] {
  const inner = content.replace(/^\[(.*)\]$/, "$1").replace(INTRODUCTION, "");
  // A mark that masks a sign stands unlike a semicolon: "(AI = 0.93)" and "(P<.01)" are values, no definitions.
  return inner.split(/(?<=\S);(?=\s|$)|\bor\b/).flatMap((part) =>
    part
      .split(",")
      .map((text, i) => ({ text: cleanPiece(text), isListed: i > 0 }))
      .filter(({ text }) => text !== "" && !text.includes(";")),
  );
}

function cleanPiece(piece: string): string {
  const short = piece.trim().replace(INTRODUCTION, "").replace(YEAR, "");
  return short.replace(/(?<![^\s;])["';]|["';](?![^\s;])/g, " ").trim();
}
