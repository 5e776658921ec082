import type { Session } from "../../state/session.ts";
import { type Colours, colourOfField, mixed, regionColour } from "../../state/palette.ts";
import type { Frame } from "../geometry/frame.ts";
import type { MapGeometry } from "../geometry/map-geometry.ts";
import { type Box, toMap } from "../geometry/projection.ts";
import { veilOn } from "../geometry/veil.ts";
import { buildCrowding } from "./crowding.ts";
import { createFading, type FadingLabel } from "./fading.ts";
import type { PlacedLabel } from "./label.ts";
import { labelRequests, titleOrderOf } from "./label-requests.ts";
import { placeLabels } from "./place-labels.ts";
import { createTypesetter, type Measure } from "./typeset.ts";

/** What decides where labels stand in one picture. */
export interface LabelState {
  readonly frame: Frame;
  readonly colours: Colours;
  /** Where labels may stand, and what floats over the map. */
  readonly area: Box;
  readonly obstacles: readonly Box[];
  readonly isMoving: boolean;
}

/** The names on the map, from picture to picture. */
export interface LabelLayer {
  /** Places all labels anew and returns those to paint, the leaving ones included. */
  readonly arrange: (state: LabelState) => readonly FadingLabel[];
  /** True while labels fade and want another picture. */
  readonly isUnderWay: () => boolean;
  readonly placed: () => readonly PlacedLabel[];
  /** The colour of the ground a label stands on. */
  readonly groundUnder: (label: PlacedLabel, state: LabelState) => string;
}

const NARROW = 520;

/** Prepares type and memory for a session's labels. */
export function createLabelLayer(
  session: Session,
  geometry: MapGeometry,
  type: { readonly measure: Measure; readonly family: string },
  isReduced: () => boolean,
): LabelLayer {
  const { document } = session;
  const titleOrder = titleOrderOf(document);
  const fading = createFading(isReduced);
  const typeset = createTypesetter(type.measure, type.family);
  const fieldAt = ({ projection }: Frame, x: number, y: number): number | null => {
    const place = toMap(projection, { x, y });
    return geometry.fieldAt(place.x, place.y);
  };
  return {
    arrange: ({ frame, colours, area, obstacles, isMoving }) => {
      const previous = fading.choices();
      const requests = labelRequests({
        document,
        geometry,
        frame,
        colours,
        colourOf: (field) => colourOfField(colours, session.colourOfField, field),
        hiddenFields: session.view.peek().hiddenFields,
        visibility: session.visibility.peek(),
        lit: session.lit.peek(),
        titleOrder,
        around: {
          area,
          crowd: geometry.crowd,
          isNarrow: frame.width < NARROW,
          typeset,
          dotsUnder: buildCrowding(frame.xs, frame.ys, frame.width, frame.height),
          fieldUnder: (x, y) => fieldAt(frame, x, y),
        },
        isShown: (key) => previous.has(key),
      });
      return fading.next(placeLabels(requests, { area, obstacles, previous }), isMoving);
    },
    isUnderWay: fading.isUnderWay,
    placed: fading.placed,
    groundUnder: ({ box }, { frame, colours }) => {
      const field = fieldAt(frame, box.x + box.width / 2, box.y + box.height / 2);
      if (field === null) return colours.canvas;
      const ground = regionColour(colours, colourOfField(colours, session.colourOfField, field));
      return mixed(ground, colours.canvas, veilOn(field, session.lit.peek()));
    },
  };
}
