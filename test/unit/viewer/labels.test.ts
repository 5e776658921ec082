import {
  type Box,
  buildCrowding,
  buildDots,
  buildFrame,
  buildMapGeometry,
  type Candidate,
  colourOfField,
  createFading,
  createTypesetter,
  fitting,
  type LabelRequest,
  labelRequests,
  type LabelScene,
  LIGHT,
  type Lit,
  litBySelection,
  mapName,
  overlaps,
  type PlacedLabel,
  placeLabels,
  titleOrderOf,
  toMap,
  zoomLevelAt,
} from "@isthmus/viewer";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { madeMap, seededNumbers } from "../../support/made-map.ts";

const SIZE = { width: 740, height: 800 };
const AREA: Box = { x: 14, y: 50, width: 712, height: 690 };
/** Every character as wide as .55 of the font's size. */
const measure = (text: string, font: string): number =>
  text.length * 0.55 * Number.parseFloat(font.split(" ")[1]!);
const typeset = createTypesetter(measure, "sans-serif");
const setText = typeset("x", { size: 12, weight: 500, maxWidth: 100, maxLines: 1 });

function request(key: string, candidates: readonly Candidate[]): LabelRequest {
  return {
    key,
    target: { kind: "field", index: 0 },
    colour: "#000000",
    isContext: false,
    settings: [{ text: setText, candidates: () => candidates }],
  };
}

const room = {
  area: { x: 0, y: 0, width: 500, height: 500 },
  obstacles: [],
  previous: new Map<string, string>(),
};
const at = (x: number, y: number, penalty = 0): Candidate => ({
  box: { x, y, width: 60, height: 20 },
  penalty,
});
const pairsOf = (labels: readonly PlacedLabel[]): [PlacedLabel, PlacedLabel][] =>
  labels.flatMap((a, i) => labels.slice(i + 1).map((b): [PlacedLabel, PlacedLabel] => [a, b]));

describe("placing labels", () => {
  const box = fc.record({
    x: fc.integer({ min: -50, max: 500 }),
    y: fc.integer({ min: -50, max: 500 }),
    width: fc.integer({ min: 1, max: 150 }),
    height: fc.integer({ min: 1, max: 50 }),
  });
  const candidates = fc.array(fc.record({ box, penalty: fc.integer({ min: 0, max: 9 }) }), { maxLength: 6 });

  it("lets no two labels touch, nor one leave its room or cover the chrome", () => {
    fc.assert(
      fc.property(
        fc.array(candidates, { maxLength: 30 }),
        fc.array(box, { maxLength: 3 }),
        (all, obstacles) => {
          const placed = placeLabels(
            all.map((list, i) => request(`${i}`, list)),
            { ...room, obstacles },
          );
          for (const [a, b] of pairsOf(placed)) expect(overlaps(a.box, b.box)).toBe(false);
          for (const label of placed) {
            expect(obstacles.some((obstacle) => overlaps(obstacle, label.box))).toBe(false);
            expect(label.box.x).toBeGreaterThanOrEqual(0);
            expect(label.box.y + label.box.height).toBeLessThanOrEqual(500);
          }
        },
      ),
    );
  });

  it("gives the first request its best place, whatever comes after", () => {
    fc.assert(
      fc.property(fc.array(candidates, { minLength: 1, maxLength: 10 }), (all) => {
        const [first, ...rest] = all.map((list, i) => request(`${i}`, list));
        const alone = placeLabels([first!], room);
        expect(placeLabels([first!, ...rest], room).slice(0, alone.length)).toEqual(alone);
      }),
    );
  });

  it("takes the free place of least penalty", () => {
    const placed = placeLabels([request("a", [at(0, 0, 2), at(100, 100, 1), at(200, 200, 3)])], room);
    expect(placed[0]?.box).toMatchObject({ x: 100, y: 100 });
  });

  it("stays where it was while another place is only a little better", () => {
    const requests = [request("a", [at(0, 0, 0), at(100, 100, 0.4)])];
    const stay = placeLabels(requests, { ...room, previous: new Map([["a", "0.1"]]) });
    expect(stay[0]?.box.x).toBe(100);
    expect(placeLabels(requests, room)[0]?.box.x).toBe(0);
  });

  it("tries a smaller setting when the larger finds no place", () => {
    const large = {
      text: setText,
      candidates: () => [{ box: { x: 0, y: 0, width: 900, height: 20 }, penalty: 0 }],
    };
    const small = { text: setText, candidates: () => [at(0, 0)] };
    const placed = placeLabels([{ ...request("a", []), settings: [large, small] }], room);
    expect(placed[0]?.choice).toBe("1.0");
  });
});

