import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { parseTrees, FIRST_WIDTH, QUICK_WIDTH, SECOND_WIDTH } from "@isthmus/extractor/training";
import { train } from "@isthmus/training";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ANNOTATED_RECORDS } from "../../support/annotated-papers.ts";

/** Enough for words that are in every paper to get into the table. */
const COUNTED = 96;

const toLines = (records: readonly object[]): string =>
  records.map((record) => JSON.stringify(record)).join("\n");

const folder = mkdtempSync(join(tmpdir(), "isthmus-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

function writeInputs(): { corpora: string[]; gold: string[]; exclude: string[] } {
  const files = { corpus: "corpus.jsonl.gz", gold: "gold.jsonl", exclude: "exclude.jsonl" };
  const path = (name: keyof typeof files): string => join(folder, files[name]);
  const counted = Array.from({ length: COUNTED }, (_, i) => ({
    title: `Counted paper ${i}`,
    abstract: ANNOTATED_RECORDS[i % ANNOTATED_RECORDS.length]!.abstract,
  }));
  const forbidden = { title: "Forbidden!", abstract: counted[0]!.abstract };
  writeFileSync(path("corpus"), gzipSync(toLines([...counted, forbidden, ANNOTATED_RECORDS[0]!])));
  writeFileSync(path("gold"), toLines(ANNOTATED_RECORDS));
  writeFileSync(path("exclude"), toLines([{ title: "FORBIDDEN" }]));
  return { corpora: [path("corpus")], gold: [path("gold")], exclude: [path("exclude")] };
}

describe("training on papers made for it", () => {
  const options = { ...writeInputs(), annotations: [], every: 1, out: null };
  const said: string[] = [];
  let files: Awaited<ReturnType<typeof train>>;
  beforeAll(async () => {
    files = await train(options, (line) => said.push(line));
  }, 60_000);

  test("counts neither excluded nor annotated papers", () => {
    expect(said).toContain(`counted: ${COUNTED} abstracts up to the end of ${options.corpora[0]!}`);
    expect(files["knowledge/word-table.ts"]).toContain(`of ${COUNTED} abstracts`);
  });

  test("learns what is annotated: F1 of at least 0.9 on papers left out of the fit", () => {
    const f1 = /^cross-validated: all: F1 ([\d.]+)/m.exec(said.join("\n"))?.[1];
    expect(Number(f1)).toBeGreaterThanOrEqual(90);
  });

  test("tells how well kinds are learned", () => {
    expect(said.some((line) => /^cross-validated: kinds of .*: [\d.]+ right$/.test(line))).toBe(true);
  });

  test("writes the models in the notation that the extractor reads, of the width of its questions", () => {
    const text = files["concept/rank/model-table.ts"]!;
    const trees = (name: string): number =>
      parseTrees(new RegExp(`${name} =\\s+"(.*)";`).exec(text)![1]!).columnCount;
    expect(trees("ALONE_TREES")).toBe(FIRST_WIDTH);
    expect(trees("AMONG_TREES")).toBe(SECOND_WIDTH);
    expect(/QUICK_WEIGHTS: readonly number\[\] = \[(.*)\]/.exec(text)![1]!.split(", ")).toHaveLength(
      QUICK_WIDTH,
    );
  });

  test("gives the same bytes again", async () => {
    expect(await train(options, () => undefined)).toEqual(files);
  });

  test.each(['{"title":"no concepts"}', "{", '{"title":"t","abstract":"a","concepts":[{"label":"l"}]}'])(
    "refuses the line %s, which is no annotated paper, by file and line",
    async (line) => {
      const gold = join(folder, "bad.jsonl");
      writeFileSync(gold, `${toLines(ANNOTATED_RECORDS.slice(0, 1))}\n${line}\n`);
      await expect(train({ ...options, gold: [gold] }, () => undefined)).rejects.toThrow(`${gold}:2`);
    },
  );

  test("refuses a file of exclusions without papers, for nothing would be left out", async () => {
    const exclude = join(folder, "empty.jsonl");
    writeFileSync(exclude, "");
    await expect(train({ ...options, exclude: [exclude] }, () => undefined)).rejects.toThrow(
      `reading ${exclude}: there is no paper in it`,
    );
  });
});
