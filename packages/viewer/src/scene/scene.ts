import type { Session } from "../state/session.ts";
import { MapScene } from "./map-scene.ts";

const NO_WEBGL = "This browser has no WebGL 2, or it is switched off.";
const LOST = "The graphics card took the map away; it comes back as soon as the browser gets it again.";

/**
 * Draws the session's map inside an element and follows it until the returned function is called. Where WebGL is
 * missing or lost, `session.sceneProblem` says so and everything else goes on.
 */
export function mountScene(element: HTMLElement, session: Session): () => void {
  if (element.ownerDocument.createElement("canvas").getContext("webgl2") === null) {
    session.sceneProblem.value = NO_WEBGL;
    return () => undefined;
  }
  const scene = new MapScene(element, session);
  scene.stage.on("webglContextLost", () => {
    session.sceneProblem.value = LOST;
  });
  scene.stage.on("webglContextRestored", () => {
    session.sceneProblem.value = null;
  });
  return () => scene.destroy();
}
