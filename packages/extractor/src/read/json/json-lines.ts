import { splitLines } from "../lines.ts";
import type { Reader, ReaderContext, ReaderEvent } from "../reader.ts";
import { isJsonObject, parseJson } from "./json-value.ts";
import { mapJsonRecord } from "./map-json-record.ts";
import { readJsonRecord, tooLong } from "./read-json-record.ts";
import { hasRecordList } from "./split-document.ts";

/** JSON Lines: one object a line, empty lines allowed; a bad line costs only itself. */
export const jsonLines: Reader = {
  id: "json-lines",
  title: "JSON Lines, one paper a line",

  sniff(head) {
    const lines = head
      .split("\n", 200)
      .map((line) => line.trim())
      .filter((line) => line !== "");
    // A document over many lines opens something on its first.
    if (lines[0]?.startsWith("{") !== true || /[[{,:]$/.test(lines[0])) return false;
    return lines.slice(0, 20).some(isWholeRecord);
  },

  async *read(text: AsyncIterable<string>, { file }: ReaderContext): AsyncGenerator<ReaderEvent> {
    for await (const line of splitLines(text)) {
      if (line.tooLong) yield tooLong(file, line.number);
      else if (line.text.trim() !== "") yield readJsonRecord(line.text, file, line.number);
    }
  },
};

/** A line may also be a whole JSON document, `{"title": "My list", "papers": […]}`. */
function isWholeRecord(line: string): boolean {
  const parsed = parseJson(line);
  if (!("value" in parsed) || !isJsonObject(parsed.value)) return false;
  const record = mapJsonRecord(parsed.value, 1);
  return record !== null && (record.abstract !== "" || !hasRecordList(parsed.value));
}
