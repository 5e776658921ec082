import { diagnose } from "../diagnose.ts";
import type { Reader, ReaderContext, ReaderEvent } from "../reader.ts";
import { readJsonRecord, tooLong } from "./read-json-record.ts";
import { type DocumentPiece, DocumentSplitter } from "./split-document.ts";

/** A JSON document: a list of papers, a list inside an object (`{"papers": […]}`), or one paper. */
export const jsonDocument: Reader = {
  id: "json",
  title: 'a JSON list of papers, also inside {"papers": […]}',

  sniff(head) {
    return /^\s*(?:\[\s*(?:[[{\]]|$)|\{\s*(?:["}]|$))/.test(head);
  },

  async *read(text: AsyncIterable<string>, { file }: ReaderContext): AsyncGenerator<ReaderEvent> {
    const splitter = new DocumentSplitter();
    for await (const chunk of text) for (const piece of splitter.push(chunk)) yield toEvent(piece, file);
    for (const piece of splitter.end()) yield toEvent(piece, file);
  },
};

function toEvent({ kind, text, line }: DocumentPiece, file: string): ReaderEvent {
  switch (kind) {
    case "record":
      return readJsonRecord(text, file, line);
    case "too-long":
      return tooLong(file, line);
    case "cut-record":
      return problem(
        "read.truncated",
        "the file ends in the middle of this record, which is left out",
        file,
        line,
      );
    case "cut-list":
      return problem(
        "read.truncated",
        "the file ends before the list that begins here is closed",
        file,
        line,
      );
    case "stray":
      return problem(
        "read.invalid-json",
        "text outside the list of papers is left out from here on",
        file,
        line,
      );
  }
}

function problem(
  code: "read.truncated" | "read.invalid-json",
  found: string,
  file: string,
  line: number,
): ReaderEvent {
  const message = `${found}; every whole record was read, get the file again if some are missing`;
  return { kind: "diagnostic", diagnostic: diagnose(code, message, { file, line }) };
}
