import type { Camera } from "../../state/view.ts";
import type { Box, Projection } from "../geometry/projection.ts";
import { toMap } from "../geometry/projection.ts";
import type { Stage } from "./stage.ts";

/** Where the camera of a stage stands: the two numbers of its place in its own frame and its ratio. */
interface CameraState {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
  readonly angle: number;
}

/** The stage's camera in the words of the map. */
export interface MapCamera {
  /** How the map lies on the screen now. */
  readonly projection: () => Projection;
  /** The camera's place as the view keeps it. */
  readonly state: () => Camera;
  /** Puts the map as a projection has it, at once or in a flight of 420 ms. */
  readonly show: (projection: Projection, animated: boolean) => void;
  /** Puts the camera where the view had it. */
  readonly restore: (camera: Camera, animated: boolean) => void;
  /** Zooms by a factor about the middle of a box. */
  readonly zoomBy: (factor: number, box: Box, animated: boolean) => void;
  /** The stage's ratio at which one map unit has `scale` pixels. */
  readonly ratioAt: (scale: number) => number;
}

const FLIGHT_MS = 420;
const STEP_MS = 250;
const PROBE = 1000;

/** Speaks to the camera of a stage. */
export function createMapCamera(stage: Stage): MapCamera {
  const camera = stage.getCamera();
  const projectionAt = (state: CameraState): Projection => {
    const options = { cameraState: state };
    const origin = stage.graphToViewport({ x: 0, y: 0 }, options);
    const probe = stage.graphToViewport({ x: PROBE, y: 0 }, options);
    return { scale: (probe.x - origin.x) / PROBE, offsetX: origin.x, offsetY: origin.y };
  };
  const ratioAt = (scale: number): number => {
    const { scale: whole } = projectionAt({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
    return camera.getBoundedRatio(whole / scale);
  };
  const move = (state: Partial<CameraState>, durationMs: number): void => {
    if (durationMs === 0) camera.cancelAnimation().setState(state);
    else void camera.animate(state, { duration: durationMs, easing: "cubicInOut" });
  };
  const middle = (): { x: number; y: number } => {
    const { width, height } = stage.getDimensions();
    return { x: width / 2, y: height / 2 };
  };
  const show = (projection: Projection, durationMs: number): void => {
    const { x, y } = stage.graphToFramedGraph(toMap(projection, middle()));
    move({ x, y, ratio: ratioAt(projection.scale) }, durationMs);
  };
  const projection = (): Projection => projectionAt(camera.getState());
  return {
    projection,
    state: () => ({ ...toMap(projection(), middle()), ratio: camera.getState().ratio }),
    show: (target, animated) => show(target, animated ? FLIGHT_MS : 0),
    restore: ({ x, y, ratio }, animated) => {
      const place = stage.graphToFramedGraph({ x, y });
      move({ ...place, ratio }, animated ? FLIGHT_MS : 0);
    },
    zoomBy: (factor, box, animated) => {
      const now = projection();
      const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      const target = stage.getViewportZoomedState(centre, ratioAt(now.scale * factor));
      move({ x: target.x, y: target.y, ratio: target.ratio }, animated ? STEP_MS : 0);
    },
    ratioAt,
  };
}
