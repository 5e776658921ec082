import { rankConcepts } from "@isthmus/model";
import { expect, test } from "vitest";
import { smallDocument } from "../../support/small-document.ts";

test("concepts are ranked by the papers that are shown with them, ties by position", () => {
  expect(rankConcepts(smallDocument())).toEqual([
    { concept: 1, paperCount: 2 },
    { concept: 2, paperCount: 2 },
    { concept: 0, paperCount: 1 },
  ]);
});

test("a paper that merely mentions a concept does not count", () => {
  const document = smallDocument();
  const papers = document.papers.map((paper) => ({
    ...paper,
    concepts: paper.concepts.map((use) => ({ ...use, weight: use.concept === 1 ? 0 : use.weight })),
  }));
  expect(rankConcepts({ ...document, papers }).map(({ concept }) => concept)).toEqual([2, 0]);
});