describe("setting text", () => {
  const style = { size: 10, weight: 500, maxWidth: 110, maxLines: 2 };

  it("keeps every line within its width, for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        const set = typeset(text, style);
        expect(set.lines.length).toBeLessThanOrEqual(2);
        for (const line of set.lines)
          if (line.length > 2) expect(measure(line, set.font)).toBeLessThanOrEqual(style.maxWidth);
      }),
    );
  });

  it("breaks between words and ends what is cut in an ellipsis", () => {
    expect(typeset("graph neural networks for point clouds", style).lines).toEqual([
      "graph neural",
      "networks for point…",
    ]);
    expect(typeset("graph networks", style).lines).toEqual(["graph networks"]);
  });

  it("breaks scripts without spaces between characters", () => {
    const set = typeset("図ニューラルネットワークによる分子特性の予測", { ...style, maxWidth: 60 });
    expect(set.lines[0]).toBe("図ニューラルネットワ");
    expect(set.lines[1]).toMatch(/…$/u);
  });

  it("leaves titles of a thousand characters in two lines, and nothing for an empty one", () => {
    expect(typeset("word ".repeat(200), style).lines).toHaveLength(2);
    expect(typeset("   ", style)).toMatchObject({ lines: [], width: 0, height: 0 });
  });

  it("honours line breaks and capitals", () => {
    const set = typeset("one\ntwo", { ...style, capitals: true });
    expect(set.lines).toEqual(["ONE", "TWO"]);
    expect(set.width).toBeGreaterThan(typeset("one\ntwo", style).width);
  });
});

describe("crowding", () => {
  it("counts the dots under a box as asking each dot would, to a cell's width", () => {
    const next = seededNumbers(3);
    const xs = Float32Array.from({ length: 300 }, () => next() * 600 - 50);
    const ys = Float32Array.from({ length: 300 }, () => next() * 600 - 50);
    const count = buildCrowding(xs, ys, 500, 500);
    const asked = (x: number, y: number, width: number, height: number): number =>
      xs.reduce(
        (sum, px, i) => sum + (px >= x && px < x + width && ys[i]! >= y && ys[i]! < y + height ? 1 : 0),
        0,
      );
    for (let i = 0; i < 50; i++) {
      // On cell borders both must agree exactly.
      const [x, y] = [Math.floor(next() * 60) * 6, Math.floor(next() * 60) * 6];
      expect(count({ x, y, width: 60, height: 24 })).toBe(asked(x, y, 60, 24));
    }
    expect(count({ x: -900, y: -900, width: 10, height: 10 })).toBe(0);
  });
});

describe("fading", () => {
  const label = (key: string): PlacedLabel => ({
    key,
    target: { kind: "field", index: 0 },
    colour: "#000000",
    isContext: false,
    text: setText,
    box: { x: 0, y: 0, width: 10, height: 10 },
    choice: "0.0",
  });

  it("shows the first picture at once, then lets labels come and go in a few pictures", () => {
    const fading = createFading(() => false);
    expect(fading.next([label("a")], false)).toMatchObject([{ strength: 1 }]);
    expect(fading.isUnderWay()).toBe(false);
    const second = fading.next([label("b")], false);
    expect(new Set(second.map((fade) => fade.label.key))).toEqual(new Set(["a", "b"]));
    expect(fading.isUnderWay()).toBe(true);
    for (let i = 0; i < 8; i++) fading.next([label("b")], false);
    expect(fading.isUnderWay()).toBe(false);
    expect(fading.next([label("b")], false)).toMatchObject([{ label: { key: "b" }, strength: 1 }]);
  });

  it("drops what is gone at once while the map moves and for those who want no motion", () => {
    for (const [isReduced, isMoving] of [
      [true, false],
      [false, true],
    ]) {
      const fading = createFading(() => isReduced!);
      fading.next([label("a")], false);
      expect(fading.next([label("b")], isMoving!).map((fade) => fade.label.key)).toEqual(["b"]);
    }
  });
});

