import { describe, expect, test } from "vitest";
import { BACKGROUND_ACRONYMS, parseBackgroundAcronyms } from "@isthmus/extractor/training";
import { BackgroundAcronymCounts } from "@isthmus/training";

function addTimes(
  counts: BackgroundAcronymCounts,
  times: number,
  short: string,
  long: string,
  words: readonly string[] = [],
): void {
  for (let i = 0; i < times; i++) counts.add([{ short, long: long.split(" ") }], [...words, `filler${i}`]);
}

describe("the background table of acronyms", () => {
  test("keeps what several papers define and sums up the rest", () => {
    const counts = new BackgroundAcronymCounts();
    addTimes(counts, 16, "GP", "gaussian process");
    addTimes(counts, 4, "GP", "general practitioner");
    addTimes(counts, 2, "GP", "genetic programming");
    addTimes(counts, 3, "QFS", "quantum fuzzy segmentation");
    const table = parseBackgroundAcronyms(counts.formatTable());
    expect(table.find("QFS")).toBeNull();
    const entry = table.find("GP")!;
    expect(entry.meanings.map(({ long, paperCount }) => [long, paperCount])).toEqual([
      ["gaussian process", 16],
      ["general practitioner", 4],
    ]);
    expect(entry.otherCount).toBe(2);
  });

  test("gives clues to meanings that have rivals, and only to them", () => {
    const counts = new BackgroundAcronymCounts();
    addTimes(counts, 8, "GP", "gaussian process", ["kernel", "model"]);
    addTimes(counts, 8, "GP", "general practitioner", ["patient", "model"]);
    addTimes(counts, 8, "CNN", "convolutional neural network", ["image", "model"]);
    const table = parseBackgroundAcronyms(counts.formatTable());
    const [process, practitioner] = table.find("GP")!.meanings;
    expect(process!.clues.size).toBe(1);
    expect(practitioner!.clues.size).toBe(1);
    expect([...process!.clues.keys()]).not.toEqual([...practitioner!.clues.keys()]);
    expect(table.find("CNN")!.meanings[0]!.clues.size).toBe(0);
  });

  test("is the same for any order of the papers", () => {
    const forth = new BackgroundAcronymCounts();
    const back = new BackgroundAcronymCounts();
    const papers = Array.from({ length: 200 }, (_, i) => ({
      short: ["GP", "CNN", "IF"][i % 3]!,
      long: [`first${i % 5}`, `second${i % 7}`],
      words: [`word${i % 11}`, `word${i % 13}`],
    }));
    for (const { short, long, words } of papers) forth.add([{ short, long }], words);
    for (const { short, long, words } of papers.reverse()) back.add([{ short, long }], words);
    expect(back.format()).toBe(forth.format());
    expect(forth.formatTable()).toContain("GP=");
  });

  test("leaves out what would break its notation", () => {
    const counts = new BackgroundAcronymCounts();
    for (const short of ["A=B", "A;B", 'A"B', "A\\B", "ÄÖÜ"]) addTimes(counts, 9, short, "some long form");
    addTimes(counts, 9, "OK", "some; long form");
    expect(counts.formatTable()).toBe("");
    addTimes(counts, 9, "A B-1", "alpha beta");
    expect(parseBackgroundAcronyms(counts.formatTable()).find("A B-1")?.meanings[0]!.long).toBe("alpha beta");
  });

  test("ships as a module of one string, small enough", () => {
    const counts = new BackgroundAcronymCounts();
    addTimes(counts, 9, "GP", "gaussian process");
    expect(counts.format()).toContain(
      `export const BACKGROUND_ACRONYMS =\n  ${JSON.stringify(counts.formatTable())};`,
    );
    expect(BACKGROUND_ACRONYMS.length).toBeLessThan(130_000);
    expect(parseBackgroundAcronyms(BACKGROUND_ACRONYMS).find("GNN")!.meanings[0]!.long).toBe(
      "graph neural network",
    );
  });
});
