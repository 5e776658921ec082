import {
  type Box,
  buildCrowding,
  buildDots,
  buildExplorerDocument,
  buildFrame,
  buildMapGeometry,
  colourOfField,
  createTypesetter,
  type ExplorerDocument,
  fitting,
  type LabelRequest,
  labelRequests,
  type LabelScene,
  LIGHT,
  litBySelection,
  mapName,
  overlaps,
  placeLabels,
  titleOrderOf,
  toMap,
  zoomLevelAt,
} from "@isthmus/viewer";
import { describe, expect, test } from "vitest";
import { madeMap } from "../../support/made-map.ts";
import { CHINESE_TITLE, ENDLESS_TITLE, toGraph } from "../../support/odd-graphs.ts";

const SIZE = { width: 740, height: 800 };
const AREA: Box = { x: 14, y: 50, width: 712, height: 690 };
const typeset = createTypesetter(
  (text, font) => text.length * 0.55 * Number.parseFloat(font.split(" ")[1]!),
  "sans-serif",
);
const map = madeMap({ fieldSizes: [60, 40, 20] });

interface Sight {
  readonly zoom?: number;
  readonly isNarrow?: boolean;
  /** The paper in the middle of the screen; the middle of the map where it is left out. */
  readonly centre?: number;
}

/** The requests of a picture of a document, the zoom counted from the fitted map. */
function requestsOf(
  document: ExplorerDocument,
  { zoom = 1, isNarrow = false, centre }: Sight = {},
  more: Partial<LabelScene> = {},
): LabelRequest[] {
  const geometry = buildMapGeometry(document);
  const fitted = fitting(geometry.bounds, AREA, 4);
  const middle = centre === undefined ? toMap(fitted, { x: 370, y: 395 }) : document.papers[centre]!;
  const scale = fitted.scale * zoom;
  const projection = { scale, offsetX: 370 - middle.x * scale, offsetY: 395 + middle.y * scale };
  const dots = buildDots(document, geometry, geometry.spacing * fitted.scale, document.isMarked);
  const frame = buildFrame(document, dots, projection, fitted.scale, SIZE);
  return labelRequests({
    document,
    geometry,
    frame,
    colours: LIGHT,
    colourOf: (field) =>
      colourOfField(
        LIGHT,
        document.fields.map((_, i) => i % 12),
        field,
      ),
    hiddenFields: [],
    visibility: document.papers.map(() => "shown"),
    lit: null,
    titleOrder: titleOrderOf(document),
    around: {
      area: AREA,
      crowd: geometry.crowd,
      isNarrow,
      typeset,
      dotsUnder: buildCrowding(frame.xs, frame.ys, SIZE.width, SIZE.height),
      fieldUnder: (x, y) => {
        const place = toMap(projection, { x, y });
        return geometry.fieldAt(place.x, place.y);
      },
    },
    isShown: () => false,
    ...more,
  });
}

const sizesOf = (requests: readonly LabelRequest[]): number[] =>
  requests.map(({ settings }) => settings[0]!.text.size);
const keysOf = (requests: readonly LabelRequest[], kind: string): string[] =>
  requests.map(({ key }) => key).filter((key) => key.startsWith(kind));
const named = (labels: readonly string[]): ExplorerDocument =>
  buildExplorerDocument({
    ...toGraph(map),
    fields: map.fields.map((field, i) => ({ ...field, label: labels[i] ?? field.label })),
  });

