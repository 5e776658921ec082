import {
  buildDots,
  buildFrame,
  buildMapGeometry,
  controlPoint,
  distanceToLink,
  fitting,
  LEAST_SPLIT_RADIUS,
  paperUnder,
  toBox,
  toMap,
  toScreen,
} from "@isthmus/viewer";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { madeMap } from "../../support/made-map.ts";

const document = madeMap({ fieldSizes: [60, 40, 20] });
const geometry = buildMapGeometry(document);
const box = { x: 20, y: 50, width: 700, height: 600 };

describe("the projection", () => {
  const coordinate = fc.integer({ min: -1000, max: 1000 });

  it("leads to the screen and back", () => {
    fc.assert(
      fc.property(coordinate, coordinate, fc.double({ min: 0.01, max: 50, noNaN: true }), (x, y, scale) => {
        const projection = { scale, offsetX: 12, offsetY: 34 };
        const back = toMap(projection, toScreen(projection, { x, y }));
        expect(back.x).toBeCloseTo(x, 6);
        expect(back.y).toBeCloseTo(y, 6);
      }),
    );
  });

  it("has north up", () => {
    const projection = { scale: 2, offsetX: 0, offsetY: 0 };
    expect(toScreen(projection, { x: 0, y: 10 }).y).toBeLessThan(toScreen(projection, { x: 0, y: 0 }).y);
  });

  it("fits bounds into a box, in its middle and touching two of its sides", () => {
    const covered = toBox(fitting(geometry.bounds, box, 99), geometry.bounds);
    expect(covered.x + covered.width / 2).toBeCloseTo(box.x + box.width / 2, 6);
    expect(covered.y + covered.height / 2).toBeCloseTo(box.y + box.height / 2, 6);
    expect(Math.max(covered.width / box.width, covered.height / box.height)).toBeCloseTo(1, 6);
  });

  it("does not blow up a map of one place", () => {
    const point = { minX: 5, minY: 5, maxX: 5, maxY: 5 };
    expect(fitting(point, box, 3).scale).toBe(3);
    expect(fitting(point, { ...box, width: -5 }, 3).scale).toBeGreaterThan(0);
  });
});

describe("dots", () => {
  it("are larger for papers with more links and largest for split discs", () => {
    const { radii, isSplit } = buildDots(document, geometry, 26, document.isMarked);
    const plain = document.papers.map((_, paper) => paper).filter((paper) => !isSplit[paper]!);
    const byDegree = plain.toSorted(
      (a, b) => document.papers[a]!.measures.degree - document.papers[b]!.measures.degree || a - b,
    );
    expect(radii[byDegree[0]!]!).toBeLessThan(radii[byDegree.at(-1)!]!);
    const split = isSplit.flatMap((is, paper) => (is ? [radii[paper]!] : []));
    expect(split.length).toBeGreaterThan(0);
    expect(Math.min(...split)).toBeGreaterThan(LEAST_SPLIT_RADIUS);
    expect(Math.max(...plain.map((paper) => radii[paper]!))).toBeLessThan(Math.max(...split));
  });

  it("turn their second half toward the other field", () => {
    const { angles, otherField, isSplit } = buildDots(document, geometry, 26, document.isBridging);
    const eastward = isSplit.flatMap((is, paper) =>
      is && otherField[paper]! > document.papers[paper]!.field! ? [angles[paper]!] : [],
    );
    expect(eastward.length).toBeGreaterThan(0);
    for (const angle of eastward) expect(Math.cos(angle)).toBeGreaterThan(0.5);
  });
});

describe("pointing", () => {
  const projection = fitting(geometry.bounds, box, 99);
  const dots = buildDots(document, geometry, geometry.spacing * projection.scale, document.isMarked);
  const frame = buildFrame(document, dots, projection, projection.scale, { width: 740, height: 700 });

  it("meets every paper at its own place", () => {
    for (const paper of document.papers.keys())
      expect(paperUnder(frame, frame.xs[paper]!, frame.ys[paper]!, () => true)).toBe(paper);
  });

  it("meets nothing on open water and nothing hidden", () => {
    expect(paperUnder(frame, -500, -500, () => true)).toBeNull();
    expect(paperUnder(frame, frame.xs[3]!, frame.ys[3]!, (paper) => paper !== 3)).not.toBe(3);
  });
});

describe("links", () => {
  const [from, to] = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
  ];

  it("bend to the left of their way, by a share of their length", () => {
    expect(controlPoint(from, to)).toEqual({ x: 50, y: 18 });
    expect(controlPoint(to, from)).toEqual({ x: 50, y: -18 });
  });

  it("are nearest on their curve and not on their chord", () => {
    expect(distanceToLink({ x: 50, y: 9 }, from, to)).toBeLessThan(0.2);
    expect(distanceToLink({ x: 50, y: 0 }, from, to)).toBeCloseTo(9, 0);
    expect(distanceToLink({ x: -3, y: 4 }, from, to)).toBeCloseTo(5, 6);
    expect(distanceToLink({ x: 3, y: 4 }, from, from)).toBeCloseTo(5, 6);
  });
});
