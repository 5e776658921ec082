import type { Session } from "../state/session.ts";
import { type Colours, mixed, regionColour } from "../state/palette.ts";
import type { Dots } from "./geometry/dots.ts";
import type { Frame } from "./geometry/frame.ts";
import type { MapGeometry } from "./geometry/map-geometry.ts";
import { type Box, toMap } from "./geometry/projection.ts";
import { buildCrowding } from "./label/crowding.ts";
import { createFading } from "./label/fading.ts";
import type { PlacedLabel } from "./label/label.ts";
import { labelRequests, titleOrderOf } from "./label/label-requests.ts";
import { placeLabels } from "./label/place-labels.ts";
import { createTypesetter } from "./label/typeset.ts";
import { paintLabels } from "./paint/paint-labels.ts";
import { type LitScene, paintLitLinks, paintLitPapers, paintMatches, paintVeil } from "./paint/paint-lit.ts";
import { buildRegionPaths, paintRegions } from "./paint/paint-regions.ts";
import type { Surface } from "./paint/surface.ts";
import { paperColour } from "./stage/stage.ts";

/** What changes from picture to picture. */
export interface PictureState {
  readonly frame: Frame;
  readonly dots: Dots;
  readonly colours: Colours;
  readonly pixelRatio: number;
  /** Where labels may stand, and what floats over the map. */
  readonly area: Box;
  readonly obstacles: readonly Box[];
  readonly isMoving: boolean;
}

/** The two canvases around the stage. */
export interface Picture {
  /** Paints the islands. */
  readonly paintUnder: (state: PictureState) => void;
  /** Paints veil, lit papers, glow and labels; true while labels still fade and want another picture. */
  readonly paintOver: (state: PictureState) => boolean;
  readonly labels: () => readonly PlacedLabel[];
}

const NARROW = 520;

/** Prepares paths, type and label memory for a session's pictures. */
export function createPicture(
  session: Session,
  geometry: MapGeometry,
  under: Surface,
  over: Surface,
  options: { readonly family: string; readonly isReduced: () => boolean },
): Picture {
  const { document } = session;
  const paths = buildRegionPaths(geometry);
  const titleOrder = titleOrderOf(document);
  const fading = createFading(options.isReduced);
  const typeset = createTypesetter((text, font) => {
    over.context.font = font;
    return over.context.measureText(text).width;
  }, options.family);

  const place = (state: PictureState): PlacedLabel[] => {
    const { frame, colours, area } = state;
    const fieldUnder = (x: number, y: number): number | null => {
      const place = toMap(frame.projection, { x, y });
      return geometry.fieldAt(place.x, place.y);
    };
    const dotsUnder = buildCrowding(frame.xs, frame.ys, frame.width, frame.height);
    const previous = fading.choices();
    const requests = labelRequests({
      document,
      geometry,
      frame,
      colours,
      colourOf: (field) => paperColour(session, colours, field),
      hiddenFields: session.view.peek().hiddenFields,
      visibility: session.visibility.peek(),
      lit: session.lit.peek(),
      titleOrder,
      around: { area, crowd: geometry.crowd, isNarrow: frame.width < NARROW, typeset, dotsUnder, fieldUnder },
      isShown: (key) => previous.has(key),
    });
    return placeLabels(requests, { area, obstacles: state.obstacles, previous });
  };

  const groundUnder = ({ box, opacity }: PlacedLabel, { frame, colours }: PictureState): string => {
    const centre = toMap(frame.projection, { x: box.x + box.width / 2, y: box.y + box.height / 2 });
    const field = geometry.fieldAt(centre.x, centre.y);
    if (field === null) return colours.canvas;
    const ground = regionColour(colours, paperColour(session, colours, field));
    const lit = session.lit.peek();
    const isVeiled = lit !== null && (opacity < 1 || lit.papers.length > 0);
    return isVeiled ? mixed(ground, colours.canvas, opacity < 1 ? 0.74 : 0.45) : ground;
  };

  return {
    paintUnder: ({ frame, colours, pixelRatio }) => {
      const hidden = session.view.peek().hiddenFields;
      under.begin(frame.width, frame.height, pixelRatio);
      paintRegions(
        under.context,
        paths,
        frame.projection,
        colours,
        (field) => paperColour(session, colours, field),
        (field) => hidden.includes(field),
      );
    },
    paintOver: (state) => {
      const { frame, dots, colours, pixelRatio } = state;
      over.begin(frame.width, frame.height, pixelRatio);
      const scene: LitScene = {
        context: over.context,
        document,
        frame,
        dots,
        colours,
        colourOf: (field) => paperColour(session, colours, field),
        visibility: session.visibility.peek(),
      };
      const lit = session.lit.peek();
      if (lit !== null) {
        paintVeil(scene, lit, paths);
        paintLitLinks(scene, lit);
        paintLitPapers(scene, lit);
      }
      paintMatches(scene, session.matches.peek());
      const labels = fading.next(place(state), state.isMoving);
      paintLabels(over.context, labels, (label) => groundUnder(label, state));
      return fading.isUnderWay();
    },
    labels: () => fading.placed(),
  };
}
