import { splitLines } from "../lines.ts";
import type { Reader, ReaderContext, ReaderEvent } from "../reader.ts";
import { isJsonObject, parseJson } from "./json-value.ts";
import { mapJsonRecord } from "./map-json-record.ts";
import { readJsonRecord, tooLong } from "./read-json-record.ts";

/** JSON Lines: one object a line, empty lines allowed; a bad line costs only itself. */
export const jsonLines: Reader = {
  id: "json-lines",
  title: "JSON Lines, one paper a line",

  sniff(head) {
    const [first, second] = head.split("\n", 200).filter((line) => line.trim() !== "");
    if (first?.trimStart().startsWith("{") !== true) return false;
    if (second === undefined) return isWholeRecord(first);
    return second.trimStart().startsWith("{") && !/[[{,:]\s*$/.test(first);
  },

  async *read(text: AsyncIterable<string>, { file }: ReaderContext): AsyncGenerator<ReaderEvent> {
    for await (const line of splitLines(text)) {
      if (line.tooLong) yield tooLong(file, line.number);
      else if (line.text.trim() !== "") yield readJsonRecord(line.text, file, line.number);
    }
  },
};

/** A single line may also be a whole JSON document, which has no title of its own. */
function isWholeRecord(line: string): boolean {
  const parsed = parseJson(line);
  return "value" in parsed && isJsonObject(parsed.value) && mapJsonRecord(parsed.value, 1) !== null;
}
