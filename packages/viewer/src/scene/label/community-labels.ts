import { type Box, grownBox } from "../geometry/projection.ts";
import type { Candidate, LabelSetting } from "./label.ts";
import type { SetText, TextStyle } from "./typeset.ts";

/** What the placement of names of fields and topics has to know of the screen. */
export interface Surroundings {
  readonly area: Box;
  /** 0..1, how far the recipe for crowds applies. */
  readonly crowd: number;
  readonly isNarrow: boolean;
  readonly typeset: (text: string, style: TextStyle) => SetText;
  readonly dotsUnder: (box: Box) => number;
  /** The field whose region is under a point of the screen. */
  readonly fieldUnder: (x: number, y: number) => number | null;
}

const FIELD_WIDTH = 240;
const SMALLER_COST = 0.7;
const SHORTER_COST = 3;
// Dots are counted by their centres; this much of them reaches beyond.
const DOT_MARGIN = 4;
const TOPIC_WIDTH = 170;

/** Ways to set a field's full name over its box on the screen; `share` 0..1 is its size among fields. */
export function fieldNameSettings(
  name: string,
  field: number,
  box: Box,
  share: number,
  around: Surroundings,
): LabelSetting[] {
  const [least, most] = around.isNarrow ? [11.5, 13.5] : [13.5, 20];
  const maxWidth = around.isNarrow ? FIELD_WIDTH * 0.72 : FIELD_WIDTH;
  const first = name.split("\n")[0] ?? name;
  const set = (text: string, size: number, maxLines: number): SetText =>
    around.typeset(text, { size, weight: 680, maxWidth, maxLines });
  const ways: readonly (readonly [text: SetText, cost: number])[] = [
    [unbroken(half(least + (most - least) * share), least, (size) => set(name, size, 3)), 0],
    [set(name, least, 3), SMALLER_COST],
    [set(first, least, 2), SHORTER_COST],
  ];
  return ways.map(([text, cost]) => ({ text, candidates: () => overBox(text, field, box, cost, around) }));
}

// A concept that does not fit its line is set smaller before it is broken.
function unbroken(size: number, least: number, set: (size: number) => SetText): SetText {
  const text = set(size);
  return text.lines.length <= 2 || size - 1 < least ? text : unbroken(size - 1, least, set);
}

/** The way to set a field's name on its rim once topics are named inside. */
export function fieldRimSettings(
  name: string,
  field: number,
  box: Box,
  around: Surroundings,
): LabelSetting[] {
  const style = { size: 10.5, weight: 680, capitals: true, maxWidth: FIELD_WIDTH * 1.6, maxLines: 1 };
  const set = around.typeset(name.replaceAll("\n", " · "), style);
  const seen = intersection(box, around.area);
  if (seen === null) return [];
  const places = [
    seen.y - set.height - 6,
    seen.y + seen.height + 6,
    seen.y + 6,
    seen.y + seen.height - set.height - 6,
  ];
  const candidates = (): Candidate[] =>
    places.flatMap((y, i) =>
      [0, -0.25, 0.25].map((shift) => {
        const place = boxAt(set, seen.x + seen.width * (0.5 + shift), y + set.height / 2);
        return { box: place, penalty: 0.2 * i + Math.abs(shift) + strangeness(place, field, around) };
      }),
    );
  return [{ text: set, candidates }];
}

