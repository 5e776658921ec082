import { type ExtractedPaper, conceptId, toExtractLine } from "@isthmus/model";
import { collectPapers } from "@isthmus/extractor";
import { expect, test } from "vitest";
import { readAll, toInput } from "../../support/inputs.ts";

async function extracted(): Promise<ExtractedPaper> {
  const { value } = await collectPapers([
    toInput('{"id":"a","title":"On cats","abstract":"Cats sleep."}', "a.jsonl"),
  ]);
  const label = "cat";
  const mentions = [{ field: "title", start: 3, end: 7 }] as const;
  const concept = {
    id: conceptId(label),
    label,
    kind: "object" as const,
    variants: ["cats"],
    weight: 0.5,
    mentions,
  };
  const terms = [
    { id: conceptId("sleep"), label: "sleep", mentions: [{ field: "abstract", start: 5, end: 10 }] as const },
  ];
  return { paper: value[0]!, concepts: [concept], terms, acronyms: [], inferred: [] };
}

test("an extract.jsonl gives the papers with their concepts, as they were written", async () => {
  const before = await extracted();
  const reading = await readAll(toInput(`${toExtractLine(before)}\n`, "extract.txt"));
  expect(reading.format).toBe("isthmus-extract");
  expect(reading.extracted).toEqual([before]);
  expect(reading.codes).toEqual([]);
});

test("a line of another shape costs only itself", async () => {
  const line = toExtractLine(await extracted());
  const shifted = line.replace('"id":"a"', '"id":"b"').replace('"end":7', '"end":70');
  const reading = await readAll(
    toInput(`${line}\n{"id":1}\n${shifted}\n${line.replace('"id":"a"', '"id":"c"')}\n`),
  );
  expect(reading.papers.map(({ id }) => id)).toEqual(["a", "c"]);
  expect(reading.diagnostics.map(({ code, at }) => [code, at?.line])).toEqual([
    ["extract.invalid-line", 2],
    ["extract.invalid-line", 3],
  ]);
});

test("shards that share a paper give it once, and a taken id is changed in the paper that the concepts belong to", async () => {
  const line = toExtractLine(await extracted());
  const other = line.replace("Cats sleep.", "Cats slept.");
  const reading = await readAll(toInput(line, "one.jsonl"), toInput(`${line}\n${other}`, "two.jsonl"));
  expect(reading.extracted.map(({ paper }) => paper.id)).toEqual(["a", "a~2"]);
  expect(reading.codes).toEqual(["read.duplicate-paper", "read.duplicate-id"]);
});
