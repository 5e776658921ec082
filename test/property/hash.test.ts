import {
  formatHashTable,
  hashText,
  joinBits,
  parseHashTable,
  toDigit,
  toForm,
} from "@isthmus/extractor/training";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const anyText = fc.string({ unit: "binary", maxLength: 40 });
const hash = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

describe("the hash of a text put together", () => {
  test("follows from the hashes of its parts", () => {
    fc.assert(
      fc.property(fc.array(anyText), (parts) => {
        let h1 = 0;
        let h2 = 0;
        let p1 = 1;
        let p2 = 1;
        for (const part of parts.map(hashText)) {
          h1 = (Math.imul(h1, part.p1) + part.h1) | 0;
          h2 = (Math.imul(h2, part.p2) + part.h2) | 0;
          p1 = Math.imul(p1, part.p1);
          p2 = Math.imul(p2, part.p2);
        }
        expect({ h1, p1, h2, p2 }).toEqual(hashText(parts.join("")));
      }),
    );
  });

  test("is that of its normal words joined, for a word as written", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("multi-layer", "Graphs", "GNNs", "SO(3)", "Möbius", "state-of-the-art", "x"),
        (surface) => {
          const { h1, p1, h2, p2, words } = toForm(surface);
          expect({ h1, p1, h2, p2 }).toEqual(hashText(words.map((word) => word.text).join("")));
        },
      ),
    );
  });

  test("joined with its second hash is a whole number of 53 bits that few texts share", () => {
    const seen = new Map<number, string>();
    fc.assert(
      fc.property(anyText, (text) => {
        const { h1, h2 } = hashText(text);
        const key = joinBits(h1, h2);
        expect(Number.isSafeInteger(key) && key >= 0).toBe(true);
        expect(seen.get(key) ?? text).toBe(text);
        seen.set(key, text);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("a table written as text", () => {
  const row = (width: number) =>
    fc
      .array(fc.nat(63), { minLength: width, maxLength: width })
      .map((digits) => digits.map(toDigit).join(""));
  const table = fc
    .integer({ min: 1, max: 16 })
    .chain((width) => fc.tuple(fc.constant(width), fc.array(fc.tuple(hash, row(width)), { maxLength: 60 })));

  test("gives back each row by its hash, and nothing for others", () => {
    fc.assert(
      fc.property(table, fc.array(hash), ([width, entries], others) => {
        const { digits, find } = parseHashTable(formatHashTable(entries), width);
        const rows = new Map(entries);
        for (const wanted of [...rows.keys(), ...others]) {
          const index = find(wanted);
          const candidates = entries
            .filter(([other]) => other >>> 0 === wanted >>> 0)
            .map(([, text]) => text);
          const found = [...digits.subarray(index * width, (index + 1) * width)].map(toDigit).join("");
          if (candidates.length === 0) expect(index).toBe(-1);
          else expect(found).toBe(candidates.reduce((a, b) => (a < b ? b : a)));
        }
      }),
    );
  });

  test("does not depend on the order of its entries", () => {
    fc.assert(
      fc.property(table, ([, entries]) => {
        expect(formatHashTable([...entries].reverse())).toBe(formatHashTable(entries));
      }),
    );
  });

  test("takes no escape in a string literal", () => {
    fc.assert(
      fc.property(table, ([, entries]) => {
        expect(formatHashTable(entries)).toMatch(/^[\w-]*$/);
      }),
    );
  });

  test.each(["!", "00!", "z", "10é"])("is refused when it is %s, which is none", (text) => {
    expect(() => parseHashTable(text, 2)).toThrow("no digit at position");
  });
});