/** The way to set a topic's name beside the box of its papers on the screen. */
export function topicSettings(
  name: string,
  field: number,
  box: Box,
  share: number,
  around: Surroundings,
): LabelSetting[] {
  const size = half(12 + 3 * share);
  const set = around.typeset(name, { size, weight: 680, maxWidth: TOPIC_WIDTH, maxLines: 2 });
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const [beyondX, beyondY] = [box.width / 2 + set.width / 2 + 12, box.height / 2 + set.height / 2 + 11];
  const centres = [
    [x, y - beyondY],
    [x, y + beyondY],
    [x - box.width / 4, y - beyondY],
    [x + box.width / 4, y - beyondY],
    [x - box.width / 4, y + beyondY],
    [x + box.width / 4, y + beyondY],
    [x, y],
    [x + beyondX, y],
    [x - beyondX, y],
  ] as const;
  const candidates = (): Candidate[] =>
    centres.map(([centreX, centreY], i) => {
      const place = boxAt(set, centreX, centreY);
      const covered = around.dotsUnder(grownBox(place, DOT_MARGIN)) * (0.45 * (1 - around.crowd) + 0.02);
      return { box: place, penalty: 0.1 * i + covered + strangeness(place, field, around) };
    });
  return [{ text: set, candidates }];
}

const SHIFTS_X = [0, -0.18, 0.18];
const BESIDE_X = [0, -0.25, 0.25];
const SHIFTS_Y = [0, -0.15, 0.15, -0.32, 0.32, -0.42, 0.42];

function overBox(set: SetText, field: number, box: Box, cost: number, around: Surroundings): Candidate[] {
  const seen = intersection(box, around.area);
  if (seen === null || seen.width * seen.height < 0.15 * box.width * box.height) return [];
  const [x, y] = [seen.x + seen.width / 2, seen.y + seen.height / 2];
  const inside = SHIFTS_X.flatMap((dx) =>
    SHIFTS_Y.map((dy) => ({
      x: x + dx * seen.width,
      y: y + dy * seen.height,
      penalty: 0.6 * Math.hypot(dx, dy),
    })),
  );
  const beside = BESIDE_X.flatMap((dx) => [
    { x: x + dx * seen.width, y: seen.y - set.height / 2 - 4, penalty: 0.1 + Math.abs(dx) },
    { x: x + dx * seen.width, y: seen.y + seen.height + set.height / 2 + 4, penalty: 0.2 + Math.abs(dx) },
  ]);
  return [...inside, ...beside].map((place) => {
    const there = pushedInto(around.area, boxAt(set, place.x, place.y));
    const covered = around.dotsUnder(grownBox(there, DOT_MARGIN)) * (0.42 * (1 - around.crowd) + 0.0035);
    return {
      box: there,
      penalty:
        cost + place.penalty + covered + straddling(there, field, around) + strangeness(there, field, around),
    };
  });
}

// Half in and half out of its own region reads worse than wholly outside.
function straddling({ x, y, width, height }: Box, field: number, { fieldUnder }: Surroundings): number {
  const corners = [
    fieldUnder(x, y),
    fieldUnder(x + width, y),
    fieldUnder(x, y + height),
    fieldUnder(x + width, y + height),
  ];
  const inside = corners.filter((corner) => corner === field).length;
  if (inside === 4) return 0;
  return inside === 0 ? 0.9 : 1.1 + 0.35 * (4 - inside);
}

function strangeness({ x, y, width, height }: Box, field: number, { fieldUnder }: Surroundings): number {
  const middle = y + height / 2;
  const strange = (weight: number, there: number | null): number =>
    there !== null && there !== field ? weight : 0;
  return (
    strange(4, fieldUnder(x + width / 2, middle)) +
    strange(0.9, fieldUnder(x, middle)) +
    strange(0.9, fieldUnder(x + width, middle)) +
    [x, x + width].reduce(
      (sum, end) => sum + strange(0.4, fieldUnder(end, y)) + strange(0.4, fieldUnder(end, y + height)),
      0,
    )
  );
}

/** The box of a text set around a point. */
export function boxAt({ width, height }: SetText, centreX: number, centreY: number): Box {
  return { x: centreX - width / 2, y: centreY - height / 2, width, height };
}

function pushedInto(area: Box, box: Box): Box {
  const most = area.x + area.width - box.width;
  return { ...box, x: Math.max(area.x, Math.min(most, box.x)) };
}

function intersection(a: Box, b: Box): Box | null {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

function half(size: number): number {
  return Math.round(size * 2) / 2;
}
