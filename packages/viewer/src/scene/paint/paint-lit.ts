import type { ExplorerDocument } from "../../load/explorer-document.ts";
import type { Lit } from "../../state/derived/lit.ts";
import type { Visibility } from "../../state/derived/visibility.ts";
import type { Colours, FieldColour } from "../../state/palette.ts";
import type { Dots } from "../geometry/dots.ts";
import type { Frame } from "../geometry/frame.ts";
import { controlPoint } from "../geometry/link-curve.ts";
import { toScreen } from "../geometry/projection.ts";
import { veilOn } from "../geometry/veil.ts";
import { paintDot, paintRing } from "./paint-dot.ts";
import type { RegionPath } from "./paint-regions.ts";

/** What the painters of the upper canvas share for one picture. */
export interface LitScene {
  readonly context: CanvasRenderingContext2D;
  readonly document: ExplorerDocument;
  readonly frame: Frame;
  readonly dots: Dots;
  readonly colours: Colours;
  readonly colourOf: (field: number | null) => FieldColour;
  readonly visibility: readonly Visibility[];
}

const LIT_GROWTH = 1.15;

/** Veils the map with its own canvas colour: lightly over the lit fields, not at all when a field itself is meant. */
export function paintVeil(scene: LitScene, lit: Lit, paths: readonly RegionPath[]): void {
  const { context, frame, colours } = scene;
  const { scale, offsetX, offsetY } = frame.projection;
  const islands = new Path2D();
  const toScreenMatrix = new DOMMatrix([scale, 0, 0, -scale, offsetX, offsetY]);
  for (const field of lit.fields) islands.addPath(paths[field]!.island, toScreenMatrix);
  const water = new Path2D();
  water.rect(0, 0, frame.width, frame.height);
  water.addPath(islands);
  context.fillStyle = colours.canvas;
  context.globalAlpha = veilOn(null, lit);
  context.fill(water, "evenodd");
  context.globalAlpha = veilOn(lit.fields[0] ?? null, lit);
  context.fill(islands, "evenodd");
  context.globalAlpha = 1;
}

/** Paints the lit links, width and strength by weight, colour from end to end. */
export function paintLitLinks(scene: LitScene, lit: Lit): void {
  const { context, document, frame, colourOf, visibility } = scene;
  const { papers, links } = document;
  const strongest = Math.max(1e-9, ...lit.links.map((link) => links[link]!.weight));
  for (const index of [...lit.links].reverse()) {
    const { source, target, weight } = links[index]!;
    if (visibility[source] === "hidden" || visibility[target] === "hidden") continue;
    const [from, to] = [
      toScreen(frame.projection, papers[source]!),
      toScreen(frame.projection, papers[target]!),
    ];
    const bend = toScreen(frame.projection, controlPoint(papers[source]!, papers[target]!));
    const share = weight / strongest;
    const gradient = context.createLinearGradient(from.x, from.y, to.x, to.y);
    gradient.addColorStop(0.15, colourOf(papers[source]!.field).mark);
    gradient.addColorStop(0.85, colourOf(papers[target]!.field).mark);
    context.strokeStyle = gradient;
    context.globalAlpha = 0.35 + 0.6 * share * share;
    context.lineWidth = 1.1 + 1.8 * share * share;
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.quadraticCurveTo(bend.x, bend.y, to.x, to.y);
    context.stroke();
  }
  context.globalAlpha = 1;
}

/** Paints the lit papers over the veil, the focus last and ringed. */
export function paintLitPapers(scene: LitScene, { papers, focus, areBridges }: Lit): void {
  const { context, dots, frame, colours } = scene;
  for (const paper of [...papers].reverse()) {
    if (scene.visibility[paper] === "hidden") continue;
    paintPaper(scene, paper, LIT_GROWTH, areBridges || dots.isSplit[paper]!);
  }
  if (focus !== null && scene.visibility[focus] !== "hidden")
    paintRing(
      context,
      frame.xs[focus]!,
      frame.ys[focus]!,
      frame.radii[focus]! * LIT_GROWTH + 3.5,
      2,
      colours.ink,
    );
}

/** Lets the papers that match the query glow; the rest of the map stays as it is. */
export function paintMatches(scene: LitScene, matches: readonly number[]): void {
  const { context, document, frame, dots, colours, colourOf, visibility } = scene;
  for (const paper of matches) {
    if (visibility[paper] === "hidden") continue;
    const [x, y, radius] = [frame.xs[paper]!, frame.ys[paper]!, frame.radii[paper]!];
    context.globalAlpha = 0.28;
    paintRing(context, x, y, radius + 5.5, 6, colourOf(document.papers[paper]!.field).mark);
    context.globalAlpha = 1;
    paintRing(context, x, y, radius + 2.2, 1.4, colours.ink);
    paintPaper(scene, paper, 1, dots.isSplit[paper]!);
  }
}

function paintPaper(scene: LitScene, paper: number, growth: number, isBridge: boolean): void {
  const { context, document, frame, dots, colours, colourOf } = scene;
  const other = dots.otherField[paper]!;
  const look = {
    x: frame.xs[paper]!,
    y: frame.ys[paper]!,
    radius: frame.radii[paper]! * growth,
    mark: colourOf(document.papers[paper]!.field).mark,
    other: isBridge && other >= 0 ? colourOf(other).mark : null,
    angle: dots.angles[paper]!,
  };
  paintDot(context, look, colours);
}
