import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AcronymCounts, type Expanded } from "@isthmus/extractor/training";

interface DefiningPaper {
  readonly definitions: readonly Expanded[];
  readonly words: readonly string[];
}

function countAll(papers: readonly DefiningPaper[]): AcronymCounts {
  const counts = new AcronymCounts();
  for (const { definitions, words } of papers) counts.add(definitions, words);
  return counts;
}

const definition = fc.record({
  short: fc.constantFrom("CNN", "PCA", "IF"),
  long: fc.constantFrom(["neural", "network"], ["news", "network"], ["analysis"]),
});
const papersOfSomeWords = fc.array(
  fc.record({
    definitions: fc.array(definition, { maxLength: 3 }),
    words: fc.array(fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h", "i", "j"), { maxLength: 12 }),
  }),
  { maxLength: 60 },
);

describe("counts of acronyms", () => {
  test("a paper counts once for a short form, with what it says last", () => {
    const counts = countAll([
      {
        definitions: [
          { short: "NN", long: ["nearest", "neighbor"] },
          { short: "NN", long: ["neural", "network"] },
        ],
        words: [],
      },
    ]);
    expect(counts.expansionsOf("NN").map(({ long, paperCount }) => [long, paperCount])).toEqual([
      ["neural network", 1],
    ]);
  });

  test("the most frequent expansion comes first, of equal ones the first in the alphabet", () => {
    const counts = countAll(
      ["b", "c", "a", "c"].map((long) => ({ definitions: [{ short: "X", long: [long] }], words: [] })),
    );
    expect(counts.expansionsOf("X").map(({ long }) => long)).toEqual(["c", "a", "b"]);
    expect(counts.expansionsOf("Y")).toEqual([]);
  });

  test("any order and any division of the papers gives the same", () => {
    fc.assert(
      fc.property(papersOfSomeWords, fc.nat(), fc.nat(), (papers, at, turn) => {
        const cut = papers.length === 0 ? 0 : at % papers.length;
        const turned = [
          ...papers.slice(turn % (papers.length + 1)),
          ...papers.slice(0, turn % (papers.length + 1)),
        ];
        const first = countAll(turned.slice(0, cut));
        const second = countAll(turned.slice(cut));
        second.merge(first);
        expect(second.pack()).toEqual(countAll(papers).pack());
      }),
    );
  });

  test("what is packed and unpacked is the same, and can be added to", () => {
    fc.assert(
      fc.property(papersOfSomeWords, papersOfSomeWords, (papers, more) => {
        const unpacked = AcronymCounts.unpack(structuredClone(countAll(papers).pack()));
        for (const { definitions, words } of more) unpacked.add(definitions, words);
        expect(unpacked.pack()).toEqual(countAll([...papers, ...more]).pack());
      }),
    );
  });

  test("the words of a long form are no context of it", () => {
    const counts = countAll([
      { definitions: [{ short: "NN", long: ["neural", "network"] }], words: ["neural", "image", "network"] },
    ]);
    expect(counts.expansionsOf("NN")[0]!.contexts).toEqual([
      countAll([{ definitions: [{ short: "X", long: ["y"] }], words: ["image"] }]).expansionsOf("X")[0]!
        .contexts[0],
    ]);
  });

  test("the memory of one expansion does not grow with its papers", () => {
    const words = Array.from({ length: 100 }, (_, i) => `word${i}`);
    const papers = Array.from({ length: 1000 }, (_, i) => ({
      definitions: [{ short: "CNN", long: ["neural", "network"] }],
      words: words.map((word) => `${word}of${i}`),
    }));
    const [expansion] = countAll(papers).expansionsOf("CNN");
    expect(expansion!.paperCount).toBe(1000);
    expect(expansion!.contexts.length).toBe(24);
    expect(Math.max(...expansion!.contexts.map(({ length }) => length))).toBe(64);
  });
});
