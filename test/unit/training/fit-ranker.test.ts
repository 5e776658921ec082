import {
  FIRST_WIDTH,
  QUICK_WIDTH,
  type RankerModels,
  rankUses,
  SECOND_WIDTH,
  tableTagger,
} from "@isthmus/extractor/training";
import { crossValidate, fitRanker, formatTrees, measureQuality, prepareExamples } from "@isthmus/training";
import { describe, expect, test } from "vitest";
import { ANNOTATED_PAPERS } from "../../support/annotated-papers.ts";

const examples = prepareExamples(ANNOTATED_PAPERS, "made", 1, tableTagger);
const learned = examples.slice(0, 20);
const unseen = examples.slice(20);
const models = fitRanker(learned);

const format = ({ quick, alone, among }: RankerModels): readonly string[] => [
  quick.join(),
  formatTrees(alone),
  formatTrees(among),
];

describe("the ranker that is fitted", () => {
  test("puts what is annotated above all else, on papers it has not seen", () => {
    for (const { findings, hits } of unseen) {
      const ranked = rankUses(models, findings.uses, findings.text);
      expect(ranked.slice(0, 2).map(({ index }) => hits[index]!.length)).toEqual([1, 1]);
      expect(ranked[1]!.score).toBeGreaterThan(0);
      expect(ranked[2]!.score).toBeLessThan(0);
    }
  });

  test("asks what the extractor answers", () => {
    expect(models.quick).toHaveLength(QUICK_WIDTH);
    expect(models.alone.columnCount).toBe(FIRST_WIDTH);
    expect(models.among.columnCount).toBe(SECOND_WIDTH);
  });

  test("is the same again", () => {
    expect(format(fitRanker(learned))).toEqual(format(models));
  });
});

describe("cross-validation", () => {
  const judged = crossValidate(examples, 5);

  test("judges each paper once, by models that have not seen it", () => {
    expect(judged.map(({ example }) => example.gold.paper.title).sort()).toEqual(
      examples.map((example) => example.gold.paper.title).sort(),
    );
    for (const { scores } of judged) expect([...scores]).toEqual([...scores].sort((a, b) => b - a));
  });

  test("finds a ranker that has learned good, and one that gives all the same no better than chance", () => {
    const { f1, precision, recall, ceiling, duplicates } = measureQuality(judged);
    expect(f1).toBeGreaterThan(0.9);
    expect(precision).toBeGreaterThan(0.9);
    expect(recall).toBeGreaterThan(0.9);
    expect(ceiling).toBe(1);
    expect(duplicates).toBeLessThan(0.2);
    const blind = judged.map(({ example }) => ({
      example,
      order: example.findings.uses.map((_, index) => index).reverse(),
      scores: example.findings.uses.map(() => 1),
    }));
    expect(measureQuality(blind).precision).toBeLessThan(0.5);
  });

  test("counts a second name for what is shown as a fault of its own", () => {
    const { example } = judged[0]!;
    const index = example.hits.findIndex((hits) => hits.length > 0);
    const twice = { ...example, hits: [...example.hits, example.hits[index]!] };
    const shown = { example: twice, order: [index, example.hits.length], scores: [2, 1] };
    expect(measureQuality([shown])).toMatchObject({ precision: 0.5, shown: 2, duplicates: 1 });
  });
});
