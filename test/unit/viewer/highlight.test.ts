import { findWords, segmentText } from "@isthmus/viewer";
import { describe, expect, test } from "vitest";

const TEXT = "graph neural networks learn";

describe("segments", () => {
  test("cut a text at its marks", () => {
    expect(segmentText(TEXT, [{ start: 6, end: 12, concept: 4 }])).toEqual([
      { text: "graph ", concept: null },
      { text: "neural", concept: 4 },
      { text: " networks learn", concept: null },
    ]);
  });

  test("of overlapping marks keep the longest, of equally long ones the first", () => {
    const marks = [
      { start: 6, end: 21, concept: 1 },
      { start: 0, end: 21, concept: 2 },
      { start: 16, end: 27, concept: 3 },
    ];
    expect(segmentText(TEXT, marks)).toEqual([
      { text: "graph neural networks", concept: 2 },
      { text: " learn", concept: null },
    ]);
    const equal = [
      { start: 2, end: 4, concept: 9 },
      { start: 1, end: 3, concept: 8 },
    ];
    expect(segmentText("abcde", equal)[1]).toEqual({ text: "bc", concept: 8 });
  });

  test("inside a span leave out marks that reach over its edge", () => {
    const marks = [
      { start: 0, end: 12, concept: 1 },
      { start: 13, end: 21, concept: 2 },
    ];
    expect(segmentText(TEXT, marks, { start: 6, end: 27 })).toEqual([
      { text: "neural ", concept: null },
      { text: "networks", concept: 2 },
      { text: " learn", concept: null },
    ]);
  });

  test("of an empty text there are none", () => {
    expect(segmentText("", [])).toEqual([]);
  });
});

describe("words found in a text", () => {
  test("stand at the beginnings of its words, without regard to case and accents", () => {
    expect(findWords("Über-graphs and Paragraphs", ["graph", "uber"])).toEqual([
      { start: 0, end: 4 },
      { start: 5, end: 10 },
    ]);
  });

  test("take the longest of several that fit", () => {
    expect(findWords("networks", ["net", "network"])).toEqual([{ start: 0, end: 7 }]);
  });

  test("take the whole word where folding changes its length", () => {
    expect(findWords("ﬁeld", ["fi"])).toEqual([{ start: 0, end: 4 }]);
  });
});
