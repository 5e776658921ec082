import type { FadingLabel } from "../label/fading.ts";
import type { PlacedLabel } from "../label/label.ts";

const HALO_ALPHA = 0.9;
const SECOND_LINE_ALPHA = 0.86;

/** Paints labels in their boxes over a halo in the colour of the ground they stand on. */
export function paintLabels(
  context: CanvasRenderingContext2D,
  labels: readonly FadingLabel[],
  groundUnder: (label: PlacedLabel) => string,
): void {
  context.save();
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  for (const { label, strength } of labels) {
    const { text, box } = label;
    context.font = text.font;
    context.letterSpacing = `${text.letterSpacing}px`;
    context.strokeStyle = groundUnder(label);
    context.lineWidth = text.size < 13 ? 4.4 : 6.4;
    const x = box.x + box.width / 2;
    const lineY = (line: number): number => box.y + (line + 0.54) * text.lineHeight;
    context.globalAlpha = HALO_ALPHA * strength;
    for (const [i, line] of text.lines.entries()) context.strokeText(line, x, lineY(i));
    context.fillStyle = label.colour;
    for (const [i, line] of text.lines.entries()) {
      context.globalAlpha = strength * (i > 0 && label.target.kind !== "paper" ? SECOND_LINE_ALPHA : 1);
      context.fillText(line, x, lineY(i));
    }
  }
  context.restore();
}
