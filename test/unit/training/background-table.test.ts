import { annotatePaper, findPhrases, loadTagger, parseTable } from "@isthmus/extractor/training";
import { BackgroundCounts, type BackgroundTables, toBackgroundTables } from "@isthmus/training";
import { describe, expect, test } from "vitest";
import { toPaper } from "../../support/paper.ts";

const COMMON = { wordPapers: 2, phrasePapers: 2 };
const tagger = loadTagger();

type Text = readonly [title: string, abstract: string];

function count(corpora: readonly (readonly Text[])[], bucketSize?: number): BackgroundCounts {
  const counts = new BackgroundCounts(corpora.length, bucketSize);
  for (const [corpusIndex, texts] of corpora.entries()) {
    for (const [title, abstract] of texts) {
      const text = annotatePaper(toPaper(title, abstract), tagger);
      if (typeof text !== "string") counts.add(text, findPhrases(text), corpusIndex);
    }
  }
  return counts;
}

const read = ({ words, phrases }: BackgroundTables) => ({
  words: parseTable(words),
  phrases: parseTable(phrases),
});

const KERNEL: Text = [
  "Graph kernels",
  "We study graph kernels. The graph kernel compares molecules in Paris.",
];
const PLAIN: Text = ["On molecules", "We compare molecules in Paris. The comparison is slow."];
const CORPORA = [
  [KERNEL, KERNEL, PLAIN],
  [PLAIN, PLAIN],
] as const;

describe("the background tables", () => {
  const { words, phrases } = read(toBackgroundTables(count(CORPORA), COMMON));

  test("have what occurs in enough papers, and nothing else", () => {
    expect([...phrases.keys()]).toEqual(["graphkernel"]);
    expect(words.has("molecule")).toBe(true);
    expect(read(toBackgroundTables(count([[KERNEL], [PLAIN]]), COMMON)).phrases.size).toBe(0);
  });

  test("give back frequencies per million to half a doubling", () => {
    expect(words.get("molecule")!.logFrequency).toBeCloseTo(Math.log2(1e6), -0.2);
    expect(phrases.get("graphkernel")!.logFrequency).toBeCloseTo(Math.log2((2 / 5) * 1e6), -0.2);
    expect(Math.abs(words.get("graph")!.logFrequency - Math.log2((2 / 5) * 1e6))).toBeLessThanOrEqual(0.25);
  });

  test("give back title rates, whole phrases and places in phrases", () => {
    expect(phrases.get("graphkernel")!.titleRate).toBeCloseTo(Math.log(3 / 6), 0.7);
    expect(phrases.get("graphkernel")!.wholeRunShare).toBe(1);
    expect(words.get("kernel")!.headShare).toBe(1);
    expect(words.get("graph")!.firstShare).toBe(1);
    expect(words.get("graph")!.headShare).toBe(0);
  });

  test("tell names from common words", () => {
    expect(words.get("paris")!.lowerShare).toBe(0);
    expect(words.get("molecule")!.lowerShare).toBe(1);
  });

  test("give words of one corpus a skew, and words of all little", () => {
    expect(words.get("kernel")!.skew).toBeGreaterThan(words.get("molecule")!.skew);
    expect(words.get("molecule")!.skew).toBeLessThan(0.5);
  });

  test("are sorted by code unit, whatever the order of the papers", () => {
    const backwards = CORPORA.map((texts) => [...texts].reverse());
    const [there, back] = [CORPORA, backwards].map((corpora) => toBackgroundTables(count(corpora), COMMON));
    expect(there).toEqual(back);
    const keys = [...words.keys()];
    expect(keys).toEqual([...keys].sort());
  });

  test("keep keys of any length apart, though only 35 characters can be shared", () => {
    const long = (end: string): Text => [
      "T",
      `We apply ${"a".repeat(36)}${end} here. It is ${"a".repeat(36)}${end}.`,
    ];
    const texts = ["x", "y"].flatMap((end) => [long(end), long(end)]);
    const found = [...read(toBackgroundTables(count([texts]), COMMON)).words.keys()];
    expect(found).toEqual(expect.arrayContaining([`${"a".repeat(36)}x`, `${"a".repeat(36)}y`]));
  });
});

describe("counting in bounded memory", () => {
  const rare = (i: number): Text => [
    `Theory ${i}`,
    `We study quaxon${"abcdefgh".charAt(i)} flows and graph kernels.`,
  ];
  const texts = Array.from({ length: 8 }, (_, i) => rare(i));

  test("drops what is rare at the end of each bucket", () => {
    const bounded = count([texts], 2);
    expect(bounded.words.size).toBeLessThan(count([texts]).words.size);
    expect(bounded.words.has("quaxona")).toBe(false);
  });

  test("keeps what is frequent, with its count", () => {
    expect(count([texts], 2).phrases.get("graphkernel")!.papers).toEqual([8]);
  });
});
