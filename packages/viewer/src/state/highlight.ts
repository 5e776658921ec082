import type { Mention, TextField } from "@isthmus/model";
import type { Span } from "./sentences.ts";

/** A stretch of text to stand out as a use of a concept. */
export interface Mark extends Span {
  readonly concept: number;
}

/** A piece of a text; `concept` is what it mentions, `null` for plain text. Pieces in a row make the whole text. */
export interface Segment {
  readonly text: string;
  readonly concept: number | null;
}

/** Cuts `text.slice(span)` at the marks that lie inside it. Of marks that overlap the longest stays, then the first. */
export function segmentText(text: string, marks: readonly Mark[], span?: Span): Segment[] {
  const { start, end } = span ?? { start: 0, end: text.length };
  const segments: Segment[] = [];
  let at = start;
  const push = (until: number, concept: number | null): void => {
    if (until > at) segments.push({ text: text.slice(at, until), concept });
    at = until;
  };
  for (const mark of withoutOverlap(
    marks.filter((m) => m.start < m.end && m.start >= start && m.end <= end),
  )) {
    push(mark.start, null);
    push(mark.end, mark.concept);
  }
  push(end, null);
  return segments;
}

/** The marks that the mentions of some concepts make in one field of a paper. */
export function marksOf(
  uses: readonly { readonly concept: number; readonly mentions: readonly Mention[] }[],
  field: TextField,
): Mark[] {
  return uses.flatMap(({ concept, mentions }) =>
    mentions.flatMap((m) => (m.field === field ? [{ concept, start: m.start, end: m.end }] : [])),
  );
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of a text; signs and mark-up around them are none of theirs. */
export function splitWords(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** Where any of the words (lower case) begins a word of the text, without regard to case and accents. */
export function findWords(text: string, words: readonly string[]): Span[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: found, index }) => {
    const plain = foldText(found);
    const lengths = words.filter((word) => plain.startsWith(word)).map((word) => word.length);
    if (lengths.length === 0) return [];
    // Folding may change the length; then the whole word stands out.
    const length = plain.length === found.length ? Math.max(...lengths) : found.length;
    return [{ start: index, end: index + length }];
  });
}

/** Lower case without accents, for comparing. */
export function foldText(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function withoutOverlap(marks: readonly Mark[]): Mark[] {
  const byLength = [...marks].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start || a.concept - b.concept,
  );
  const chosen: Mark[] = [];
  for (const mark of byLength)
    if (chosen.every((other) => mark.end <= other.start || mark.start >= other.end)) chosen.push(mark);
  return chosen.sort((a, b) => a.start - b.start);
}
