import { READERS } from "@isthmus/extractor";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inTextChunks, readAll, toGzip, toInput } from "../support/inputs.ts";
import { READER_SAMPLES } from "../support/reader-samples.ts";

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({
    unit: fc.constantFrom("{", "}", "[", "]", '"', "\\", ",", ":", "\n", "\r", " ", "a", "1", "<", "&"),
    maxLength: 300,
  }),
);
const sample = fc.constantFrom(...READER_SAMPLES.map(({ text }) => text));
const word = fc
  .string({ unit: fc.constantFrom("a", "b", "c", "d", " ", "é", "漢"), minLength: 1, maxLength: 12 })
  .filter((text) => text.trim() !== "");

/** A sample with a few characters replaced, taken out or put in. */
const mutated = fc
  .tuple(sample, fc.array(fc.tuple(fc.nat(), anyText, fc.nat(20)), { minLength: 1, maxLength: 5 }))
  .map(([text, edits]) =>
    edits.reduce(
      (now, [at, put, cut]) => now.slice(0, at % now.length) + put + now.slice((at % now.length) + cut),
      text,
    ),
  );

describe("reading", () => {
  test("makes papers or findings of any bytes, and never throws", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 500 }),
        fc.integer({ min: 1, max: 64 }),
        async (bytes, chunk) => {
          const { papers, diagnostics } = await readAll(toInput(bytes, "any", chunk));
          expect(papers.length + diagnostics.length).toBeGreaterThan(0);
        },
      ),
    );
  });

  test("makes papers or findings of any text and of any damaged sample", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyText, mutated), async (text) => {
        const { papers, diagnostics } = await readAll(toInput(text));
        expect(papers.length + diagnostics.length).toBeGreaterThan(0);
        for (const paper of papers) {
          expect(paper.title + paper.abstract).not.toBe("");
          expect(paper.title + paper.abstract).not.toMatch(/\p{Cs}/u);
        }
        expect(new Set(papers.map(({ id }) => id)).size).toBe(papers.length);
      }),
    );
  });

  test("does not depend on how the bytes are cut into chunks, or on gzip", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyText, mutated), fc.integer({ min: 1, max: 40 }), async (text, chunk) => {
        const whole = await readAll(toInput(text));
        expect(await readAll(toInput(text, "papers.txt", chunk))).toEqual(whole);
        expect((await readAll(toInput(toGzip(text)))).papers).toEqual(whole.papers);
      }),
    );
  });

  test.each(READERS)("$id never throws, whatever text it is given", async (reader) => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyText, mutated), async (text) => {
        reader.sniff(text);
        for await (const event of reader.read(inTextChunks(text, 16), { file: "any" }))
          expect(event.kind).not.toBe("");
      }),
    );
  });

  test("every record of JSON is a paper or a finding, in JSON Lines and in a list", async () => {
    const record = fc.record(
      { title: word, abstract: word, note: fc.jsonValue() },
      { requiredKeys: ["note"] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 2, maxLength: 12 }), async (records) => {
        const texts = records.map((value) => JSON.stringify(value));
        for (const text of [texts.join("\n"), `[${texts.join(",\n")}]`]) {
          const { papers, codes } = await readAll(toInput(text));
          const lost = codes.filter((code) => code === "read.not-a-paper" || code === "read.duplicate-paper");
          expect(papers.length + lost.length).toBe(records.length);
        }
      }),
    );
  });

  test("the title is the text between the quotes, white space aside", async () => {
    await fc.assert(
      fc.asyncProperty(word, async (title) => {
        const { papers } = await readAll(toInput(JSON.stringify({ title, abstract: "x" })));
        expect(papers[0]?.title).toBe(title.replace(/\s+/g, " ").trim().normalize("NFC"));
      }),
    );
  });
});
