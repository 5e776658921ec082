import { expect, test } from "vitest";
import { readAll, toInput } from "../../support/inputs.ts";

const lines = (...records: object[]): string => records.map((record) => JSON.stringify(record)).join("\n");
const idsOf = async (...records: object[]): Promise<string[]> =>
  (await readAll(toInput(lines(...records)))).papers.map(({ id }) => id);

test("a paper is known by its own id, else its DOI, else its arXiv id, else its title", async () => {
  const url = "https://arxiv.org/abs/2101.00001v2";
  const ids = await idsOf(
    { id: "x1", doi: "10.1000/a", url, title: "A", abstract: "a" },
    { doi: "10.1000/B", url, title: "B", abstract: "b" },
    { url, title: "C", abstract: "c" },
    { title: "D", abstract: "d" },
    { id: 7, title: "E", abstract: "e" },
  );
  expect(ids).toEqual([
    "x1",
    "doi:10.1000/b",
    "arxiv:2101.00001",
    expect.stringMatching(/^title:[\da-f]{16}$/),
    "7",
  ]);
});

test("the id of a title does not depend on how it is set", async () => {
  const variants = ["Graph Networks: a Survey", "graph networks - A SURVEY", "  Gráph  networks, a survey."];
  const ids = await Promise.all(variants.map(async (title) => (await idsOf({ title, abstract: "x" }))[0]));
  expect(new Set(ids).size).toBe(1);
});

test("titles without a letter still have ids of their own", async () => {
  const ids = await idsOf(
    { title: "???", abstract: "x" },
    { title: "!!!", abstract: "x" },
    { abstract: "y" },
  );
  expect(new Set(ids).size).toBe(3);
});

test("two different papers of one id are both kept, the second under another id", async () => {
  const { papers, diagnostics } = await readAll(
    toInput(
      lines(
        { id: "a", title: "One" },
        { id: "a", title: "Two" },
        { id: "a", title: "Three" },
        { id: "a~2", title: "Four" },
      ),
    ),
  );
  expect(papers.map(({ id, title }) => [id, title])).toEqual([
    ["a", "One"],
    ["a~2", "Two"],
    ["a~3", "Three"],
    ["a~2~2", "Four"],
  ]);
  const renamed = diagnostics.filter(({ code }) => code === "read.duplicate-id");
  expect(renamed.map(({ at }) => at?.line)).toEqual([2, 3, 4]);
  expect(renamed[0]?.message).toBe(
    'id "a" was taken by papers.txt:1 with another text; both kept, this one as "a~2"',
  );
});

test("the same paper again is counted once, in one file or in two, and also after a rename", async () => {
  const one = { id: "a", title: "One", abstract: "x" };
  const two = { id: "a", title: "Two", abstract: "y" };
  const { papers, codes, diagnostics } = await readAll(
    toInput(lines(one, two, one, two), "first.jsonl"),
    toInput(lines(one), "second.jsonl"),
  );
  expect(papers).toHaveLength(2);
  expect(codes.filter((code) => code === "read.duplicate-paper")).toHaveLength(3);
  expect(diagnostics.at(-1)?.message).toContain("the same paper as first.jsonl:1");
});
