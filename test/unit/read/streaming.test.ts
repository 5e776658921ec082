import { collectPapers, MAX_RECORD_CHARS, readPapers, type ReadEvent } from "@isthmus/extractor";
import { describe, expect, test } from "vitest";
import { toGzip, toInput } from "../../support/inputs.ts";

const encoder = new TextEncoder();

/** An endless file, which counts how many of its chunks were asked for and whether it was closed. */
class EndlessFile {
  asked = 0;
  closed = false;
  readonly #start: string;
  readonly #record: (n: number) => string;

  constructor(start: string, record: (n: number) => string) {
    this.#start = start;
    this.#record = record;
  }

  async *bytes(): AsyncGenerator<Uint8Array> {
    try {
      yield await Promise.resolve(encoder.encode(this.#start));
      for (;;) {
        this.asked++;
        yield await Promise.resolve(encoder.encode(this.#record(this.asked)));
      }
    } finally {
      this.closed = true;
    }
  }
}

const abstract = "We study networks of all kinds and sizes. ".repeat(12).trim();
const ENDLESS = [
  ["json-lines", "", (n: number) => `${JSON.stringify({ title: `Paper ${n}`, abstract })}\n`],
  ["json", "[", (n: number) => `${n > 1 ? "," : ""}${JSON.stringify({ title: `Paper ${n}`, abstract })}`],
  [
    "json",
    '{"total": 1, "papers": [',
    (n: number) => `${JSON.stringify({ title: `Paper ${n}`, abstract })},`,
  ],
  ["saved-page", "", (n: number) => `Paper number ${n} on networks\n${abstract}\n`],
] as const;

describe.each(ENDLESS)("an endless file of the format %s that begins with %j", (_format, start, record) => {
  test("gives papers while it is read, and is closed when nobody wants more", async () => {
    const file = new EndlessFile(start, record);
    let papers = 0;
    for await (const event of readPapers({ file: "endless", bytes: file.bytes() })) {
      if (event.kind === "paper") papers++;
      if (papers === 2000) break;
    }
    // The beginning is looked at before the first paper; after that no more is asked for than is given out.
    expect(file.asked).toBeLessThan(2050);
    expect(file.closed).toBe(true);
  });
});

test("the sum of a file comes last, with what became of its records", async () => {
  const text = '{"id":"a","title":"A"}\n{"id":"a","title":"A"}\n{"title":" "}\nnot JSON\n{"title":"B"}\n';
  const events: ReadEvent[] = [];
  for await (const event of readPapers(toInput(toGzip(text), "a.gz"))) events.push(event);
  expect(events.findIndex(({ kind }) => kind === "file")).toBe(events.length - 1);
  expect(events.at(-1)).toEqual({
    kind: "file",
    summary: {
      file: "a.gz",
      format: "json-lines",
      encoding: "utf-8",
      compressed: true,
      records: 3,
      papers: 2,
    },
  });
});

test.each([
  ["nothing", "", null, "utf-8"],
  ["a PDF", "%PDF-", null, null],
  ["prose", "once upon a time", null, "utf-8"],
])("the sum of a file of %s names no format", async (_, text, format, encoding) => {
  const events: ReadEvent[] = [];
  for await (const event of readPapers(toInput(text, "x"))) events.push(event);
  expect(events.at(-1)).toMatchObject({ kind: "file", summary: { format, encoding, records: 0, papers: 0 } });
});

test("several files are collected as one pile, in order, with all findings", async () => {
  const { value, diagnostics } = await collectPapers([
    toInput('{"title":"A","abstract":"a"}', "a.jsonl"),
    toInput("", "b.txt"),
    toInput('[{"title":"C","abstract":"c"},{"title":"A","abstract":"a"}]', "c.json"),
  ]);
  expect(value.map(({ title, source }) => [title, source.file, source.record])).toEqual([
    ["A", "a.jsonl", 1],
    ["C", "c.json", 1],
  ]);
  expect(diagnostics.map(({ code, at }) => [code, at?.file])).toEqual([
    ["read.empty-file", "b.txt"],
    ["read.duplicate-paper", "c.json"],
  ]);
});

test.each([
  ["JSON Lines", (long: string) => `{"title":"A","abstract":"a"}\n${long}\n{"title":"B","abstract":"b"}\n`],
  ["a saved page", (long: string) => `Paper A on nets\n${abstract}\n${long}\nPaper B on nets\n${abstract}\n`],
])("a line of %s may be as long as the limit, and one character more is said", async (_, write) => {
  const codesOf = async (length: number): Promise<string[]> =>
    (await collectPapers([toInput(write("x".repeat(length)))])).diagnostics.map(({ code }) => code);
  expect(await codesOf(MAX_RECORD_CHARS)).not.toContain("read.record-too-long");
  expect(await codesOf(MAX_RECORD_CHARS + 1)).toContain("read.record-too-long");
});
