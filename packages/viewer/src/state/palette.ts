/** A field's two colours: `mark` for dots, borders and swatches, `text` for its name. */
export interface FieldColour {
  readonly mark: string;
  readonly text: string;
}

/** All colours of one theme, as "#RRGGBB". Colour belongs to fields; everything else is grey. */
export interface Colours {
  readonly canvas: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly focus: string;
  /** How much of the mark is mixed into the canvas for a region, 0..1. */
  readonly regionTint: number;
  /** The twelve field colours, then grey for other fields and for papers without one. */
  readonly fields: readonly FieldColour[];
}

/** Position in {@link Colours.fields} of the grey that other fields share. */
export const OTHER_COLOUR = 12;

/** The theme for daylight. */
export const LIGHT: Colours = {
  canvas: "#F6F7F9",
  ink: "#151922",
  ink2: "#4A5260",
  ink3: "#636C7A",
  focus: "#1D5BD6",
  regionTint: 0.12,
  fields: [
    { mark: "#5A75F0", text: "#4257B5" },
    { mark: "#C66300", text: "#924C05" },
    { mark: "#009074", text: "#056A55" },
    { mark: "#BD4CB9", text: "#8F3C8C" },
    { mark: "#6F660B", text: "#665E04" },
    { mark: "#6E38A3", text: "#7244A3" },
    { mark: "#33779D", text: "#1B6388" },
    { mark: "#961A34", text: "#A02E40" },
    { mark: "#5F8C3E", text: "#3E6A18" },
    { mark: "#045D54", text: "#13645C" },
    { mark: "#8F684B", text: "#7A5438" },
    { mark: "#575B7B", text: "#555979" },
    { mark: "#7B8390", text: "#4A5260" },
  ],
};

/** The theme for the night; a field keeps its hue. */
export const DARK: Colours = {
  canvas: "#0F1318",
  ink: "#EDF1F6",
  ink2: "#B3BCC9",
  ink3: "#929DAC",
  focus: "#7FB0FF",
  regionTint: 0.15,
  fields: [
    { mark: "#7189DC", text: "#8EA5EE" },
    { mark: "#FEBE91", text: "#E5A679" },
    { mark: "#92E0C8", text: "#74C2AB" },
    { mark: "#B96CB5", text: "#D191CC" },
    { mark: "#B6AD56", text: "#B9AF58" },
    { mark: "#D5B5FF", text: "#C2A3EB" },
    { mark: "#56ACDC", text: "#5EB3E3" },
    { mark: "#D87980", text: "#E98F94" },
    { mark: "#6C9D48", text: "#88B46B" },
    { mark: "#72C7BB", text: "#69BEB2" },
    { mark: "#D7AC8D", text: "#D1A687" },
    { mark: "#9A9DAD", text: "#A6A9BA" },
    { mark: "#7E8896", text: "#B3BCC9" },
  ],
};

/** The colours of a field, by the positions assigned to all fields; grey for papers without a field. */
export function colourOfField(
  { fields }: Colours,
  positions: readonly number[],
  field: number | null,
): FieldColour {
  return fields[field === null ? OTHER_COLOUR : positions[field]!]!;
}

/** The colour a region has once its tint lies on the canvas. */
export function regionColour({ canvas, regionTint }: Colours, { mark }: FieldColour): string {
  return mixed(canvas, mark, regionTint);
}

/** `share` of the second colour (0..1) mixed into the first, channel by channel. */
export function mixed(first: string, second: string, share: number): string {
  const b = channels(second);
  const mix = channels(first).map((value, i) => Math.round(value + (b[i]! - value) * share));
  return `#${mix.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/** Red, green and blue of "#RRGGBB", each 0..255. */
export function channels(colour: string): [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
