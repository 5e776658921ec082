import { tableTagger } from "@isthmus/extractor/training";
import { type GoldPaper, prepareExamples } from "@isthmus/training";
import { describe, expect, test } from "vitest";
import { toPaper } from "../../support/paper.ts";

const gold = (title: string, abstract: string, ...labels: (readonly [string, ...string[]])[]): GoldPaper => ({
  paper: toPaper(title, abstract),
  field: null,
  concepts: labels.map(([label, ...surface]) => ({ label, surface, core: true, kind: null })),
});

/** Words of the leading form of each concept found that names one of the gold, with what it names. */
function hitsOf(paper: GoldPaper): Readonly<Record<string, readonly number[]>> {
  const [example] = prepareExamples([paper], "set", 1, tableTagger);
  return Object.fromEntries(
    example!.findings.uses
      .map(({ forms }, i) => [forms[0]!.words.map(({ text }) => text).join(" "), example!.hits[i]!] as const)
      .filter(([, hits]) => hits.length > 0),
  );
}

describe("a concept found names one of the gold", () => {
  test.each([
    ["by its label", gold("T", "We use graph kernels.", ["graph kernel"]), "graph kernel"],
    [
      "by a form that stands in the text",
      gold("T", "We use graph kernels.", ["kernel on graphs", "graph kernels"]),
      "graph kernel",
    ],
    [
      "by its expanded acronym",
      gold("T", "The graph kernel (GK) is used. A GK is old.", ["graph kernel"]),
      "graph kernel",
    ],
    [
      "whatever the spelling",
      gold("T", "We use multilayer Networks.", ["multi-layer network"]),
      "multi layer network",
    ],
  ])("%s", (_, paper, found) => {
    expect(hitsOf(paper)).toEqual({ [found]: [0] });
  });

  test("and two of them where both have its form", () => {
    expect(
      hitsOf(gold("T", "We use graph kernels.", ["graph kernel"], ["kernel", "graph kernels"])),
    ).toMatchObject({
      "graph kernel": [0, 1],
      kernel: [1],
    });
  });

  test("and none where no form is the same", () => {
    expect(hitsOf(gold("T", "We use graph kernels.", ["support vector machine"]))).toEqual({});
  });
});

describe("annotated papers", () => {
  test("keep their order, set and weight, without those that cannot be analysed", () => {
    const papers = [gold("One", "We use kernels."), gold("", "1 2 3"), gold("Two", "We use graphs.")];
    const examples = prepareExamples(papers, "a set", 0.5, tableTagger);
    expect(examples.map((example) => [example.gold.paper.title, example.set, example.weight])).toEqual([
      ["One", "a set", 0.5],
      ["Two", "a set", 0.5],
    ]);
    for (const { hits, findings, view } of examples) {
      expect(hits).toHaveLength(findings.uses.length);
      expect(view.uses).toHaveLength(findings.uses.length);
    }
  });
});
