import type { Signal } from "@preact/signals";
import type { ExplorerDocument } from "../load/explorer-document.ts";
import { bridgeAlong } from "./derived/bridge-ranking.ts";
import { papersOf } from "./derived/papers-of.ts";
import { stepUp } from "./derived/step-up.ts";
import type { Flight, ZoomRequest } from "./request.ts";
import {
  type Camera,
  cleanView,
  isSameSelection,
  type LinkMode,
  type Selection,
  type Theme,
  type ViewState,
} from "./view.ts";

/** Everything a person can do; each keeps the view clean. */
export interface Actions {
  /** Opens something where it is. */
  readonly select: (selection: Selection | null) => void;
  /** Opens something and brings it into sight. */
  readonly visit: (selection: Selection) => void;
  /** One step up: link → paper → topic → field → overview. */
  readonly clear: () => void;
  /** Shows a hidden field or hides a shown one. */
  readonly toggleField: (field: number) => void;
  /** Hides every other field; shows all again when that is already so. */
  readonly showOnlyField: (field: number) => void;
  readonly setLinks: (mode: LinkMode) => void;
  readonly setBridgesOnly: (bridgesOnly: boolean) => void;
  readonly setQuery: (query: string) => void;
  readonly setTheme: (theme: Theme) => void;
  /** Told by the map when its camera has come to rest; `null` when it fits the whole map. */
  readonly setCamera: (camera: Camera | null) => void;
  readonly flyTo: (papers: readonly number[]) => void;
  readonly zoomBy: (factor: number) => void;
  readonly fit: () => void;
  /** Visits the next or previous bridging paper, around the end. */
  readonly nextBridge: (step: 1 | -1) => void;
  /** Puts another whole view in place, as Back and Forward do. */
  readonly restore: (view: ViewState) => void;
}

interface Signals {
  readonly view: Signal<ViewState>;
  readonly flight: Signal<Flight | null>;
  readonly zoom: Signal<ZoomRequest | null>;
}

/** The actions of one session, the only writers of its signals. */
export function createActions(document: ExplorerDocument, { view, flight, zoom }: Signals): Actions {
  const change = (part: Partial<ViewState>): void => {
    view.value = cleanView({ ...view.value, ...part }, document);
  };
  const select = (selection: Selection | null): void => {
    if (!isSameSelection(selection, view.value.selection)) change({ selection });
  };
  const flyTo = (targets: readonly number[]): void => {
    flight.value = { targets, token: (flight.value?.token ?? 0) + 1 };
  };
  const request = (factor: ZoomRequest["factor"]): void => {
    zoom.value = { factor, token: (zoom.value?.token ?? 0) + 1 };
  };
  const visit = (selection: Selection): void => {
    select(selection);
    const opened = view.value.selection;
    if (opened !== null) flyTo(papersOf(document, opened));
  };
  return {
    select,
    visit,
    clear: () => {
      const { selection } = view.value;
      if (selection !== null) select(stepUp(document, selection));
    },
    toggleField: (field) => change({ hiddenFields: toggled(view.value.hiddenFields, field) }),
    showOnlyField: (field) => {
      const others = document.fields.map((_, i) => i).filter((i) => i !== field);
      const isAlone = others.join() === view.value.hiddenFields.join();
      change({ hiddenFields: isAlone ? [] : others });
    },
    setLinks: (links) => change({ links }),
    setBridgesOnly: (bridgesOnly) => change({ bridgesOnly }),
    setQuery: (query) => change({ query }),
    setTheme: (theme) => change({ theme }),
    setCamera: (camera) => change({ camera }),
    flyTo,
    zoomBy: request,
    fit: () => request("fit"),
    nextBridge: (step) => {
      const bridge = bridgeAlong(document, bridgeOfSelection(document, view.value.selection), step);
      if (bridge !== null) visit({ kind: "paper", paper: document.bridges[bridge]!.paper });
    },
    restore: (next) => {
      view.value = cleanView(next, document);
    },
  };
}

function toggled(list: readonly number[], item: number): number[] {
  return list.includes(item) ? list.filter((i) => i !== item) : [...list, item];
}

function bridgeOfSelection(document: ExplorerDocument, selection: Selection | null): number | null {
  return selection?.kind === "paper" ? (document.bridgeOfPaper[selection.paper] ?? null) : null;
}
