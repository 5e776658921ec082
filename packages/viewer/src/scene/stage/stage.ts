import Sigma from "sigma";
import { layerFill, layerGradient, pathCurved } from "sigma/rendering";
import type { Session } from "../../state/session.ts";
import { type Colours, colourOfField } from "../../state/palette.ts";
import { DOT_GROWTH, type Dots } from "../geometry/dots.ts";
import { CURVATURE } from "../geometry/link-curve.ts";
import { type MapGeometry, mix } from "../geometry/map-geometry.ts";
import { emptyPaperGraph, type LinkEdge, type PaperNode } from "./paper-graph.ts";
import { splitLayer } from "./split-layer.ts";

/** Everything outside the graph that decides how it is drawn; replaced as a whole, then the stage is refreshed. */
export interface Look {
  readonly colours: Colours;
  readonly dots: Dots;
  /** The camera ratio at which the whole map is fitted; dots have their own radius there. */
  readonly fittedRatio: number;
}

/** The WebGL canvas of dots and links. */
export type Stage = Sigma<PaperNode, LinkEdge>;

const FAINT = 0.16;
// The stage divides by durations.
const NO_TIME_MS = 1;
const MANY_PAPERS = 5000;

/**
 * Creates the stage inside an element, still without papers, so that the camera can be set before anything is drawn.
 * Throws where WebGL 2 is missing. `look` is asked at each refresh;
 * with `isReduced` nothing glides.
 */
export function createStage(
  element: HTMLElement,
  session: Session,
  geometry: MapGeometry,
  look: () => Look,
  isReduced: boolean,
): Stage {
  const { minX, minY, maxX, maxY } = geometry.bounds;
  const stage: Stage = new Sigma(emptyPaperGraph(), element, {
    primitives: primitives(),
    styles: { nodes: nodeStyles(session, look), edges: edgeStyles(session, geometry) },
    settings: {
      renderLabels: false,
      itemSizesReference: "screen",
      zoomToSizeRatioFunction: (ratio) => ratio ** DOT_GROWTH,
      minEdgeThickness: 0.7,
      stagePadding: 0,
      minCameraRatio: 0.005,
      maxCameraRatio: 4,
      enableCameraRotation: false,
      hideEdgesOnMove: session.document.papers.length > MANY_PAPERS,
      doubleClickZoomingRatio: 2,
      zoomDuration: isReduced ? NO_TIME_MS : 250,
      doubleClickZoomingDuration: isReduced ? NO_TIME_MS : 250,
      inertiaDuration: isReduced ? NO_TIME_MS : 200,
      inertiaRatio: isReduced ? 0 : 1,
      pickingDownSizingRatio: 8,
      allowInvalidContainer: true,
    },
  });
  stage.setCustomBBox({ x: [minX, maxX], y: [minY, maxY] });
  stage.refresh();
  return stage;
}

function primitives() {
  return {
    depthLayers: ["edges", "nodes", "bridges"],
    nodes: {
      variables: {
        otherColor: { type: "color", default: "#000000" },
        ringColor: { type: "color", default: "#000000" },
        gapColor: { type: "color", default: "#000000" },
        splitAngle: { type: "number", default: 0 },
        splitOn: { type: "number", default: 0 },
      },
      layers: [layerFill(), splitLayer()],
    },
    edges: {
      paths: [pathCurved()],
      layers: [
        layerGradient({
          stops: [
            { node: "source", offset: 0.15 },
            { node: "target", offset: 0.85 },
          ],
        }),
      ],
    },
  } as const;
}

function nodeStyles(session: Session, look: () => Look) {
  const { papers } = session.document;
  const colour = (field: number | null) => colourOfField(look().colours, session.colourOfField, field);
  const visibility = ({ paper }: PaperNode) => session.visibility.peek()[paper]!;
  return {
    x: { attribute: "x" },
    y: { attribute: "y" },
    size: ({ paper }: PaperNode) => look().dots.radii[paper]! * look().fittedRatio ** DOT_GROWTH,
    color: ({ paper }: PaperNode) => colour(papers[paper]!.field).mark,
    opacity: (node: PaperNode) => (visibility(node) === "faint" ? FAINT : 1),
    visibility: (node: PaperNode) => (visibility(node) === "hidden" ? "hidden" : "visible"),
    depth: ({ paper }: PaperNode) => (look().dots.isSplit[paper]! ? "bridges" : "nodes"),
    otherColor: ({ paper }: PaperNode) => {
      const other = look().dots.otherField[paper]!;
      return colour(other < 0 ? null : other).mark;
    },
    ringColor: () => look().colours.ink,
    gapColor: () => look().colours.canvas,
    splitAngle: ({ paper }: PaperNode) => look().dots.angles[paper]!,
    splitOn: ({ paper }: PaperNode) => (look().dots.isSplit[paper]! ? 1 : 0),
  } as const;
}

function edgeStyles(session: Session, { crowd }: MapGeometry) {
  const { papers, links } = session.document;
  return {
    size: 0.7,
    depth: "edges",
    curvature: CURVATURE,
    opacity: ({ link }: LinkEdge) => {
      const { source, target } = links[link]!;
      const isInside = papers[source]!.field === papers[target]!.field;
      const all = session.view.peek().links === "all" ? 0.45 : 1;
      return mix(isInside ? 0.3 : 0.16, 0.1, crowd) * all;
    },
  } as const;
}
