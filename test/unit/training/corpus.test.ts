import { parseOptions, samplePapers, titleKey } from "@isthmus/training";
import { describe, expect, test } from "vitest";
import { toPaper } from "../../support/paper.ts";

const ABSTRACT = "A sentence of an abstract that is neither short nor long. ".repeat(6);

async function titlesOf(
  titles: readonly string[],
  { every = 1, leftOut = new Set<string>(), abstract = ABSTRACT } = {},
): Promise<string[]> {
  const papers = titles.map((title, i) => toPaper(title, abstract, `p${i}`));
  const kept: string[] = [];
  for await (const { title } of samplePapers(papers, every, leftOut)) kept.push(title);
  return kept;
}

describe("papers that are left out", () => {
  test.each([
    ["Graph Networks: A Survey", "graph networks – a survey"],
    ["Möbius strips", "MOBIUS  STRIPS."],
    ["Self-Attention", "Self Attention"],
  ])("are known by the title %s, though written as %s", async (title, other) => {
    expect(titleKey(title)).toBe(titleKey(other));
    expect(await titlesOf([title, "Another paper"], { leftOut: new Set([titleKey(other)]) })).toEqual([
      "Another paper",
    ]);
  });

  test("are told from papers with almost the same title", () => {
    expect(titleKey("Graph networks 2")).not.toBe(titleKey("Graph networks 3"));
    expect(titleKey("グラフ")).not.toBe(titleKey("ネット"));
  });
});

describe("the sample", () => {
  test("takes every so many papers, the first included", async () => {
    expect(await titlesOf(["a", "b", "c", "d", "e"], { every: 2 })).toEqual(["a", "c", "e"]);
  });

  test.each([
    ["too short", "Short."],
    ["too long", ABSTRACT.repeat(20)],
    ["absent", ""],
  ])("has no paper whose abstract is %s", async (_, abstract) => {
    expect(await titlesOf(["a"], { abstract })).toEqual([]);
  });
});

describe("the command line", () => {
  const FILES = ["--corpora", "a", "b", "--gold", "c", "--exclude", "d", "e"];

  test("gives each option all words up to the next", () => {
    expect(parseOptions([...FILES, "--every", "2", "--out", "f", "--annotations", "g"])).toEqual({
      corpora: ["a", "b"],
      gold: ["c"],
      annotations: ["g"],
      exclude: ["d", "e"],
      every: 2,
      out: "f",
    });
  });

  test("counts every paper and writes into the extractor unless told otherwise", () => {
    expect(parseOptions(FILES)).toMatchObject({ every: 1, out: null, annotations: [] });
  });

  test.each([
    ["no corpus", ["--gold", "c", "--exclude", "d"], "--corpora has no files"],
    ["an option of no meaning", [...FILES, "--fast"], "there is no option --fast"],
    ["a word before any option", ["a", ...FILES], '"a" stands before any option'],
    ["two folders", [...FILES, "--out", "f", "g"], "--out has not one value"],
    ["half a paper", [...FILES, "--every", "0.5"], "--every is no integer from 1"],
  ])("refuses %s", (_, args, message) => {
    expect(() => parseOptions(args)).toThrow(message);
  });
});