describe("names of fields", () => {
  test("are larger for larger fields, and smaller for all on a narrow screen", () => {
    const wide = sizesOf(requestsOf(map));
    expect(wide).toEqual(wide.toSorted((a, b) => b - a));
    expect(wide[0]).toBeGreaterThan(wide[2]!);
    const narrow = sizesOf(requestsOf(map, { isNarrow: true }));
    for (const [i, size] of narrow.entries()) expect(size).toBeLessThan(wide[i]!);
  });

  test("may be given up to their first concept where there is no room for two", () => {
    const [first] = requestsOf(named(["graph neural network · message passing"]));
    expect(first!.settings.map(({ text }) => text.lines.join(" "))).toEqual([
      "Graph neural network message passing",
      "Graph neural network message passing",
      "Graph neural network",
    ]);
  });

  test("find a place inside the room, whether Chinese, endless or of one letter", () => {
    const document = named([CHINESE_TITLE, ENDLESS_TITLE, "x"]);
    const placed = placeLabels(requestsOf(document), {
      area: AREA,
      obstacles: [],
      previous: new Map(),
    });
    expect(placed.map(({ target }) => target.index)).toEqual([0, 1, 2]);
    for (const { box, text } of placed) {
      expect(text.lines.length).toBeLessThanOrEqual(3);
      expect(box.x).toBeGreaterThanOrEqual(AREA.x);
      expect(box.x + box.width).toBeLessThanOrEqual(AREA.x + AREA.width);
    }
  });

  test("keep clear of what floats over the map", () => {
    const chrome = { x: 14, y: 50, width: 250, height: 600 };
    const placed = placeLabels(requestsOf(map), { area: AREA, obstacles: [chrome], previous: new Map() });
    for (const { box } of placed) expect(overlaps(box, chrome)).toBe(false);
  });

  test("are none for a field without papers", () => {
    const empty = buildExplorerDocument({
      ...toGraph(map),
      fields: map.fields.map((field, i) => (i === 1 ? { ...field, papers: [] } : field)),
      papers: map.papers.map((paper) => (paper.field === 1 ? { ...paper, field: null, topic: null } : paper)),
      topics: [],
    });
    expect(keysOf(requestsOf(empty), "names")).toEqual(["names 0", "names 2"]);
  });

  test("take their first letter as it is where it has no capital", () => {
    expect(mapName("図ニューラル")).toBe("図ニューラル");
    expect(mapName("éclair · β-decay · γ")).toBe("Éclair\nβ-decay");
    expect(mapName("")).toBe("");
  });
});

describe("coming nearer", () => {
  const levels = [1, 1.5, 2, 3, 5, 9, 20].map((zoom) => {
    const geometry = buildMapGeometry(map);
    const { scale } = fitting(geometry.bounds, AREA, 4);
    return zoomLevelAt(geometry, scale * zoom, scale);
  });

  test("never takes topics or titles away again", () => {
    for (const what of ["topics", "titles"] as const) {
      const first = levels.findIndex((level) => level[what]);
      expect(first).toBeGreaterThan(0);
      expect(levels.slice(first).every((level) => level[what])).toBe(true);
    }
  });

  test("moves the names of fields to their rims and then to the breadcrumb alone", () => {
    const order = ["names", "rims", null];
    const places = levels.map(({ fields }) => order.indexOf(fields));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(new Set(levels.map(({ fields }) => fields)).has(null)).toBe(true);
  });
});

describe("titles of papers", () => {
  const near = { zoom: 9, centre: 10 };

  test("are asked for only near the screen", () => {
    const titles = keysOf(requestsOf(map, near), "title");
    expect(titles).toContain("title 10");
    expect(titles.length).toBeLessThan(map.papers.length / 2);
  });

  test("are asked for first where they stood in the last picture", () => {
    const [, second] = keysOf(requestsOf(map, near), "title");
    const again = requestsOf(map, near, { isShown: (key) => key === second });
    expect(keysOf(again, "title")[0]).toBe(second);
  });

  test("are none for papers without one, and for faint papers", () => {
    const papers = map.papers.map((paper) => ({ ...paper, title: "  " }));
    const untitled = requestsOf({ ...map, papers }, near);
    for (const { key, settings } of untitled) if (key.startsWith("title")) expect(settings).toEqual([]);
    const faint = requestsOf(map, near, { visibility: map.papers.map(() => "faint") });
    expect(keysOf(faint, "title")).toEqual([]);
  });

  test("of the open paper are whole and larger, those of its neighbours short", () => {
    const papers = map.papers.map((paper) => ({ ...paper, title: ENDLESS_TITLE }));
    const lit = litBySelection(map, { kind: "paper", paper: 10 });
    const [open, neighbour] = requestsOf({ ...map, papers }, { centre: 10 }, { lit });
    expect(open!.key).toBe("title 10");
    expect(open!.settings[0]!.text.lines).toHaveLength(5);
    expect(neighbour!.settings[0]!.text.lines).toHaveLength(2);
    expect(open!.settings[0]!.text.size).toBeGreaterThan(neighbour!.settings[0]!.text.size);
  });

  test("are asked for once, lit or not", () => {
    const lit = litBySelection(map, { kind: "paper", paper: 10 });
    const keys = keysOf(requestsOf(map, near, { lit }), "title");
    expect(new Set(keys).size).toBe(keys.length);
  });
});
