import { diagnose } from "../diagnose.ts";
import type { ReaderEvent } from "../reader.ts";
import { isJsonObject, parseJson } from "./json-value.ts";
import { mapJsonRecord } from "./map-json-record.ts";

/** One record of JSON text: the record, or a diagnostic why it is none. */
export function readJsonRecord(text: string, file: string, line: number): ReaderEvent {
  const parsed = parseJson(text);
  if ("problem" in parsed) {
    const message = `this record is not valid JSON (${parsed.problem}); left out, mend it and read the file again`;
    return { kind: "diagnostic", diagnostic: diagnose("read.invalid-json", message, { file, line }) };
  }
  const record = isJsonObject(parsed.value) ? mapJsonRecord(parsed.value, line) : null;
  return record === null ? refuse(parsed.value, file, line) : { kind: "record", record };
}

function refuse(value: unknown, file: string, line: number): ReaderEvent {
  const has = isJsonObject(value)
    ? `an object with ${Object.keys(value).slice(0, 6).join(", ") || "nothing in it"}`
    : `${Array.isArray(value) ? "a list" : "a plain value"}, not an object`;
  const message = `neither a title nor an abstract found (${has}); left out, name the fields "title" and "abstract"`;
  return { kind: "diagnostic", diagnostic: diagnose("read.not-a-paper", message, { file, line }) };
}

/** The finding for a record that is too long to be held. */
export function tooLong(file: string, line: number): ReaderEvent {
  const message =
    "this record is longer than 8 million characters; left out, split the file into one record a line";
  return { kind: "diagnostic", diagnostic: diagnose("read.record-too-long", message, { file, line }) };
}
