import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { ExplorerDocument } from "../load/explorer-document.ts";
import { assignColours } from "./derived/colour-assignment.ts";
import { drawnLinks } from "./derived/drawn-links.ts";
import { type Lit, litByPointing, litBySelection } from "./derived/lit.ts";
import { paperVisibility, type Visibility } from "./derived/visibility.ts";
import { type Actions, createActions } from "./actions.ts";
import type { Flight, ZoomRequest } from "./request.ts";
import { createSearch, type Search } from "./search.ts";
import { cleanView, type ViewState } from "./view.ts";

/** What the pointer (or the keyboard) points at, on the map or in a list. */
export interface Hovered {
  readonly kind: "paper" | "field" | "topic" | "concept";
  readonly index: number;
}

/** One exploration: the document never changes, the view changes only by the actions, all else follows from both. */
export interface Session {
  readonly document: ExplorerDocument;
  /** Per field its position in the palette, 0..12; the same in both themes. */
  readonly colourOfField: readonly number[];
  readonly view: ReadonlySignal<ViewState>;
  readonly hovered: Signal<Hovered | null>;
  readonly flight: ReadonlySignal<Flight | null>;
  readonly zoom: ReadonlySignal<ZoomRequest | null>;
  /** Why the map cannot be drawn here, `null` while it can. */
  readonly sceneProblem: Signal<string | null>;
  /** Per paper how it stands on the map. */
  readonly visibility: ReadonlySignal<readonly Visibility[]>;
  /** Indices of the links drawn at rest. */
  readonly drawnLinks: ReadonlySignal<readonly number[]>;
  /** What stands out by pointing, else by selection; `null` at rest. */
  readonly lit: ReadonlySignal<Lit | null>;
  /** Indexed at its first use. */
  readonly search: ReadonlySignal<Search>;
  /** Papers that match the query, ascending. */
  readonly matches: ReadonlySignal<readonly number[]>;
  readonly actions: Actions;
}

/** Starts an exploration from a view, of which only what the document knows is kept. */
export function createSession(document: ExplorerDocument, initialView: ViewState): Session {
  const view = signal(cleanView(initialView, document));
  const hovered = signal<Hovered | null>(null);
  const flight = signal<Flight | null>(null);
  const zoom = signal<ZoomRequest | null>(null);
  const hiddenFields = computed(() => view.value.hiddenFields);
  const bridgesOnly = computed(() => view.value.bridgesOnly);
  const links = computed(() => view.value.links);
  const query = computed(() => view.value.query);
  const search = computed(() => createSearch(document));
  const selection = computed(() => view.value.selection);
  const visibility = computed(() =>
    paperVisibility(document, { hiddenFields: hiddenFields.value, bridgesOnly: bridgesOnly.value }),
  );
  return {
    document,
    colourOfField: assignColours(document),
    view,
    hovered,
    flight,
    zoom,
    sceneProblem: signal<string | null>(null),
    visibility,
    drawnLinks: computed(() => drawnLinks(document, links.value, visibility.value)),
    lit: computed(() => litNow(document, hovered.value, selection.value)),
    search,
    matches: computed(() => (query.value === "" ? [] : search.value.matchingPapers(query.value))),
    actions: createActions(document, { view, flight, zoom }),
  };
}

function litNow(
  document: ExplorerDocument,
  hovered: Hovered | null,
  selection: ViewState["selection"],
): Lit | null {
  if (hovered === null) return selection === null ? null : litBySelection(document, selection);
  const { kind, index } = hovered;
  switch (kind) {
    case "paper":
      // Pointing at the open paper must not take its neighbours' titles away.
      return selection?.kind === "paper" && selection.paper === index
        ? litBySelection(document, selection)
        : litByPointing(document, index);
    case "concept":
      return litBySelection(document, { kind, concept: index });
    case "topic":
      return litBySelection(document, { kind, topic: index });
    case "field":
      return litBySelection(document, { kind, field: index });
  }
}
