import {
  assignColours,
  channels,
  type Colours,
  colourOfField,
  DARK,
  type FieldColour,
  LIGHT,
  OTHER_COLOUR,
  regionColour,
} from "@isthmus/viewer";
import { describe, expect, it } from "vitest";
import { madeMap } from "../../support/made-map.ts";

const THEMES: readonly (readonly [string, Colours])[] = [
  ["light", LIGHT],
  ["dark", DARK],
];

/** Contrast ratio of two colours, 1..21 (WCAG 2.2, relative luminance). */
function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
}

function luminance(colour: string): number {
  const [r, g, b] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

describe.each(THEMES)("the %s palette", (_, colours) => {
  const named = colours.fields.map((colour, i): [number, FieldColour] => [i + 1, colour]);

  it.each(named)("shows the marks of colour %i on their own region at 3:1", (_place, colour) => {
    expect(contrast(colour.mark, regionColour(colours, colour))).toBeGreaterThanOrEqual(2.995);
    expect(contrast(colour.mark, colours.canvas)).toBeGreaterThanOrEqual(3);
  });

  it.each(named)(
    "shows the names of colour %i on their own region and on open water at 4.5:1",
    (_place, colour) => {
      expect(contrast(colour.text, regionColour(colours, colour))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colour.text, colours.canvas)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it("shows titles on every region at 4.5:1", () => {
    for (const colour of colours.fields)
      for (const ink of [colours.ink, colours.ink2])
        expect(contrast(ink, regionColour(colours, colour))).toBeGreaterThanOrEqual(4.5);
  });

  it("has no colour twice", () => {
    expect(new Set(colours.fields.map((colour) => colour.mark)).size).toBe(OTHER_COLOUR + 1);
  });
});

describe("colours of fields", () => {
  it("are all different up to twelve fields", () => {
    const colours = assignColours(madeMap({ fieldSizes: Array.from({ length: 12 }, (_, i) => 30 - i) }));
    expect(colours.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, i) => i));
  });

  it("share the grey beyond the eleven largest of more than twelve", () => {
    const colours = assignColours(madeMap({ fieldSizes: Array.from({ length: 15 }, (_, i) => 30 - i) }));
    expect(new Set(colours.slice(0, 11)).size).toBe(11);
    expect(colours.slice(0, 11)).not.toContain(OTHER_COLOUR);
    expect(colours.slice(11)).toEqual([OTHER_COLOUR, OTHER_COLOUR, OTHER_COLOUR, OTHER_COLOUR]);
  });

  it("are the same each time, whatever the theme", () => {
    const document = madeMap({ fieldSizes: [40, 30, 20, 10, 5] });
    expect(assignColours(document)).toEqual(assignColours(document));
    expect(colourOfField(LIGHT, assignColours(document), null)).toBe(LIGHT.fields[OTHER_COLOUR]);
  });
});
