import type { JSX } from "preact";
import type { LinkMode } from "../state/view.ts";
import { Icon } from "./Icon.tsx";
import { useSession, useView } from "./use-session.ts";

const ZOOM_STEP = 1.5;

/** Chips under the map: which links are drawn, and whether only bridging papers stand out. */
export function MapChips(): JSX.Element {
  const { document, actions } = useSession();
  const links = useView("links");
  const bridgesOnly = useView("bridgesOnly");
  const toggle = (mode: LinkMode): void => actions.setLinks(links === mode ? "none" : mode);
  return (
    <div data-over-map class="chips" role="group" aria-label="What is drawn">
      <Chip isOn={links === "strongest"} onClick={() => toggle("strongest")}>
        Strongest links
      </Chip>
      <Chip isOn={links === "all"} onClick={() => toggle("all")}>
        All links
      </Chip>
      {document.topBridges.length > 0 && (
        <Chip isOn={bridgesOnly} onClick={() => actions.setBridgesOnly(!bridgesOnly)}>
          Only bridging papers
        </Chip>
      )}
    </div>
  );
}

interface ChipProps {
  readonly isOn: boolean;
  readonly onClick: () => void;
  readonly children: string;
}

function Chip({ isOn, onClick, children }: ChipProps): JSX.Element {
  return (
    <button type="button" class="chip" aria-pressed={isOn} onClick={onClick}>
      {children}
    </button>
  );
}

/** Nearer, farther, the whole map. */
export function ZoomButtons(): JSX.Element {
  const { actions } = useSession();
  return (
    <div data-over-map class="zoom" role="group" aria-label="Zoom">
      <button type="button" aria-label="Zoom in" title="Zoom in  +" onClick={() => actions.zoomBy(ZOOM_STEP)}>
        <Icon name="plus" />
      </button>
      <button
        type="button"
        aria-label="Zoom out"
        title="Zoom out  −"
        onClick={() => actions.zoomBy(1 / ZOOM_STEP)}
      >
        <Icon name="minus" />
      </button>
      <button type="button" aria-label="Show the whole map" title="Whole map  0" onClick={actions.fit}>
        <Icon name="fit" />
      </button>
    </div>
  );
}
