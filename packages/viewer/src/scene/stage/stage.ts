import Sigma from "sigma";
import { layerFill, layerGradient, pathCurved } from "sigma/rendering";
import { DOT_GROWTH } from "../geometry/dots.ts";
import { CURVATURE } from "../geometry/link-curve.ts";
import type { Bounds } from "../geometry/spacing.ts";
import { emptyPaperGraph, type LinkEdge, type PaperNode } from "./paper-graph.ts";
import { splitLayer } from "./split-layer.ts";

/** The WebGL canvas of dots and links. */
export type Stage = Sigma<PaperNode, LinkEdge>;

/** What a stage is created for. */
export interface StageOptions {
  /** What a camera ratio of 1 shows, in map units. */
  readonly bounds: Bounds;
  /** True leaves links out while the camera moves. */
  readonly isLarge: boolean;
  /** True lets nothing glide. */
  readonly isReduced: boolean;
}

// The stage divides by durations.
const NO_TIME_MS = 1;
const STEP_MS = 250;

/**
 * Creates the stage inside an element, still without papers, so that the camera can be set before anything is drawn.
 * Throws where WebGL 2 is missing.
 */
export function createStage(element: HTMLElement, options: StageOptions): Stage {
  const { bounds, isLarge, isReduced } = options;
  const stepMs = isReduced ? NO_TIME_MS : STEP_MS;
  const stage: Stage = new Sigma(emptyPaperGraph(), element, {
    primitives: primitives(),
    styles: { nodes: NODE_STYLES, edges: EDGE_STYLES },
    settings: {
      renderLabels: false,
      itemSizesReference: "screen",
      zoomToSizeRatioFunction: (ratio) => ratio ** DOT_GROWTH,
      minEdgeThickness: 0.7,
      stagePadding: 0,
      minCameraRatio: 0.005,
      maxCameraRatio: 4,
      enableCameraRotation: false,
      hideEdgesOnMove: isLarge,
      doubleClickZoomingRatio: 2,
      zoomDuration: stepMs,
      doubleClickZoomingDuration: stepMs,
      inertiaDuration: stepMs,
      inertiaRatio: isReduced ? 0 : 1,
      pickingDownSizingRatio: 8,
      allowInvalidContainer: true,
    },
  });
  stage.setCustomBBox({ x: [bounds.minX, bounds.maxX], y: [bounds.minY, bounds.maxY] });
  stage.refresh();
  return stage;
}

const NODE_STYLES = {
  x: { attribute: "x" },
  y: { attribute: "y" },
  size: { attribute: "size" },
  color: { attribute: "color" },
  opacity: { attribute: "opacity" },
  depth: { attribute: "depth" },
  otherColor: { attribute: "otherColor" },
  ringColor: { attribute: "ringColor" },
  gapColor: { attribute: "gapColor" },
  splitAngle: { attribute: "splitAngle" },
  splitOn: { attribute: "splitOn" },
} as const;

const EDGE_STYLES = {
  size: 0.7,
  depth: "edges",
  curvature: CURVATURE,
  opacity: { attribute: "opacity" },
} as const;

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
