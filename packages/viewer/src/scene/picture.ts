import type { Session } from "../state/session.ts";
import { colourOfField, type FieldColour } from "../state/palette.ts";
import type { Dots } from "./geometry/dots.ts";
import type { MapGeometry } from "./geometry/map-geometry.ts";
import type { FadingLabel } from "./label/fading.ts";
import type { PlacedLabel } from "./label/label.ts";
import { createLabelLayer, type LabelState } from "./label/label-layer.ts";
import { paintLabels } from "./paint/paint-labels.ts";
import { type LitScene, paintLitLinks, paintLitPapers, paintMatches, paintVeil } from "./paint/paint-lit.ts";
import { buildRegionPaths, paintRegions } from "./paint/paint-regions.ts";
import type { Surface } from "./paint/surface.ts";

/** What changes from picture to picture. */
export interface PictureState extends LabelState {
  readonly dots: Dots;
  readonly pixelRatio: number;
}

/** The two canvases around the stage. */
export interface Picture {
  /** Paints the islands. */
  readonly paintUnder: (state: PictureState) => void;
  /** Paints veil, lit papers, glow and labels; true while labels still fade and want another picture. */
  readonly paintOver: (state: PictureState) => boolean;
  readonly labels: () => readonly PlacedLabel[];
}

const CONTEXT_STRENGTH = 0.32;

/** Prepares paths and labels for a session's pictures. */
export function createPicture(
  session: Session,
  geometry: MapGeometry,
  { under, over }: { readonly under: Surface; readonly over: Surface },
  options: { readonly family: string; readonly isReduced: () => boolean },
): Picture {
  const paths = buildRegionPaths(geometry);
  const measure = (text: string, font: string): number => {
    over.context.font = font;
    return over.context.measureText(text).width;
  };
  const labels = createLabelLayer(session, geometry, { measure, family: options.family }, options.isReduced);
  const colouring =
    ({ colours }: PictureState) =>
    (field: number | null): FieldColour =>
      colourOfField(colours, session.colourOfField, field);
  return {
    paintUnder: (state) => {
      const { frame, colours, pixelRatio } = state;
      const hidden = session.view.peek().hiddenFields;
      under.begin(frame.width, frame.height, pixelRatio);
      paintRegions(under.context, paths, frame.projection, colours, colouring(state), (field) =>
        hidden.includes(field),
      );
    },
    paintOver: (state) => {
      over.begin(state.frame.width, state.frame.height, state.pixelRatio);
      const scene: LitScene = {
        ...state,
        context: over.context,
        document: session.document,
        colourOf: colouring(state),
        visibility: session.visibility.peek(),
      };
      const lit = session.lit.peek();
      const arranged = labels.arrange(state);
      const paint = (some: readonly FadingLabel[]): void =>
        paintLabels(over.context, some, (label) => labels.groundUnder(label, state));
      if (lit !== null) {
        paintVeil(scene, lit, paths);
        paint(arranged.filter(({ label }) => label.isContext).map(dimmed));
        paintLitLinks(scene, lit);
        paintLitPapers(scene, lit);
      }
      paintMatches(scene, session.matches.peek());
      paint(arranged.filter(({ label }) => !label.isContext));
      return labels.isUnderWay();
    },
    labels: labels.placed,
  };
}

function dimmed({ label, strength }: FadingLabel): FadingLabel {
  return { label, strength: strength * CONTEXT_STRENGTH };
}
