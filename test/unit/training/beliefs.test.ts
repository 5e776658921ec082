import {
  FIRST_WIDTH,
  keyOf,
  phraseWords,
  QUICK_WIDTH,
  type RankerModels,
  SECOND_WIDTH,
  tableTagger,
  type TreeModel,
} from "@isthmus/extractor/training";
import { BeliefCounts, type CorpusPaper } from "@isthmus/training";
import { describe, expect, test } from "vitest";

/** Trees that give everything the same log-odds. */
const constant = (bias: number, columnCount: number): TreeModel => ({
  bias,
  depth: 1,
  treeCount: 0,
  columnCount,
  features: new Uint16Array(),
  thresholds: new Float64Array(),
  leaves: new Float64Array(),
});

const EVEN: RankerModels = {
  quick: new Float64Array(QUICK_WIDTH),
  alone: constant(0, FIRST_WIDTH),
  among: constant(0, SECOND_WIDTH),
};

const PAPER: CorpusPaper = {
  id: "p",
  title: "Graph kernels",
  abstract: "We study graph kernels and molecules at length.",
  keywords: [],
  field: "",
};

function believe(times: number, models = EVEN, paper = PAPER): ReturnType<BeliefCounts["toBeliefs"]> {
  const counts = new BeliefCounts(models, tableTagger, (key) => key === keyOf(phraseWords("graph kernel")));
  for (let i = 0; i < times; i++) counts.add(paper);
  return counts.toBeliefs();
}

describe("what a ranker believes of a phrase", () => {
  test.each([1, 3, 30])("is the mean over %i papers, drawn to what is expected", (times) => {
    const expected = (0.5 * times + 0.15 * 3) / (times + 3);
    const { phrases, words, heads, firsts } = believe(times);
    expect([...phrases]).toEqual([[keyOf(phraseWords("graph kernel")), expect.closeTo(expected, 9)]]);
    expect(words.get("molecule")).toBeCloseTo(expected, 9);
    expect(heads.get("kernel")).toBeCloseTo(expected, 9);
    expect(firsts.get("graph")).toBeCloseTo(expected, 9);
  });

  test("follows the ranker", () => {
    const sure = { ...EVEN, among: constant(4, SECOND_WIDTH) };
    expect(believe(3, sure).words.get("molecule")).toBeGreaterThan(believe(3).words.get("molecule")!);
  });

  test("is little of what the ranker does not even look at", () => {
    const names = Array.from({ length: 80 }, (_, i) => `quaxon${String.fromCharCode(97 + (i % 26))}${i}x`);
    const long = {
      ...PAPER,
      abstract: `${names.map((name) => `We use ${name}.`).join(" ")} ${PAPER.abstract}`,
    };
    const { words } = believe(1, { ...EVEN, among: constant(4, SECOND_WIDTH) }, long);
    const values = names.map((name) => words.get(name)!);
    expect(values.filter((value) => value > 0.2).length).toBeGreaterThan(20);
    expect(values.filter((value) => value < 0.15).length).toBeGreaterThan(20);
  });

  test("has nothing of papers that cannot be analysed", () => {
    expect(believe(1, EVEN, { ...PAPER, title: "", abstract: "12" }).words.size).toBe(0);
  });
});
