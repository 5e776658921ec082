import { readFileSync } from "node:fs";
import { conceptId, type ExtractedPaper } from "@isthmus/model";
import { beforeAll, describe, expect, test } from "vitest";
import { runExample } from "../support/example-corpus.ts";
import { toPaper } from "../support/paper.ts";
import { type GoldPaper, normalForm, scoreAcronyms, scoreConcepts } from "./score.ts";

const gold = readFileSync(new URL("../gold/seed-dev.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map(readGold);

/** The file is ours, and its shape is held by the scores. */
function readGold(line: string): GoldPaper {
  const parse: (text: string) => GoldPaper = JSON.parse;
  return parse(line);
}

let pairs: (readonly [GoldPaper, ExtractedPaper])[] = [];
beforeAll(async () => {
  const { corpus } = await runExample();
  const titleKey = (title: string): string => normalForm(title).replaceAll(" ", "");
  const byTitle = new Map(corpus.papers.map((found) => [titleKey(found.paper.title), found]));
  pairs = gold.flatMap((paper) => {
    const found = byTitle.get(titleKey(paper.title));
    return found === undefined ? [] : [[paper, found] as const];
  });
}, 60_000);

describe("107 papers annotated by hand, none of which the ranker was fitted to", () => {
  test("are all in the example corpus", () => {
    expect(pairs).toHaveLength(107);
  });

  test("concepts: F1 is at least 0.67, with a precision of at least 0.64", () => {
    const { f1, precision } = scoreConcepts(pairs);
    expect(f1).toBeGreaterThanOrEqual(0.67);
    expect(precision).toBeGreaterThanOrEqual(0.64);
  });

  test("concepts: between 8 and 13 are shown a paper", () => {
    const shown = pairs.reduce((sum, [, { concepts }]) => sum + concepts.length, 0) / pairs.length;
    expect(shown).toBeGreaterThan(8);
    expect(shown).toBeLessThan(13);
  });

  test("acronyms: F1 is at least 0.96", () => {
    expect(scoreAcronyms(pairs).f1).toBeGreaterThanOrEqual(0.96);
  });
});

describe("the scorer", () => {
  const annotated: GoldPaper = {
    title: "T",
    concepts: [
      { label: "graph kernel", surface: ["graph kernels"], core: true },
      { label: "molecule", surface: ["molecules"], core: false },
    ],
    acronyms: [{ short: "GK", long: "graph kernel", adjacent: true }],
  };
  const found = (...labels: string[]): ExtractedPaper => ({
    paper: toPaper("T", ""),
    concepts: labels.map((label) => ({ id: conceptId(label), label, variants: [], weight: 1, mentions: [] })),
    terms: [],
    acronyms: [{ short: "GKs", long: "graph kernels" }],
  });

  test("counts a second form of one idea as a fault", () => {
    expect(scoreConcepts([[annotated, found("graph kernel", "Graph Kernels")]])).toMatchObject({
      precision: 0.5,
      recall: 1,
    });
  });

  test("asks for the core concepts only, but accepts the others", () => {
    expect(scoreConcepts([[annotated, found("molecule")]])).toMatchObject({ precision: 1, recall: 0 });
  });
});
