import { collectPapers, explainPaper, extractCorpus } from "@isthmus/extractor";
import type { Paper } from "@isthmus/model";
import { createReadStream } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { EXAMPLE_FILE } from "../../support/example-corpus.ts";
import { toPaper } from "../../support/paper.ts";

let example: readonly Paper[];

beforeAll(async () => {
  const { value } = await collectPapers([{ file: "papers.txt", bytes: createReadStream(EXAMPLE_FILE) }]);
  example = value.slice(0, 40);
});

test("an explanation shows exactly the concepts that the extraction shows, under their labels and kinds", () => {
  const { papers } = extractCorpus(example).value;
  for (const index of [0, 2, 17, 39]) {
    const { concepts } = explainPaper(example, index);
    const shown = new Map(concepts.filter(({ isShown }) => isShown).map(({ label, kind }) => [label, kind]));
    expect(shown).toEqual(new Map(papers[index]!.concepts.map(({ label, kind }) => [label, kind])));
  }
});

test("ranks follow the last score, and what is shown stands above the threshold or fills the fewest", () => {
  const { concepts, threshold, limits } = explainPaper(example, 2);
  const ranked = concepts.filter(({ rank }) => rank !== null);
  expect(ranked.map(({ rank }) => rank)).toEqual(ranked.map((_, i) => i + 1));
  for (const [i, { among }] of ranked.entries())
    if (i > 0) expect(among!).toBeLessThanOrEqual(ranked[i - 1]!.among!);
  const below = ranked.filter(({ among, isShown }) => isShown && among! <= threshold);
  expect(ranked.filter(({ isShown }) => isShown).length - below.length).toBeGreaterThan(0);
  expect(below.length).toBeLessThanOrEqual(limits.minConcepts);
});

test("concepts passed over come last, with the scores they had until then", () => {
  const { concepts } = explainPaper(example, 2);
  const stages = concepts.map(({ alone, among }) => (among !== null ? 0 : alone !== null ? 1 : 2));
  expect(stages).toEqual(stages.toSorted((a, b) => a - b));
  for (const { among, amongFeatures, aloneFeatures, alone } of concepts) {
    expect(amongFeatures).toHaveLength(among === null ? 0 : 6);
    expect(aloneFeatures).toHaveLength(alone === null ? 0 : 6);
  }
});

test("features are told with the strongest first, by names that the ranker has", () => {
  const [first] = explainPaper(example, 2).concepts;
  const strengths = first!.aloneFeatures.map(({ contribution }) => Math.abs(contribution));
  expect(strengths).toEqual(strengths.toSorted((a, b) => b - a));
  expect(first!.amongFeatures.map(({ name }) => name)).toContain("score");
});

test("forms of one concept are told as its merges, short forms as expanded", () => {
  const paper = toPaper(
    "Graph neural networks",
    "A graph neural network (GNN) passes messages. GNNs work on graphs; graph-neural networks too.",
  );
  const concept = explainPaper([paper], 0).concepts.find(({ words }) => words === "graph neural network");
  expect(concept!.forms).toContainEqual({ surface: "GNN", places: 2, whole: 2, isFull: false });
  expect(concept!.forms.filter(({ isFull }) => isFull)).toHaveLength(1);
  expect(concept!.mentions.every(({ field, start, end }) => paper[field].slice(start, end).length > 2)).toBe(
    true,
  );
});

test("units are the words of both texts in order", () => {
  const { units } = explainPaper([toPaper("Sparse graphs", "They are sparse.")], 0);
  expect(units).toEqual([
    { surface: "Sparse", wordClass: "adjective", inTitle: true },
    { surface: "graphs", wordClass: "noun", inTitle: true },
    { surface: "They", wordClass: "stop", inTitle: false },
    { surface: "are", wordClass: "stop", inTitle: false },
    { surface: "sparse", wordClass: "adjective", inTitle: false },
  ]);
});

test.each([
  ["", "", "no-text"],
  [
    "Über die Grundlagen der Mathematik",
    "Wir zeigen, dass die Grundlagen der Mathematik nicht in sich selbst begründet werden können und warum das so ist.",
    "other-language",
  ],
])("a paper that cannot be read says why: %j", (title, abstract, unread) => {
  const explanation = explainPaper([toPaper(title, abstract)], 0);
  expect(explanation).toMatchObject({ unread, units: [], candidates: [], concepts: [] });
});

test("limits that make no sense are refused", () => {
  expect(() => explainPaper(example, 0, { minConcepts: 9, maxConcepts: 3 })).toThrow("minConcepts is 9");
});
