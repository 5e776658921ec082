import { APOSTROPHE, kindAt, LETTER, LOWER, MARK, NUMBER, UPPER, widthOf } from "./character-kind.ts";

const STARTS = LETTER | NUMBER;
const CONTINUES = LETTER | MARK | NUMBER | APOSTROPHE;

const AMPERSAND = 38;
const OPEN = 40;
const CLOSE = 41;
const HYPHEN = 45;
const FULL_STOP = 46;
const UNDERSCORE = 95;
const PLUS = 43;
const SHARP = 35;

const MOST_GROUP_CAPITALS = 4;
const MOST_GROUP_ARGUMENTS = 3;
const MOST_SUFFIX_MARKS = 3;

/** True where a unit may begin: at a letter or digit. */
export function startsUnit(kind: number): boolean {
  return (kind & STARTS) !== 0;
}

/** End of the unit that begins at `start`, a letter or digit of `text`; closing quotes are still part of it. */
export function findUnitEnd(text: string, start: number): number {
  const groupEnd = findGroupEnd(text, start);
  if (groupEnd >= 0) return groupEnd;
  let end = skip(text, start, CONTINUES);
  for (let from = skipJoint(text, end); from > end; from = skipJoint(text, end))
    end = skip(text, from, CONTINUES);
  const most = end + MOST_SUFFIX_MARKS;
  while (end < most && isSuffixMark(text.charCodeAt(end))) end++;
  return end;
}

/** "SO(3)", "GL(n)-equivariant": up to four capitals with a short bracket, perhaps with more parts; -1 for other words. */
function findGroupEnd(text: string, start: number): number {
  const open = skipSome(text, start, UPPER, MOST_GROUP_CAPITALS);
  if (open === start || text.charCodeAt(open) !== OPEN) return -1;
  const close = skipSome(text, open + 1, STARTS, MOST_GROUP_ARGUMENTS);
  if (close === open + 1 || text.charCodeAt(close) !== CLOSE) return -1;
  let end = close + 1;
  while (text.charCodeAt(end) === HYPHEN && startsUnit(kindAt(text, end + 1)))
    end = skip(text, end + 1, STARTS);
  return end;
}

/** Behind the mark at `end` where it joins what stands before it with what follows ("e-mail", "v2.1", "R&D"), else `end`. */
function skipJoint(text: string, end: number): number {
  const mark = text.charCodeAt(end);
  if (mark !== HYPHEN && mark !== UNDERSCORE && mark !== FULL_STOP && mark !== AMPERSAND) return end;
  const joined = mark === FULL_STOP ? LOWER | NUMBER : mark === AMPERSAND ? LETTER : CONTINUES;
  return (kindAt(text, end + 1) & joined) === 0 ? end : end + 1;
}

/** The index behind all code points of some kinds from `from` on. */
function skip(text: string, from: number, kinds: number): number {
  let at = from;
  for (let kind = kindAt(text, at); (kind & kinds) !== 0; kind = kindAt(text, at)) at += widthOf(kind);
  return at;
}

/** As `skip`, over so many code points at most. */
function skipSome(text: string, from: number, kinds: number, most: number): number {
  let at = from;
  for (let left = most; left > 0; left--) {
    const kind = kindAt(text, at);
    if ((kind & kinds) === 0) break;
    at += widthOf(kind);
  }
  return at;
}

function isSuffixMark(code: number): boolean {
  return code === PLUS || code === SHARP;
}
