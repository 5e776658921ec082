/** A stretch of text, UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const BOUNDARY = /[.!?]["'”’)\]]*\s+|[。！？]["”’」』）]*\s*/gu;
const OPENS_SENTENCE = /^["'“‘([]*[\p{Lu}\p{Lt}\p{Lo}\p{N}$\\<]/u;
const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|[Cc]f|vs|al|etc|resp|approx|Fig|Figs|Eq|Eqs|Sec|Ref|Refs|No|Dr|Prof|St|\p{Lu})\.$/u;

/** The sentences of a text, in order, without the white space between them; a text without any is one sentence. */
export function findSentences(text: string): Span[] {
  const sentences: Span[] = [];
  let from = 0;
  for (const boundary of text.matchAll(BOUNDARY)) {
    const after = boundary.index + boundary[0].length;
    const stop = boundary.index + boundary[0].trimEnd().length;
    if (!isSentenceEnd(text, boundary.index, after)) continue;
    pushTrimmed(sentences, text, from, stop);
    from = after;
  }
  pushTrimmed(sentences, text, from, text.length);
  return sentences;
}

// A dot after an initial or "e.g" ends no sentence, nor does one that a small letter follows.
function isSentenceEnd(text: string, mark: number, after: number): boolean {
  if (text[mark] === "。" || text[mark] === "！" || text[mark] === "？") return true;
  if (!OPENS_SENTENCE.test(text.slice(after, after + 4))) return false;
  return text[mark] !== "." || !ABBREVIATION.test(text.slice(Math.max(0, mark - 8), mark + 1));
}

function pushTrimmed(sentences: Span[], text: string, start: number, end: number): void {
  const content = text.slice(start, end);
  const lead = content.length - content.trimStart().length;
  const length = content.trim().length;
  if (length > 0) sentences.push({ start: start + lead, end: start + lead + length });
}
