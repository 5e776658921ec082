import { createSearch, findSentences, findWords, type Mark, segmentText } from "@isthmus/viewer";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toldMap } from "../support/told-map.ts";

const text = fc.string({ unit: "grapheme", maxLength: 80 });
const prose = fc
  .array(fc.constantFrom("Graph", " ", ".", "e.g.", "! ", "? ", "x", "。", "\n", "3.5", "(A.)"), {
    maxLength: 40,
  })
  .map((parts) => parts.join(""));
const textWithMarks = text.chain((content) =>
  fc.tuple(
    fc.constant(content),
    fc.array(
      fc
        .tuple(fc.nat(content.length), fc.nat(content.length), fc.nat(5))
        .map(([a, b, concept]): Mark => ({ start: Math.min(a, b), end: Math.max(a, b), concept })),
      { maxLength: 12 },
    ),
  ),
);

describe("segments of a text", () => {
  test("put together are the text, whatever the marks", () => {
    fc.assert(
      fc.property(textWithMarks, ([content, marks]) => {
        expect(
          segmentText(content, marks)
            .map((segment) => segment.text)
            .join(""),
        ).toBe(content);
      }),
    );
  });

  test("are never empty, and each marked one is exactly one of the marks", () => {
    fc.assert(
      fc.property(textWithMarks, ([content, marks]) => {
        let at = 0;
        for (const segment of segmentText(content, marks)) {
          expect(segment.text).not.toBe("");
          const place = { start: at, end: at + segment.text.length, concept: segment.concept };
          if (segment.concept !== null) expect(marks).toContainEqual(place);
          at = place.end;
        }
      }),
    );
  });

  test("do not depend on the order of the marks", () => {
    fc.assert(
      fc.property(textWithMarks, ([content, marks]) => {
        expect(segmentText(content, [...marks].reverse())).toEqual(segmentText(content, marks));
      }),
    );
  });
});

describe("sentences", () => {
  test("follow each other and leave out nothing but white space", () => {
    fc.assert(
      fc.property(fc.oneof(text, prose), (content) => {
        let at = 0;
        for (const { start, end } of findSentences(content)) {
          expect(content.slice(at, start).trim()).toBe("");
          expect(content.slice(start, end).trim()).toBe(content.slice(start, end));
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(content.slice(at).trim()).toBe("");
      }),
    );
  });
});

describe("search", () => {
  const search = createSearch(toldMap());

  test("survives any query, and marks lie inside the text", () => {
    fc.assert(
      fc.property(text, (query) => {
        const { concepts, fields, papers } = search.find(query);
        for (const hit of [...concepts, ...fields, ...papers]) {
          let at = 0;
          for (const { start, end } of hit.matched) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            at = end;
          }
          expect(at).toBeLessThanOrEqual(hit.text.length);
        }
      }),
    );
  });

  test("found words begin where a word of the text begins", () => {
    fc.assert(
      fc.property(
        text,
        fc.array(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 3 }),
        (content, words) => {
          for (const { start } of findWords(content, words))
            expect(content.slice(0, start)).not.toMatch(/[\p{L}\p{N}\p{M}]$/u);
        },
      ),
    );
  });
});
