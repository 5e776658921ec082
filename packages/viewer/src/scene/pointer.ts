import type { Selection } from "../state/view.ts";
import type { Point } from "./geometry/spacing.ts";
import type { Stage } from "./stage/stage.ts";

/** What the pointer can meet on the map. */
export type Hit = Extract<Selection, { kind: "paper" | "topic" | "field" | "link" }>;

const SAME_PLACE = 8;

/** What the map does about the pointer. */
export interface PointerActions {
  /** What is under a point of the screen; links count only for clicks. */
  readonly hitAt: (point: Point) => Hit | null;
  readonly point: (hit: Hit | null) => void;
  readonly click: (hit: Hit | null) => void;
}

/**
 * Takes over pointing and clicking from the stage, whose own hit test draws every picture a second time and reads it
 * back; panning, zooming and double clicks stay with the stage.
 */
export function followPointer(stage: Stage, { hitAt, point, click }: PointerActions): void {
  const mouse = stage.getMouseCaptor();
  const touch = stage.getTouchCaptor();
  for (const event of ["mousemove", "mousedown", "mouseup", "click", "mouseleave"] as const)
    mouse.removeAllListeners(event);
  for (const event of ["touchdown", "touchup", "touchmove", "tap"] as const) touch.removeAllListeners(event);
  const container = stage.getContainer();
  const show = (hit: Hit | null): void => {
    container.style.setProperty("cursor", hit === null || hit.kind === "field" ? "grab" : "pointer");
    point(hit);
  };
  mouse.on("mousemove", ({ x, y }) => {
    if (!mouse.isMouseDown) show(hitAt({ x, y }));
  });
  mouse.on("mousedown", () => container.style.setProperty("cursor", "grabbing"));
  mouse.on("mouseup", ({ x, y }) => show(hitAt({ x, y })));
  mouse.on("mouseleave", () => point(null));
  let last: Point | null = null;
  const clickAt = ({ x, y }: Point): void => {
    last = { x, y };
    click(hitAt(last));
  };
  mouse.on("click", clickAt);
  // The stage takes any two quick clicks for a double click; at two places they are two clicks.
  mouse.on("doubleClick", (event) => {
    if (last === null || Math.hypot(event.x - last.x, event.y - last.y) <= SAME_PLACE) return;
    event.preventSigmaDefault();
    clickAt(event);
  });
  touch.on("tap", ({ touches, previousTouches }) => {
    const place = touches[0] ?? previousTouches[0];
    if (place !== undefined) clickAt(place);
  });
}
