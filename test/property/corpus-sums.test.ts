import {
  CaseCounts,
  KeyCounts,
  KeyIndex,
  nameConcepts,
  type Wording,
  Wordings,
  addWording,
} from "@isthmus/extractor/training";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findIn } from "../support/paper.ts";

/** Few keys, so that they meet; some of more than 32 bits, some that differ in the upper bits only. */
const key = fc.constantFrom(0, 1, 4096, 2 ** 32, 2 ** 32 + 1, 2 ** 40 + 1, 2 ** 53 - 1, 77);

/** A list cut into parts, in another order. */
function divisions<Item>(item: fc.Arbitrary<Item>): fc.Arbitrary<{ all: Item[]; parts: Item[][] }> {
  return fc.array(item, { maxLength: 24 }).chain((all) =>
    fc
      .tuple(
        fc.shuffledSubarray(all, { minLength: all.length }),
        fc.array(fc.nat(3), { minLength: all.length, maxLength: all.length }),
      )
      .map(([shuffled, places]) => ({
        all,
        parts: [0, 1, 2, 3].map((part) => shuffled.filter((_item, i) => places[i] === part)),
      })),
  );
}

describe("positions of keys", () => {
  test("are 0, 1, 2 … in order of first appearance, and are found again", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(key, fc.maxSafeNat())), (keys) => {
        const index = new KeyIndex();
        const expected = [...new Set(keys)];
        expect(keys.map((added) => index.add(added))).toEqual(keys.map((added) => expected.indexOf(added)));
        expect(index.size).toBe(expected.length);
        expect(expected.map((_, i) => index.keyAt(i))).toEqual(expected);
        expect(index.find(3)).toBe(expected.indexOf(3));
      }),
    );
  });

  test("stay when there are very many", () => {
    const index = new KeyIndex();
    for (let i = 0; i < 50_000; i++) index.add(i * 4096);
    for (let i = 0; i < 50_000; i++) expect(index.find(i * 4096)).toBe(i);
    expect(index.find(1)).toBe(-1);
  });
});

describe("counts of keys", () => {
  const entry = fc.record({ key, belief: fc.nat(1000) });
  const count = (entries: readonly { key: number; belief: number }[]): KeyCounts => {
    const counts = new KeyCounts();
    for (const added of entries) counts.add(added.key, 1, added.belief);
    return counts;
  };
  const contentOf = (counts: KeyCounts): unknown => {
    const { keys, papers, beliefs } = counts.pack();
    return [...keys].map((packed, i) => [packed, papers[i], beliefs[i]]).sort((a, b) => a[0]! - b[0]!);
  };

  test("are the same for any division of the papers, merged in any order", () => {
    fc.assert(
      fc.property(divisions(entry), ({ all, parts }) => {
        const merged = new KeyCounts();
        for (const part of parts) merged.merge(count(part).pack());
        expect(contentOf(merged)).toEqual(contentOf(count(all)));
      }),
    );
  });

  test("of a part become those of the whole, at the positions they have", () => {
    fc.assert(
      fc.property(divisions(entry), ({ all, parts }) => {
        const totals = count(all);
        for (const part of parts.map(count)) {
          const keys = [...part.pack().keys];
          part.replace(totals.countsOf(part.pack().keys));
          expect([...part.pack().keys]).toEqual(keys);
          for (const [i, own] of keys.entries()) {
            const entries = all.filter((added) => added.key === own);
            expect(part.papersAt(i)).toBe(entries.length);
            expect(part.beliefAt(i)).toBe(entries.reduce((sum, { belief }) => sum + belief, 0));
          }
        }
      }),
    );
  });
});

describe("how words are written", () => {
  const TEXTS = [
    "We like the Quaxon and the quaxon of it.",
    "A Quaxon is a Zorblat; the zorblat is no Quaxon.",
    "See Kolmogorov-Quaxon networks, with self-zorblat layers.",
    "Quaxons begin this one. In the end there is a Zorblat.",
  ].map((abstract) => findIn("A title", abstract).text);
  const count = (indices: readonly number[]): CaseCounts => {
    const cases = new CaseCounts();
    for (const index of indices) cases.add(TEXTS[index]!);
    return cases;
  };
  const contentOf = (cases: CaseCounts): unknown => [...cases.pack()].sort(([a], [b]) => (a < b ? -1 : 1));

  test("is the same for any division of the papers, merged in any order", () => {
    fc.assert(
      fc.property(divisions(fc.nat(TEXTS.length - 1)), ({ all, parts }) => {
        const merged = new CaseCounts();
        for (const part of parts) merged.merge(count(part).pack());
        expect(contentOf(merged)).toEqual(contentOf(count(all)));
        for (const word of ["quaxon", "zorblat", "kolmogorov", "layer"])
          expect(merged.isLowerCase(word)).toBe(count(all).isLowerCase(word));
      }),
    );
  });

  test("does not change what is merged in", () => {
    const part = count([0, 1]);
    const before = structuredClone(contentOf(part));
    const merged = new CaseCounts();
    merged.merge(part.pack());
    merged.merge(part.pack());
    expect(contentOf(part)).toEqual(before);
  });
});

describe("wordings", () => {
  const wording: fc.Arbitrary<Wording> = fc.record({
    surface: fc.constantFrom(
      "hyper network",
      "hypernetworks",
      "Hypernetwork",
      "HYPERNETWORKS",
      "IF",
      "if",
      "Gaussian process",
    ),
    places: fc.integer({ min: 1, max: 3 }),
    whole: fc.nat(1),
    isName: fc.boolean(),
    form: fc.constantFrom("written", "composed", "short"),
  });
  const entry = fc.record({ key, wording, shown: fc.nat(1), kind: fc.nat(500) });
  type Entry = typeof entry extends fc.Arbitrary<infer Value> ? Value : never;
  const collect = (entries: readonly Entry[]): Wordings => {
    const wordings = new Wordings();
    for (const added of entries) {
      const concept = wordings.of(added.key);
      concept.shown += added.shown;
      concept.kinds[added.kind % concept.kinds.length]! += added.kind;
      addWording(concept, added.wording);
    }
    return wordings;
  };
  const namesOf = (wordings: Wordings): unknown => {
    const names = nameConcepts(wordings, (word) => word !== "gaussian");
    return wordings.concepts
      .map((concept, i) => ({ key: concept.key, ...names[i] }))
      .sort((a, b) => a.key - b.key);
  };

  test("give the same names for any division of the papers, merged in any order", () => {
    fc.assert(
      fc.property(divisions(entry), ({ all, parts }) => {
        const merged = new Wordings();
        for (const part of parts) for (const packed of collect(part).pack(3)) merged.merge(packed);
        expect(namesOf(merged)).toEqual(namesOf(collect(all)));
      }),
    );
  });

  test("are found by key after a merge", () => {
    fc.assert(
      fc.property(divisions(entry), ({ all, parts }) => {
        const merged = new Wordings();
        for (const part of parts) for (const packed of collect(part).pack(3)) merged.merge(packed);
        for (const added of all) expect(merged.concepts[merged.find(added.key)]?.key).toBe(added.key);
        expect(merged.find(5)).toBe(-1);
      }),
    );
  });
});
