import { readExtractLine } from "@isthmus/model";
import { splitLines } from "../lines.ts";
import { tooLong } from "../json/read-json-record.ts";
import type { Reader, ReaderContext, ReaderEvent } from "../reader.ts";

/** Our own extract.jsonl: papers whose concepts were found before and are taken over as they are. */
export const extractLines: Reader = {
  id: "isthmus-extract",
  title: "extract.jsonl of `isthmus extract`",

  sniff(head) {
    const end = head.indexOf("\n");
    const first = end === -1 ? head : head.slice(0, end);
    return first.startsWith("{") && first.includes('"source":{"file":') && first.includes('"concepts":[');
  },

  async *read(text: AsyncIterable<string>, { file }: ReaderContext): AsyncGenerator<ReaderEvent> {
    for await (const line of splitLines(text)) {
      if (line.tooLong) yield tooLong(file, line.number);
      else if (line.text.trim() !== "") yield* readLine(line.text, file, line.number);
    }
  },
};

function* readLine(text: string, file: string, line: number): Generator<ReaderEvent> {
  const { value, diagnostics } = readExtractLine(text, { file, line, record: null });
  for (const diagnostic of diagnostics) yield { kind: "diagnostic", diagnostic };
  if (value !== null) yield { kind: "extracted", line, extracted: value };
}
