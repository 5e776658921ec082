import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { FEATURES, RELATIONS } from "@isthmus/extractor/training";
import { train } from "@isthmus/training";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const OBJECTS = [
  "graph kernel",
  "protein structure",
  "heat equation",
  "speech signal",
  "river delta",
  "solar cell",
];
const METHODS = ["random forest", "monte carlo simulation", "wavelet transform", "variational inference"];

/** Papers that differ only in what they are about, and are annotated with just that. */
const PAPERS = OBJECTS.flatMap((object) =>
  METHODS.map((method) => ({
    title: `A ${method} for every ${object}`,
    abstract:
      `In this paper we present a ${method} for the ${object}. Experimental results on several tasks show that the ` +
      `${method} improves the state of the art in a significant way. The ${object} is of great interest to the ` +
      `community, and our approach gives a better understanding of it.`,
    concepts: [method, object].map((label) => ({ label, surface: [label], kind: "method", core: true })),
  })),
);

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
    abstract: PAPERS[i % PAPERS.length]!.abstract,
  }));
  const forbidden = { title: "Forbidden!", abstract: counted[0]!.abstract };
  writeFileSync(path("corpus"), gzipSync(toLines([...counted, forbidden, PAPERS[0]!])));
  writeFileSync(path("gold"), toLines(PAPERS));
  writeFileSync(path("exclude"), toLines([{ title: "FORBIDDEN" }]));
  return { corpora: [path("corpus")], gold: [path("gold")], exclude: [path("exclude")] };
}

describe("training on papers made for it", () => {
  const options = { ...writeInputs(), every: 1, out: null };
  const said: string[] = [];
  let files: Awaited<ReturnType<typeof train>>;
  beforeAll(async () => {
    files = await train(options, (line) => said.push(line));
  }, 60_000);

  test("counts neither excluded nor annotated papers", () => {
    expect(said).toContain(`counted: ${COUNTED} abstracts of ${options.corpora[0]!}`);
    expect(files["background-table.ts"]).toContain(`of ${COUNTED} abstracts`);
  });

  test("learns what is annotated: F1 of at least 0.9 on papers left out of the fit", () => {
    const f1 = /^cross-validated: all gold, 24 papers: F1 ([\d.]+)/m.exec(said.join("\n"))?.[1];
    expect(Number(f1)).toBeGreaterThanOrEqual(90);
  });

  test("writes a weight for every question of the ranker, in its order", () => {
    const names = [...files["rank/weights.ts"].matchAll(/^ {4}(\w+): -?[\d.]+,$/gm)].map(([, name]) => name);
    expect(names).toEqual([...Object.keys(FEATURES), ...Object.keys(RELATIONS)]);
  });

  test("gives the same bytes again", async () => {
    expect(await train(options, () => undefined)).toEqual(files);
  });

  test.each(['{"title":"no concepts"}', "{", '{"title":"t","abstract":"a","concepts":[{"label":"l"}]}'])(
    "refuses the line %s, which is no annotated paper, by file and line",
    async (line) => {
      const gold = join(folder, "bad.jsonl");
      writeFileSync(gold, `${toLines(PAPERS.slice(0, 1))}\n${line}\n`);
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
