import {
  findPhrase,
  findWord,
  hashText,
  mixBits,
  type PhraseStatistics,
  replaceBackground,
  tableTagger,
  type WordStatistics,
} from "@isthmus/extractor/training";
import { BackgroundCounts, type BackgroundTables, type CorpusPaper } from "@isthmus/training";
import { describe, expect, test } from "vitest";

const COMMON = { wordPapers: 2, phrasePapers: 2 };

const toPaper = (title: string, abstract: string, field = "", keywords: string[] = []): CorpusPaper => ({
  id: title,
  title,
  abstract,
  keywords,
  field,
});

function count(papers: readonly CorpusPaper[]): BackgroundCounts {
  const counts = new BackgroundCounts([...new Set(papers.map(({ field }) => field))].sort(), tableTagger);
  for (const paper of papers) counts.add(paper);
  return counts;
}

interface Tables {
  readonly word: (text: string) => WordStatistics | null;
  readonly phrase: (text: string) => PhraseStatistics | null;
}

/** What the extractor reads from the tables; words of a phrase are given without spaces. */
function read({ words, phrases }: BackgroundTables): Tables {
  const find =
    <Row>(lookUp: (hash: number) => Row | null) =>
    (text: string): Row | null => {
      replaceBackground(words, phrases);
      return lookUp(mixBits(hashText(text).h2));
    };
  return { word: find(findWord), phrase: find(findPhrase) };
}

const kernel = (field: string): CorpusPaper =>
  toPaper("Graph kernels", "We study graph kernels. The graph kernel compares molecules in Paris.", field, [
    "graph kernel",
    "Paris",
  ]);
const plain = (field: string): CorpusPaper =>
  toPaper("On molecules", "We compare molecules in Paris. The comparison is slow.", field);
const CORPUS = [kernel("a"), kernel("a"), plain("a"), plain("b"), plain("b")];

describe("the background tables", () => {
  const tables = count(CORPUS).toTables(COMMON);
  const { word, phrase } = read(tables);

  test("have what occurs in enough papers, and nothing else", () => {
    expect(phrase("graphkernel")).not.toBeNull();
    expect(phrase("kernelcompare")).toBeNull();
    expect(word("molecule")).not.toBeNull();
    expect(word("quaxon")).toBeNull();
    const strict = read(count(CORPUS).toTables({ wordPapers: 3, phrasePapers: 3 }));
    expect(strict.phrase("graphkernel")).toBeNull();
    expect(strict.word("kernel")).toBeNull();
    expect(strict.word("molecule")).not.toBeNull();
  });

  test("give back frequencies per million to a quarter of a doubling", () => {
    expect(Math.abs(word("molecule")!.logFrequency - Math.log2(1e6))).toBeLessThan(0.13);
    expect(Math.abs(word("graph")!.logFrequency - Math.log2(4e5))).toBeLessThan(0.13);
    expect(Math.abs(phrase("graphkernel")!.logFrequency - Math.log2(4e5))).toBeLessThan(0.13);
  });

  test("give back title rates, whole phrases and places in phrases", () => {
    expect(phrase("graphkernel")!.titleRate).toBeCloseTo(Math.log(3 / 6), 0.9);
    expect(phrase("graphkernel")!.wholeRunShare).toBe(1);
    expect(word("kernel")!.headShare).toBe(1);
    expect(word("kernel")!.firstShare).toBe(0);
    expect(word("graph")!.firstShare).toBe(1);
    expect(word("graph")!.headShare).toBe(0);
  });

  test("give back how often a phrase is an author keyword of the papers that have both", () => {
    expect(phrase("graphkernel")!.keywordRate).toBeCloseTo(Math.log(2.5 / 12), 0.9);
    expect(word("paris")!.keywordRate).toBeCloseTo(Math.log(2.5 / 12), 0.9);
    expect(word("kernel")!.headKeywordRate).toBeCloseTo(Math.log(2.5 / 12), 0.9);
    expect(word("molecule")!.keywordRate).toBeCloseTo(Math.log(0.5 / 12), 0.9);
  });

  test("tell names from common words", () => {
    expect(word("paris")!.lowerShare).toBe(0);
    expect(word("molecule")!.lowerShare).toBe(1);
  });

  test("tell nouns from verbs", () => {
    expect(word("molecule")!.nounShare).toBe(1);
    expect(word("study")!.verbShare).toBe(1);
  });

  test("give words of one field a specificity, and words of all fields little", () => {
    const many = Array.from({ length: 20 }, () => [kernel("a"), plain("a"), plain("b"), plain("b")]).flat();
    const large = read(count(many).toTables(COMMON));
    expect(large.word("kernel")!.specificity).toBeGreaterThan(0.4);
    expect(large.phrase("graphkernel")!.specificity).toBeGreaterThan(0.4);
    expect(large.word("molecule")!.specificity).toBeLessThan(0.1);
  });

  test("are the same for any order of the papers", () => {
    expect(count([...CORPUS].reverse()).toTables(COMMON)).toEqual(tables);
  });

  test("pass over papers that cannot be analysed", () => {
    const counts = count([
      ...CORPUS,
      toPaper("", ""),
      toPaper("图神经网络", "我们研究图神经网络的表达能力。"),
    ]);
    expect(counts.paperCount).toBe(CORPUS.length);
  });

  test("hold what is believed, and what is assumed of the rest", () => {
    const believed = read(
      count(CORPUS).toTables(COMMON, {
        phrases: new Map([[[...count(CORPUS).phraseKeys(COMMON)][0]!, 1]]),
        words: new Map([["molecule", 0.9]]),
        heads: new Map([["kernel", 0.7]]),
        firsts: new Map([["graph", 0.6]]),
      }),
    );
    expect(believed.word("molecule")!.belief).toBeCloseTo(0.9, 1.5);
    expect(believed.word("kernel")!.headBelief).toBeCloseTo(0.7, 1.5);
    expect(believed.word("graph")!.firstBelief).toBeCloseTo(0.6, 1.5);
    expect(believed.word("kernel")!.belief).toBeCloseTo(0.2, 1.5);
  });
});

describe("a compound", () => {
  const joined = Array.from({ length: 12 }, (_, i) => toPaper(`T${i}`, "We use a hyperquaxon here."));
  const apart = Array.from({ length: 12 }, (_, i) => toPaper(`U${i}`, "We use a hyper quaxon here."));

  test("is cut where it is also written apart", () => {
    expect(read(count([...joined, ...apart]).toTables(COMMON)).word("hyperquaxon")!.splitAt).toBe(5);
  });

  test("is left whole where that is rare", () => {
    expect(read(count([...joined, ...apart.slice(0, 5)]).toTables(COMMON)).word("hyperquaxon")!.splitAt).toBe(
      0,
    );
  });

  test("stands in one table only", () => {
    expect(read(count([...joined, ...apart]).toTables(COMMON)).phrase("hyperquaxon")).toBeNull();
  });
});
