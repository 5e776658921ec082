import type { Box } from "./geometry/projection.ts";

/** The room the map has once what floats over it is taken off. */
export interface Room {
  /** Where the map fits and labels may stand, in CSS pixels of the map element. */
  readonly area: Box;
  /** What floats over the map: elements beside or inside it that carry `data-over-map`. */
  readonly obstacles: readonly Box[];
}

const MARGIN = 14;

/**
 * Measures the floating chrome. What is wider than tall takes its whole strip from the top or the bottom, so that a
 * sheet at half height moves the map up; a column of buttons is only kept clear of labels.
 */
export function measureRoom(element: HTMLElement): Room {
  const { left, top, width, height } = element.getBoundingClientRect();
  const floating = [...(element.parentElement ?? element).querySelectorAll("[data-over-map]")]
    .map((item) => item.getBoundingClientRect())
    .map((box): Box => ({ x: box.left - left, y: box.top - top, width: box.width, height: box.height }))
    .filter((box) => box.width > 0 && box.height > 0);
  const strips = floating.filter((box) => box.width >= box.height);
  const isUpper = (box: Box): boolean => box.y + box.height / 2 < height / 2;
  const upper = Math.max(0, ...strips.filter(isUpper).map((box) => box.y + box.height));
  const lower = Math.min(height, ...strips.filter((box) => !isUpper(box)).map((box) => box.y));
  return {
    area: {
      x: MARGIN,
      y: upper + MARGIN / 2,
      width: Math.max(1, width - 2 * MARGIN),
      height: Math.max(1, lower - upper - MARGIN),
    },
    obstacles: floating,
  };
}
