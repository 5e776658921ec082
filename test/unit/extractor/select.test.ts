import { countShown } from "@isthmus/extractor/training";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const limits = (minConcepts: number, maxConcepts: number) => ({ minConcepts, maxConcepts });

describe("a paper shows", () => {
  test.each([
    ["what is believed in", [3, 1, 0.2, -0.2, -2], limits(0, 20), 3],
    ["nothing of an empty list", [], limits(4, 20), 0],
    ["what is plausible, until it has as many as it should", [1, -0.2, -0.5, -0.9, -0.95], limits(3, 20), 3],
    ["nothing that is not plausible, though it has too few", [1, -0.5, -1.5, -2], limits(4, 20), 2],
    ["no more than it may", [5, 4, 3, 2, 1], limits(0, 2), 2],
    ["exactly as many as asked, where all are plausible", [2, 1, -0.5, -0.6], limits(3, 3), 3],
    ["nothing that is merely plausible, unless asked for more", [-0.5, -0.9], limits(0, 20), 0],
  ])("%s", (_, scores, bounds, count) => {
    expect(countShown(scores, bounds)).toBe(count);
  });

  test("never more than it has or may, and never fewer for asking for more", () => {
    const scores = fc
      .array(fc.double({ min: -5, max: 5, noNaN: true }))
      .map((list) => list.sort((a, b) => b - a));
    fc.assert(
      fc.property(scores, fc.nat(30), fc.nat(30), (list, min, more) => {
        const shown = countShown(list, limits(min, min + more + 1));
        expect(shown).toBeLessThanOrEqual(Math.min(list.length, min + more + 1));
        expect(countShown(list, limits(min + 1, min + more + 1))).toBeGreaterThanOrEqual(shown);
      }),
    );
  });
});
