import {
  boundsOf,
  buildFieldRegions,
  buildMapGeometry,
  type FieldRegions,
  isInside,
  medianSpacing,
  type Point,
  ringArea,
} from "@isthmus/viewer";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { madeMap, seededNumbers } from "../../support/made-map.ts";

const OPTIONS = { sigma: 20, threshold: 0.42, leastArea: 100 };

/** A cloud of points around a centre. */
function cloud(count: number, x: number, y: number, spread: number, seed: number): Point[] {
  const next = seededNumbers(seed);
  return Array.from({ length: count }, () => ({
    x: x + (next() + next() - 1) * spread,
    y: y + (next() + next() - 1) * spread,
  }));
}

/** Points of a lattice over the whole map that lie in more than one region. */
function contested({ regions }: FieldRegions, all: readonly Point[], step: number): Point[] {
  const bounds = boundsOf(all)!;
  const found: Point[] = [];
  for (let x = bounds.minX - 60; x < bounds.maxX + 60; x += step)
    for (let y = bounds.minY - 60; y < bounds.maxY + 60; y += step)
      if (regions.filter(({ rings }) => isInside(rings, x, y)).length > 1) found.push({ x, y });
  return found;
}

describe("regions", () => {
  it("of apart fields hold all their members and none of the others", () => {
    const fields = [cloud(40, 0, 0, 100, 1), cloud(25, 400, 50, 80, 2), cloud(10, 100, 400, 50, 3)];
    const { regions, fieldAt } = buildFieldRegions(fields, OPTIONS);
    for (const [field, points] of fields.entries()) {
      for (const { x, y } of points) {
        expect(isInside(regions[field]!.rings, x, y)).toBe(true);
        expect(fieldAt(x, y)).toBe(field);
      }
    }
  });

  it("never share a place, however the fields lie in one another", () => {
    const field = fc.record({
      count: fc.integer({ min: 1, max: 30 }),
      x: fc.integer({ min: 0, max: 200 }),
      y: fc.integer({ min: 0, max: 200 }),
      spread: fc.integer({ min: 1, max: 150 }),
      seed: fc.integer({ min: 1, max: 1000 }),
    });
    fc.assert(
      fc.property(fc.array(field, { minLength: 2, maxLength: 5 }), (made) => {
        const fields = made.map(({ count, x, y, spread, seed }) => cloud(count, x, y, spread, seed));
        const built = buildFieldRegions(fields, OPTIONS);
        expect(contested(built, fields.flat(), 11)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it("end where open water begins", () => {
    const { fieldAt } = buildFieldRegions([cloud(30, 0, 0, 80, 5)], OPTIONS);
    expect(fieldAt(0, 0)).toBe(0);
    expect(fieldAt(1000, 1000)).toBeNull();
    expect(fieldAt(-135, -135)).toBeNull();
  });

  it("drop specks but leave every field its largest island", () => {
    const islands = (leastArea: number): number =>
      buildFieldRegions([[...cloud(30, 0, 0, 60, 5), { x: 400, y: 0 }]], { ...OPTIONS, leastArea })
        .regions[0]!.rings.length;
    expect(islands(100)).toBe(2);
    expect(islands(1e4)).toBe(1);
    expect(islands(1e9)).toBe(1);
  });

  it("have a shelf that is wider than the island", () => {
    const { regions } = buildFieldRegions([cloud(30, 0, 0, 60, 5)], OPTIONS);
    expect(ringArea(regions[0]!.shelf[0]!)).toBeGreaterThan(ringArea(regions[0]!.rings[0]!) * 1.05);
  });

  it("exist for one paper, and not for a field without papers", () => {
    const { regions } = buildFieldRegions([[{ x: 5, y: 5 }], []], OPTIONS);
    expect(isInside(regions[0]!.rings, 5, 5)).toBe(true);
    expect(regions[1]!.rings).toEqual([]);
  });
});

describe("the measure of a map", () => {
  it("takes the distance to the nearest paper, in the middle of all", () => {
    const lattice = Array.from({ length: 100 }, (_, i) => ({ x: (i % 10) * 7, y: Math.floor(i / 10) * 7 }));
    expect(medianSpacing(lattice)).toBeCloseTo(7, 6);
  });

  it("agrees with asking every pair", () => {
    const points = cloud(80, 0, 0, 300, 9);
    const nearest = points.map((a) =>
      Math.min(...points.filter((b) => b !== a).map((b) => Math.hypot(a.x - b.x, a.y - b.y))),
    );
    const median = nearest.toSorted((a, b) => a - b)[40]!;
    expect(medianSpacing(points) / median).toBeGreaterThan(0.9);
    expect(medianSpacing(points) / median).toBeLessThan(1.1);
  });

  it("is never nothing: for no paper, one paper, papers in one place or in a line", () => {
    const line = Array.from({ length: 20 }, (_, i) => ({ x: i * 10, y: 0 }));
    const heap = Array.from({ length: 5 }, () => ({ x: 1, y: 1 }));
    for (const points of [[], [{ x: 3, y: 4 }], heap, line]) {
      expect(medianSpacing(points)).toBeGreaterThan(0);
      expect(medianSpacing(points)).toBeLessThan(Infinity);
    }
    expect(medianSpacing(line)).toBeCloseTo(10, 6);
  });
});

describe("the geometry of a document", () => {
  const document = madeMap({ fieldSizes: [60, 40, 20] });
  const geometry = buildMapGeometry(document);

  it("gives each settled paper the ground of its own field", () => {
    const settled = document.papers.filter((_, paper) => !document.isMarked[paper]!);
    for (const { x, y, field } of settled) expect(geometry.fieldAt(x, y)).toBe(field);
  });

  it("bounds all islands and all papers", () => {
    for (const bounds of [...geometry.fieldBounds, boundsOf(document.papers)!]) {
      expect(bounds.minX).toBeGreaterThanOrEqual(geometry.bounds.minX);
      expect(bounds.maxY).toBeLessThanOrEqual(geometry.bounds.maxY);
    }
  });

  it("is several spacings wide and high even for one paper or none", () => {
    for (const sizes of [[1], []]) {
      const { bounds, spacing } = buildMapGeometry(madeMap({ fieldSizes: sizes }));
      expect(bounds.maxX - bounds.minX).toBeGreaterThanOrEqual(4 * spacing);
      expect(bounds.maxY - bounds.minY).toBeGreaterThanOrEqual(4 * spacing);
    }
  });

  it("takes one field, one paper, and papers without a field", () => {
    expect(buildMapGeometry(madeMap({ fieldSizes: [1] })).bounds.maxX).toBeGreaterThan(0);
    const alone = { ...document, fields: [], topics: [], bridges: [] };
    const papers = alone.papers.map((paper) => ({ ...paper, field: null, topic: null }));
    expect(buildMapGeometry({ ...alone, papers }).fieldAt(0, 0)).toBeNull();
  });
});
