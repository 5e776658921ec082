import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readAnnotations, toGoldPaper } from "@isthmus/training";
import { afterAll, describe, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "isthmus-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

function write(...lines: readonly string[]): string {
  const path = join(folder, "annotations.jsonl");
  writeFileSync(path, lines.join("\n"));
  return path;
}

const concept = {
  label: "graph kernel",
  kind: "method",
  core: true,
  title: [0, 13],
  abstract: [7, 20, 0, 2],
};
const paper = {
  id: "p1",
  title: "Graph kernels here",
  abstract: "We use graph kernels.",
  keywords: [],
  field: "mathematics",
};

describe("annotations without texts", () => {
  test("get the texts that the corpus has", () => {
    const concepts = readAnnotations([write(JSON.stringify({ id: "p1", concepts: [concept] }), "")]).get(
      "p1",
    )!;
    expect(toGoldPaper(paper, concepts, "corpus.jsonl")).toMatchObject({
      field: "mathematics",
      paper: { id: "p1", title: paper.title, abstract: paper.abstract },
      concepts: [
        {
          label: "graph kernel",
          kind: "method",
          core: true,
          surface: ["Graph kernels", "graph kernels", "We"],
        },
      ],
    });
  });

  test("may leave out places and kind; a kind of no meaning is none", () => {
    const lines = [
      { id: "a", concepts: [{ label: "x", core: false }] },
      { id: "b", concepts: [{ label: "y", core: true, kind: "miracle" }] },
    ];
    const annotations = readAnnotations([write(...lines.map((line) => JSON.stringify(line)))]);
    expect([...annotations.values()].flat()).toEqual([
      { label: "x", core: false, kind: null, title: [], abstract: [] },
      { label: "y", core: true, kind: null, title: [], abstract: [] },
    ]);
  });

  test.each([
    ["without id", { concepts: [] }],
    ["without concepts", { id: "a" }],
    ["whose concept has no label", { id: "a", concepts: [{ core: true }] }],
    ["whose concept is no object", { id: "a", concepts: ["x"] }],
    ["with half a place", { id: "a", concepts: [{ ...concept, title: [3] }] }],
    ["with a place that is no number", { id: "a", concepts: [{ ...concept, abstract: [0, "9"] }] }],
  ])("%s are refused by file and line", (_, line) => {
    const path = write(JSON.stringify({ id: "p1", concepts: [concept] }), JSON.stringify(line));
    expect(() => readAnnotations([path])).toThrow(`${path}:2`);
  });
});