describe("the labels of a map", () => {
  const document = madeMap({ fieldSizes: [60, 40, 20] });
  const geometry = buildMapGeometry(document);
  const fitted = fitting(geometry.bounds, AREA, 4);

  function labelsAt(zoom: number, more: Partial<LabelScene> = {}): PlacedLabel[] {
    const scale = fitted.scale * zoom;
    const centre = { x: 0, y: 0 };
    const projection =
      zoom === 1 ? fitted : { scale, offsetX: 370 - centre.x * scale, offsetY: 395 + centre.y * scale };
    const dots = buildDots(document, geometry, geometry.spacing * fitted.scale, document.isMarked);
    const frame = buildFrame(document, dots, projection, fitted.scale, SIZE);
    const around = {
      area: AREA,
      crowd: geometry.crowd,
      isNarrow: false,
      typeset,
      dotsUnder: buildCrowding(frame.xs, frame.ys, SIZE.width, SIZE.height),
      fieldUnder: (x: number, y: number): number | null => {
        const place = toMap(projection, { x, y });
        return geometry.fieldAt(place.x, place.y);
      },
    };
    const requests = labelRequests({
      document,
      geometry,
      frame,
      colours: LIGHT,
      colourOf: (field) => colourOfField(LIGHT, [0, 1, 2], field),
      hiddenFields: [],
      visibility: document.papers.map(() => "shown"),
      lit: null,
      titleOrder: titleOrderOf(document),
      around,
      isShown: () => false,
      ...more,
    });
    return placeLabels(requests, { area: AREA, obstacles: [], previous: new Map() });
  }
  const kinds = (labels: readonly PlacedLabel[]): Set<string> =>
    new Set(labels.map((label) => label.target.kind));

  it("names every field while the whole map is in sight", () => {
    expect(labelsAt(1).map((label) => label.target)).toEqual([
      { kind: "field", index: 0 },
      { kind: "field", index: 1 },
      { kind: "field", index: 2 },
    ]);
  });

  it("names topics and then papers as one comes nearer, and never lets two touch", () => {
    const near = [1, 1.5, 2, 3, 5, 9].map((zoom) => labelsAt(zoom));
    for (const labels of near)
      for (const [a, b] of pairsOf(labels)) expect(overlaps(a.box, b.box)).toBe(false);
    expect(kinds(near[0]!)).toEqual(new Set(["field"]));
    expect(near.some((labels) => kinds(labels).has("topic"))).toBe(true);
    expect(kinds(near.at(-1)!).has("paper")).toBe(true);
  });

  it("puts lit titles before everything and says what is only context", () => {
    const lit: Lit = litBySelection(document, { kind: "paper", paper: 70 });
    const labels = labelsAt(1, { lit });
    expect(labels[0]?.key).toBe("title 70");
    const context = labels.filter((label) => label.isContext).map((label) => label.target);
    expect(context).toEqual([
      { kind: "field", index: 0 },
      { kind: "field", index: 2 },
    ]);
  });

  it("says nothing of hidden fields and papers", () => {
    const labels = labelsAt(9, { hiddenFields: [0], visibility: document.papers.map(() => "hidden") });
    expect(labels.filter((label) => label.target.kind === "paper")).toEqual([]);
    expect(labelsAt(1, { hiddenFields: [0] }).map((label) => label.target.index)).toEqual([1, 2]);
  });

  it("tries marked bridging papers first, then the best linked", () => {
    const order = titleOrderOf(document);
    const marked = document.isMarked.filter(Boolean).length;
    expect(order.toSorted((a, b) => a - b)).toEqual(document.papers.map((_, paper) => paper));
    expect(order.slice(0, marked).every((paper) => document.isMarked[paper])).toBe(true);
    const degrees = order.slice(marked).map((paper) => document.papers[paper]!.measures.degree);
    expect(degrees).toEqual(degrees.toSorted((a, b) => b - a));
  });

  it("writes two concepts of a name, the first letter large", () => {
    expect(mapName("graph neural network · over-squashing · depth")).toBe(
      "Graph neural network\nover-squashing",
    );
  });

  it("leaves small maps their field names however far apart their papers are", () => {
    const small = buildMapGeometry(madeMap({ fieldSizes: [3, 2] }));
    expect(zoomLevelAt(small, 10, 10)).toMatchObject({ fields: "names", topics: false });
  });
});
