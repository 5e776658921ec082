import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readAll, type Reading, toInput } from "../../support/inputs.ts";

const abstract = (topic: string): string => `We study ${topic}. `.repeat(20).trim();
const page = (...lines: string[]): Promise<Reading> => readAll(toInput(lines.join("\n")));
const pairs = ({ papers }: Reading): string[][] =>
  papers.map((paper) => [paper.title, paper.abstract.slice(9, 12)]);

test("the example is 213 papers, the header left out and the button unglued from the first title", async () => {
  const file = new URL("../../../examples/parametric-networks/papers.txt", import.meta.url);
  const { papers, codes, format, records } = await readAll(toInput(new Uint8Array(readFileSync(file))));
  expect({ count: papers.length, records, format, codes }).toEqual({
    count: 213,
    records: 213,
    format: "saved-page",
    codes: ["read.lines-left-out"],
  });
  expect(papers[0]?.title).toBe("TimeX++: Learning Time-Series Explanations with Information Bottleneck");
  expect(papers[0]?.source).toEqual({ file: "papers.txt", record: 1, line: 3 });
  expect(papers.at(-1)?.source.line).toBe(427);
  expect(papers.every(({ title, abstract }) => title !== "" && abstract.length >= 400)).toBe(true);
});

test("titles and abstracts in turn need no header at all", async () => {
  const reading = await page("On cats", abstract("cats"), "On dogs", abstract("dogs"));
  expect(pairs(reading)).toEqual([
    ["On cats", "cat"],
    ["On dogs", "dog"],
  ]);
  expect(reading.codes).toEqual([]);
});

test("another header, blank lines, buttons and a footer are left out, and that is said", async () => {
  const reading = await page(
    "Daily Papers",
    "",
    "Get the best papers in your inbox every week",
    "Sign up for free",
    "",
    "Sign upGraph Networks for Cats",
    "Published on May 3, 2024",
    abstract("cats"),
    "Upvote 12",
    "On the Behaviour of Dogs",
    abstract("dogs"),
    "Load more",
    "About",
  );
  expect(pairs(reading)).toEqual([
    ["Graph Networks for Cats", "cat"],
    ["On the Behaviour of Dogs", "dog"],
  ]);
  expect(reading.codes).toEqual(["read.lines-left-out"]);
  expect(reading.diagnostics[0]?.message).toContain(
    '7 lines belong to the page and not to a paper: "Daily Papers" (line 1)',
  );
});

test("a title without abstract is kept and the next pair is whole", async () => {
  const reading = await page(
    "On cats and their people",
    abstract("cats"),
    "A paper without any abstract",
    "On dogs and their people",
    abstract("dogs"),
    "Another one at the end",
  );
  expect(pairs(reading)).toEqual([
    ["On cats and their people", "cat"],
    ["A paper without any abstract", ""],
    ["On dogs and their people", "dog"],
    ["Another one at the end", ""],
  ]);
  expect(reading.codes).toEqual(["read.no-abstract", "read.no-abstract"]);
  expect(reading.diagnostics.map(({ at }) => at?.line)).toEqual([3, 6]);
});

test("an abstract without title is kept and the next pair is whole", async () => {
  const reading = await page("On cats", abstract("cats"), abstract("cows"), "On dogs", abstract("dogs"));
  expect(pairs(reading)).toEqual([
    ["On cats", "cat"],
    ["", "cow"],
    ["On dogs", "dog"],
  ]);
  expect(reading.codes).toEqual(["read.no-title"]);
});

test("short abstracts are known by their full stop, long titles by the lack of it", async () => {
  const short = "We show, in one page, that cats can be trained to do nothing at all for a whole day.";
  const long = `${"A very long title about cats and about dogs ".repeat(4)}and about cows`;
  const reading = await page(long, short, "On dogs", abstract("dogs"), "On cows", abstract("cows"));
  expect(reading.papers.map((paper) => [paper.title, paper.abstract === short])).toEqual([
    [long, true],
    ["On dogs", false],
    ["On cows", false],
  ]);
});

test("a Chinese abstract counts by what it says, not by its number of characters", async () => {
  const chinese = "我们研究图神经网络在猫狗识别任务中的表现，并提出一种新的方法。".repeat(4);
  const { papers } = await page("图神经网络", chinese, "参数化网络", chinese.slice(1));
  expect(papers.map(({ title }) => title)).toEqual(["图神经网络", "参数化网络"]);
});

test("only a button that was glued to the first title is taken from it", async () => {
  const header = "Get trending papers in your email inbox!";
  const { papers } = await page(
    header,
    "Subscribers of Cats",
    abstract("cats"),
    "SubscribeNet: a net",
    abstract("dogs"),
  );
  expect(papers.map(({ title }) => title)).toEqual(["Subscribers of Cats", "SubscribeNet: a net"]);
});

test.each([
  ["RIS", "TY  - JOUR\nTI  - On cats\nAB  - We study.\nER  -\n"],
  ["BibTeX", `@article{a,\n title={On cats},\n abstract={${abstract("cats")}}}\n`],
  ["BibTeX after a remark", `My papers\n\n@article{a,\n abstract={${abstract("cats")}}}\n`],
  ["MEDLINE", `PMID- 1\nTI  - On cats\nAB  - ${abstract("cats")}\n`],
  ["Web of Science", `FN Clarivate\nPT J\nTI On cats\nAB ${abstract("cats")}\n`],
  ["CSV", `id,title,abstract\n1,On cats,"${abstract("cats")}"\n`],
  ["HTML", `<html>\n<h1>On cats</h1>\n${abstract("cats")}\n`],
  ["prose", `${abstract("cats")}\n\n${abstract("dogs")}\n\n${abstract("cows")}\n`],
  ["a list of titles", "On cats\nOn dogs\nOn cows\n"],
])("%s is not taken for a saved page", async (_, text) => {
  const { papers, codes } = await readAll(toInput(text));
  expect({ papers, codes }).toEqual({ papers: [], codes: ["read.unknown-format"] });
});
