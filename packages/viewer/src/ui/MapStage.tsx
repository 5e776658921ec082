import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Session } from "../state/session.ts";
import { Breadcrumb } from "./Breadcrumb.tsx";
import { MapChips, ZoomButtons } from "./MapControls.tsx";
import { useSession } from "./use-session.ts";
import { counted } from "./wording.ts";

/** Draws the map of a session into an element and keeps it true; returns what ends it. */
export type MountScene = (element: HTMLElement, session: Session) => () => void;

/** The map with what floats over it. */
export function MapStage({ mountScene }: { readonly mountScene: MountScene }): JSX.Element {
  const session = useSession();
  const { document } = session;
  const map = useRef<HTMLDivElement>(null);
  useEffect(() => mountScene(map.current!, session), [session, mountScene]);
  const problem = session.sceneProblem.value;
  const what = `${counted(document.papers.length, "paper")} in ${counted(document.fields.length, "field")}`;
  return (
    <main class="stage">
      <div
        class="map"
        ref={map}
        tabIndex={0}
        role="application"
        aria-label={`Map of ${what}. Arrow keys go from paper to paper, Enter opens one. The lists beside hold the same.`}
      />
      {problem !== null && (
        <div class="scene-problem" role="alert">
          <b>The map cannot be drawn here.</b>
          <p>{problem}</p>
          <p>Search, fields and details work all the same.</p>
        </div>
      )}
      <Breadcrumb />
      <MapChips />
      <ZoomButtons />
    </main>
  );
}
