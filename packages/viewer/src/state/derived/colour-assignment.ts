/**
 * Colours for fields so that neighbours on the map differ most. Difference is the Euclidean distance in OKLab
 * (Björn Ottosson, "A perceptual color space for image processing", 2020); swaps go on while they lower
 * Σ nearness(a, b) / difference(a, b)².
 */
import type { GraphDocument } from "@isthmus/model";
import { channels, LIGHT, OTHER_COLOUR } from "../palette.ts";

/** Per field its position in {@link Colours.fields}; beyond twelve fields the smallest share the grey. */
export function assignColours({ papers, fields }: GraphDocument): number[] {
  const coloured = fields.length > OTHER_COLOUR ? OTHER_COLOUR - 1 : fields.length;
  const places = fields.map((field) => placeOf(field.papers.map((paper) => papers[paper]!)));
  const nearness = places.map((a) => places.map((b) => nearnessOf(a, b)));
  const colours = fields.map((_, i) => (i < coloured ? i : OTHER_COLOUR));
  const costOf = (field: number): number => {
    let cost = 0;
    for (let other = 0; other < coloured; other++)
      if (other !== field) cost += nearness[field]![other]! / differenceOf(colours[field]!, colours[other]!);
    return cost;
  };
  while (swapOnce(colours, coloured, costOf));
  return colours;
}

function swapOnce(colours: number[], coloured: number, costOf: (field: number) => number): boolean {
  for (let a = 0; a < coloured; a++) {
    for (let b = a + 1; b < coloured; b++) {
      const before = costOf(a) + costOf(b);
      [colours[a], colours[b]] = [colours[b]!, colours[a]!];
      if (costOf(a) + costOf(b) < before - 1e-9) return true;
      [colours[a], colours[b]] = [colours[b]!, colours[a]!];
    }
  }
  return false;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

function placeOf(members: readonly { readonly x: number; readonly y: number }[]): Place {
  const count = Math.max(1, members.length);
  const x = members.reduce((sum, p) => sum + p.x, 0) / count;
  const y = members.reduce((sum, p) => sum + p.y, 0) / count;
  return { x, y, radius: members.reduce((sum, p) => sum + Math.hypot(p.x - x, p.y - y), 0) / count };
}

function nearnessOf(a: Place, b: Place): number {
  const reach = Math.max(1e-6, a.radius + b.radius);
  return Math.exp(-Math.hypot(a.x - b.x, a.y - b.y) / reach);
}

const LAB = LIGHT.fields.map(({ mark }) => toOklab(mark));

function differenceOf(a: number, b: number): number {
  const [first, second] = [LAB[a]!, LAB[b]!];
  return first.reduce((sum, value, i) => sum + (value - second[i]!) ** 2, 1e-6);
}

function toOklab(colour: string): [number, number, number] {
  const [r, g, b] = channels(colour).map(toLinear);
  const l = Math.cbrt(0.4122214708 * r! + 0.5363325363 * g! + 0.0514459929 * b!);
  const m = Math.cbrt(0.2119034982 * r! + 0.6806995451 * g! + 0.1073969566 * b!);
  const s = Math.cbrt(0.0883024619 * r! + 0.2817188376 * g! + 0.6299787005 * b!);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function toLinear(value: number): number {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
