import { phraseWords } from "@isthmus/extractor/training";
import { PhraseRecords, WordCounts } from "@isthmus/training";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findIn } from "../../support/paper.ts";

describe("records of phrases", () => {
  const record = fc.record({
    key: fc.constantFrom(1, 2, 2 ** 40, 2 ** 53 - 1),
    isInTitle: fc.boolean(),
    isWhole: fc.boolean(),
    isKeyword: fc.boolean(),
    isInText: fc.boolean(),
    firstLength: fc.constant(3),
  });
  const paper = fc.record({
    records: fc.uniqueArray(record, { selector: ({ key }) => key, maxLength: 4 }),
    field: fc.nat(2),
    hasKeywords: fc.boolean(),
  });

  test("sum up to what counting paper by paper gives", () => {
    fc.assert(
      fc.property(fc.array(paper), fc.integer({ min: 1, max: 3 }), (papers, least) => {
        const records = new PhraseRecords();
        for (const one of papers) records.addPaper(one.records, one.field, one.hasKeywords);
        const expected = [1, 2, 2 ** 40, 2 ** 53 - 1].flatMap((key) => {
          const all = papers.flatMap((one) =>
            one.records.filter((r) => r.key === key).map((r) => ({ ...one, ...r })),
          );
          if (all.length < least) return [];
          const inText = all.filter(({ isInText }) => isInText);
          return [
            {
              key,
              papers: inText.length,
              titles: inText.filter(({ isInTitle }) => isInTitle).length,
              wholeRuns: inText.filter(({ isWhole }) => isWhole).length,
              papersWithKeywords: inText.filter(({ hasKeywords }) => hasKeywords).length,
              keywords: all.filter(({ isKeyword }) => isKeyword).length,
              fields: Uint32Array.from(
                [0, 1, 2],
                (field) => inText.filter((one) => one.field === field).length,
              ),
              firstLength: inText.length > 0 ? 3 : 0,
            },
          ];
        });
        expect(records.total(least, 3)).toEqual(expected);
      }),
    );
  });

  test("grow beyond a million", () => {
    const records = new PhraseRecords();
    const of = (key: number) => ({
      key,
      isInTitle: false,
      isWhole: true,
      isKeyword: false,
      isInText: true,
      firstLength: 0,
    });
    const many = function* (): Generator<ReturnType<typeof of>> {
      for (let key = 0; key <= 1_050_000; key++) yield of(key);
    };
    records.addPaper(many(), 0, false);
    records.addPaper([of(1_049_999)], 0, false);
    expect(records.total(2, 1).map(({ key, papers }) => [key, papers])).toEqual([[1_049_999, 2]]);
  });
});

describe("counts of words", () => {
  const counts = new WordCounts(2);
  counts.add(findIn("Graph kernels", "The graph kernel compares graphs in Paris. Kernels are Kernels."), 1, [
    phraseWords("graph kernel"),
    phraseWords("Paris"),
  ]);
  counts.add(findIn("On Paris", "We like paris here."), 0, null);

  test("are of papers, by field, and of titles", () => {
    expect(counts.totals.get("graph")).toMatchObject({
      papers: 1,
      titles: 1,
      fields: Uint32Array.from([0, 1]),
    });
    expect(counts.totals.get("paris")).toMatchObject({
      papers: 2,
      titles: 1,
      fields: Uint32Array.from([1, 1]),
    });
  });

  test("tell where a word ends and begins whole phrases, and where it stands alone", () => {
    expect(counts.totals.get("kernel")).toMatchObject({ heads: 1, firsts: 0, alone: 1, wholeRuns: 1 });
    expect(counts.totals.get("graph")).toMatchObject({ heads: 0, firsts: 1, alone: 1, wholeRuns: 1 });
  });

  test("tell how a word is written inside sentences", () => {
    expect(counts.totals.get("paris")).toMatchObject({ lower: 1, capital: 1 });
    expect(counts.totals.get("kernel")).toMatchObject({ lower: 1, capital: 1 });
  });

  test("tell which words are author keywords, and which end one", () => {
    expect(counts.totals.get("paris")).toMatchObject({ papersWithKeywords: 1, keywords: 1, headKeywords: 0 });
    expect(counts.totals.get("kernel")).toMatchObject({
      papersWithKeywords: 1,
      keywords: 0,
      headKeywords: 1,
    });
  });

  test("tell nouns, verbs, adjectives and others by place", () => {
    const tags = new WordCounts(1);
    const [word] = phraseWords("sample");
    for (const tag of ["NOUN", "PROPN", "VERB", "ADJ", "ADV"] as const) tags.addTag(word!, tag);
    expect(tags.totals.get("sample")).toMatchObject({ tagged: 5, nouns: 2, verbs: 1, adjectives: 1 });
  });
});
