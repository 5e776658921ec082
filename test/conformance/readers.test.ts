import { type Reader, READERS, type ReaderEvent } from "@isthmus/extractor";
import { expect, describe, test } from "vitest";
import { inTextChunks, readAll, toGzip, toInput } from "../support/inputs.ts";
import { READER_SAMPLES, type ReaderSample } from "../support/reader-samples.ts";

/** What every entry of READERS promises; a new reader adds its samples and nothing here. */
describe.each(READERS.map((reader) => [reader.id, reader] as const))("the reader %s", (id, reader) => {
  const samples = READER_SAMPLES.filter((sample) => sample.reader === id);
  const texts = samples.map(({ text }) => text);

  test("has samples, a title, and an id of its own", () => {
    expect(samples.length).toBeGreaterThan(0);
    expect(reader.title).not.toBe("");
    expect(READERS.filter((other) => other.id === id)).toHaveLength(1);
  });

  test.each(samples)("is chosen for $name, and reads all its records", async ({ text, papers }) => {
    const reading = await readAll(toInput(text, "sample"));
    expect(reading.format).toBe(id);
    expect(reading.papers.map(({ title, source }) => [title, source.line])).toEqual(papers);
    expect(reading.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test.each(READER_SAMPLES.filter((sample) => sample.reader !== id))(
    "is not chosen for $name",
    async ({ text }) => {
      expect((await readAll(toInput(text, "sample"))).format).not.toBe(id);
    },
  );

  test.each(samples)("reads $name the same in chunks of any size", async ({ text }) => {
    const whole = await events(reader, text, text.length + 1);
    for (const chunkLength of [1, 2, 5, 17, 64])
      expect(await events(reader, text, chunkLength)).toEqual(whole);
  });

  test.each(samples)("reads $name the same from gzip", async ({ text }) => {
    const plain = await readAll(toInput(text, "sample"));
    const zipped = await readAll(toInput(toGzip(text), "sample"));
    expect(zipped.papers).toEqual(plain.papers);
  });

  test.each(samples)("reads $name the same with Windows line ends", async ({ text }) => {
    const unix = await readAll(toInput(text, "sample"));
    const windows = await readAll(toInput(text.replaceAll("\n", "\r\n"), "sample"));
    expect(windows.papers).toEqual(unix.papers);
  });

  test.each(samples)("loses at most the record that is cut, wherever $name ends", async ({ text }) => {
    const whole = await events(reader, text, text.length);
    for (let length = 0; length < text.length; length++) {
      const cut = await events(reader, text.slice(0, length), 64);
      const complete = whole.filter((event) => isComplete(event, text, length));
      expect(cut.slice(0, complete.length)).toEqual(complete);
    }
  });

  test("never throws and tells every place, whatever it is given", async () => {
    for (const text of [...HOSTILE, ...READER_SAMPLES.map((sample) => sample.text), ...texts.map(reverse)]) {
      for (const event of await events(reader, text, 7)) {
        const line = event.kind === "record" ? event.record.line : lineOf(event);
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(text.split("\n").length);
      }
    }
  });
});

const HOSTILE = [
  "",
  "\n",
  "\0",
  "{",
  "[",
  "}",
  "]]]]",
  '"',
  "\\",
  '{"',
  '["',
  "[[[[[[",
  '{"papers":[',
  "\uD800",
  "null",
  "{}",
  "[]",
];

const reverse = (text: string): string => text.split("\n").toReversed().join("\n");

async function events(reader: Reader, text: string, chunkLength: number): Promise<ReaderEvent[]> {
  const all: ReaderEvent[] = [];
  for await (const event of reader.read(inTextChunks(text, chunkLength), { file: "sample" })) all.push(event);
  return all;
}

function lineOf(event: Exclude<ReaderEvent, { kind: "record" }>): number {
  return event.kind === "extracted" ? event.line : (event.diagnostic.at?.line ?? 0);
}

/** A record whose successor has begun before the cut cannot have been hurt by it. */
function isComplete(event: ReaderEvent, text: string, length: number): boolean {
  if (event.kind === "diagnostic") return false;
  const line = event.kind === "record" ? event.record.line : event.line;
  const next = nextRecordLine(text, line);
  return next !== null && offsetOfLine(text, next) < length;
}

function nextRecordLine(text: string, line: number): number | null {
  const sample: ReaderSample | undefined = READER_SAMPLES.find((candidate) => candidate.text === text);
  return sample?.papers.map(([, at]) => at).find((at) => at > line) ?? null;
}

function offsetOfLine(text: string, line: number): number {
  return (
    text
      .split("\n")
      .slice(0, line - 1)
      .join("\n").length + 1
  );
}
