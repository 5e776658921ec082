import { expect, test } from "vitest";
import { readAll, toInput } from "../../support/inputs.ts";

const record = (n: number): string => `{"title":"Paper ${n}","abstract":"About ${n}."}`;
const titles = async (text: string): Promise<string[]> =>
  (await readAll(toInput(text, "a.json"))).papers.map(({ title }) => title);

test.each([
  ["JSON Lines", `${record(1)}\n${record(2)}\n`, "json-lines"],
  ["JSON Lines with empty lines and no end", `\n${record(1)}\n\n  \n${record(2)}`, "json-lines"],
  ["a list", `[${record(1)},${record(2)}]`, "json"],
  ["a list over many lines", `[\n  ${record(1)},\n  ${record(2)}\n]\n`, "json"],
  [
    "a list of indented objects",
    JSON.stringify([{ title: "Paper 1" }, { title: "Paper 2" }], null, 2),
    "json",
  ],
  ["papers in an object", `{"count":2,"papers":[${record(1)},${record(2)}]}`, "json"],
  ["papers in an object with a title", `{"title":"My list","papers":[${record(1)},${record(2)}]}`, "json"],
  ["items in an object, one a line", `{"items": [\n${record(1)},\n${record(2)}\n]}`, "json"],
  [
    "a list two levels down",
    `{"meta":{"a":[1,{"papers":3}]},"response":{"n":2,"docs":[${record(1)},${record(2)}]}}`,
    "json",
  ],
  [
    "indented objects one after the other",
    [1, 2].map((n) => JSON.stringify(JSON.parse(record(n)), null, 2)).join("\n"),
    "json",
  ],
])("%s is read", async (_, text, format) => {
  for (const chunkLength of [1, 13, 65_536]) {
    const reading = await readAll(toInput(text, "a.json", chunkLength));
    expect(reading.papers.map(({ title }) => title)).toEqual(["Paper 1", "Paper 2"]);
    expect(reading.format).toBe(format);
    expect(reading.codes.filter((code) => code !== "read.no-abstract")).toEqual([]);
  }
});

test("a single object is a single paper, lists inside it or not", async () => {
  const paper = {
    title: "One",
    abstract: "About one.",
    authors: [{ name: "A" }],
    references: [{ title: "Other" }],
  };
  expect(await titles(JSON.stringify(paper))).toEqual(["One"]);
  expect(await titles(JSON.stringify(paper, null, 2))).toEqual(["One"]);
});

test("records of a list know the line they begin on", async () => {
  const text = `[\n${record(1)},\n\n{\n"title":\n"Paper 2", "abstract": "About."}\n]`;
  const { papers } = await readAll(toInput(text, "a.json", 10));
  expect(papers.map(({ source }) => [source.record, source.line])).toEqual([
    [1, 2],
    [2, 4],
  ]);
});

test("a bad line costs only itself, and its line is told", async () => {
  const text = `${record(1)}\n{"title":"cut in the mid\nnot JSON at all\n${record(2)}\n[1,2]\n{"foo":1}\n${record(3)}\n`;
  const reading = await readAll(toInput(text, "a.jsonl"));
  expect(reading.papers.map(({ title }) => title)).toEqual(["Paper 1", "Paper 2", "Paper 3"]);
  expect(reading.diagnostics.map(({ code, at }) => [code, at?.line])).toEqual([
    ["read.invalid-json", 2],
    ["read.invalid-json", 3],
    ["read.not-a-paper", 5],
    ["read.not-a-paper", 6],
  ]);
  expect(reading.diagnostics[3]?.message).toContain("an object with foo");
});

test("junk on the second line does not hide the format", async () => {
  expect(await titles(`${record(1)}\nnot JSON\n${record(2)}\n`)).toEqual(["Paper 1", "Paper 2"]);
});

test("a first line that is broken does not hide the format", async () => {
  expect(await titles(`{"title":"bro\n${record(1)}\n${record(2)}\n`)).toEqual(["Paper 1", "Paper 2"]);
});

test("a list that is cut gives every whole record, and the cut is told", async () => {
  const whole = `[${record(1)},\n${record(2)},\n${record(3)}]`;
  const inRecord = await readAll(toInput(whole.slice(0, whole.indexOf("About 3")), "a.json"));
  expect(inRecord.papers).toHaveLength(2);
  expect(inRecord.diagnostics).toMatchObject([
    { code: "read.truncated", severity: "error", at: { line: 3 } },
  ]);
  const betweenRecords = await readAll(toInput(whole.slice(0, -1), "a.json"));
  expect(betweenRecords.papers).toHaveLength(3);
  expect(betweenRecords.diagnostics).toMatchObject([{ code: "read.truncated", at: { line: 1 } }]);
});

test("a missing quote in a list costs one record", async () => {
  const text = `[\n${record(1)},\n{"title":"no end,\n "abstract":"x"},\n${record(2)},\n${record(3)}\n]`;
  const { papers, codes } = await readAll(toInput(text, "a.json"));
  expect(papers.map(({ title }) => title)).toEqual(["Paper 1", "Paper 2", "Paper 3"]);
  expect(codes).toEqual(["read.invalid-json"]);
});

test("a missing comma and a comma too many between records do no harm", async () => {
  expect(await titles(`[${record(1)} ${record(2)},,${record(3)},]`)).toEqual([
    "Paper 1",
    "Paper 2",
    "Paper 3",
  ]);
});

test("what follows the list is told once", async () => {
  const reading = await readAll(toInput(`[${record(1)}]\n]] some text ] more`, "a.json"));
  expect(reading.papers).toHaveLength(1);
  expect(reading.diagnostics).toMatchObject([{ code: "read.invalid-json", at: { line: 2 } }]);
});

test("items that are no objects are told one by one", async () => {
  const { papers, codes } = await readAll(toInput(`[${record(1)}, "a, b", [1, [2]], 3, null]`, "a.json"));
  expect(papers).toHaveLength(1);
  expect(codes).toEqual(Array.from({ length: 4 }, () => "read.not-a-paper"));
});

test("brackets and escaped quotes inside strings are text", async () => {
  const title = 'a "}]" \\ [{ b';
  expect(await titles(JSON.stringify([{ title }, { title: "c" }]))).toEqual([title, "c"]);
});

test.each([
  ["JSON Lines", (long: string) => `${record(1)}\n{"title":"${long}"}\n${record(2)}`],
  ["a list", (long: string) => `[${record(1)},{"title":"${long}"},${record(2)}]`],
])("in %s a record too long to hold is left out and said, and the rest is read", async (_, write) => {
  const { papers, codes } = await readAll(toInput(write("x".repeat(8_000_001)), "a.json"));
  expect(papers.map(({ title }) => title)).toEqual(["Paper 1", "Paper 2"]);
  expect(codes).toEqual(["read.record-too-long"]);
});

test("an abstract of 100,000 characters is read whole", async () => {
  const abstract = "word ".repeat(20_000).trim();
  const { papers, codes } = await readAll(toInput(JSON.stringify({ title: "Long", abstract })));
  expect(papers[0]?.abstract).toBe(abstract);
  expect(codes).toEqual([]);
});
