import { MAX_RECORD_CHARS } from "./limits.ts";

/** One line; `tooLong` says that it was longer than `MAX_RECORD_CHARS` and its text is not held. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  readonly tooLong: boolean;
}

/** The lines of a text, in bounded memory whatever their length. A last line without line end counts, an empty one does not. */
export async function* splitLines(text: AsyncIterable<string>): AsyncGenerator<Line> {
  let number = 1;
  let parts: string[] = [];
  let length = 0;
  const take = (): Line => {
    const tooLong = length > MAX_RECORD_CHARS;
    const line = { number, text: tooLong ? "" : parts.join(""), tooLong };
    number++;
    parts = [];
    length = 0;
    return line;
  };
  const hold = (part: string): void => {
    length += part.length;
    if (length <= MAX_RECORD_CHARS) parts.push(part);
    else parts = [];
  };
  for await (const chunk of text) {
    let start = 0;
    for (let end = chunk.indexOf("\n"); end !== -1; end = chunk.indexOf("\n", start)) {
      hold(chunk.slice(start, end));
      yield take();
      start = end + 1;
    }
    hold(chunk.slice(start));
  }
  if (length > 0) yield take();
}
