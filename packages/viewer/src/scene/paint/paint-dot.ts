import type { Colours } from "../../state/palette.ts";
import { LEAST_SPLIT_RADIUS } from "../geometry/dots.ts";

/** One dot on a 2D canvas, as the stage draws it; `other` makes it a split disc turned to `angle` (radians, y up). */
export interface DotLook {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly mark: string;
  readonly other: string | null;
  readonly angle: number;
}

const RING = 1.1;
const GAP = 1.1;
const SLIT = 1.2;

/** Paints a plain dot, or a split disc where it is large enough to be read as one. */
export function paintDot(context: CanvasRenderingContext2D, dot: DotLook, colours: Colours): void {
  const { x, y, radius, mark, other, angle } = dot;
  if (other === null || radius < LEAST_SPLIT_RADIUS) {
    disc(context, x, y, radius, mark);
    return;
  }
  const inner = radius - RING - GAP;
  disc(context, x, y, radius, colours.ink);
  disc(context, x, y, radius - RING, colours.canvas);
  disc(context, x, y, inner, mark);
  context.save();
  context.translate(x, y);
  context.rotate(-angle);
  context.fillStyle = other;
  context.beginPath();
  context.arc(0, 0, inner, -Math.PI / 2, Math.PI / 2);
  context.fill();
  context.fillStyle = colours.canvas;
  context.fillRect(-SLIT / 2, -inner - 0.5, SLIT, 2 * inner + 1);
  context.restore();
}

/** A ring of a width around a place. */
export function paintRing(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  width: number,
  colour: string,
): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.stroke();
}

function disc(context: CanvasRenderingContext2D, x: number, y: number, radius: number, colour: string): void {
  context.fillStyle = colour;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
}
