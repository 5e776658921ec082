import type { ExplorerDocument } from "../load/explorer-document.ts";

/** What is open in the panel. Papers, concepts, fields and topics are document indices. */
export type Selection =
  | { readonly kind: "paper"; readonly paper: number }
  | { readonly kind: "concept"; readonly concept: number }
  | { readonly kind: "field"; readonly field: number }
  | { readonly kind: "topic"; readonly topic: number }
  | { readonly kind: "pair"; readonly fields: readonly [number, number] }
  | { readonly kind: "link"; readonly source: number; readonly target: number };

/** Which links the map draws at rest: the two strongest of each paper, all, or none. */
export type LinkMode = "strongest" | "all" | "none";

/** The colours in force; "system" follows the person's preference. */
export type Theme = "system" | "light" | "dark";

/** Centre in map units and how much of the map is seen: 1 is the whole map, .5 half its width. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** Everything a person can change, small enough for a URL. `camera` is `null` while the whole map is fitted. */
export interface ViewState {
  readonly selection: Selection | null;
  /** Ascending. */
  readonly hiddenFields: readonly number[];
  readonly links: LinkMode;
  readonly bridgesOnly: boolean;
  readonly query: string;
  readonly theme: Theme;
  readonly camera: Camera | null;
}

/** The overview: nothing selected, nothing hidden, the whole map in sight. */
export const DEFAULT_VIEW: ViewState = {
  selection: null,
  hiddenFields: [],
  links: "strongest",
  bridgesOnly: false,
  query: "",
  theme: "system",
  camera: null,
};

const RATIO_LIMITS = [0.005, 4] as const;
const QUERY_LIMIT = 200;

/** The view without what the document does not know, in canonical form (pairs and hidden fields ascending). Idempotent. */
export function cleanView(view: ViewState, document: ExplorerDocument): ViewState {
  const selection = view.selection === null ? null : cleanSelection(view.selection, document);
  const hidden = new Set(view.hiddenFields.filter((field) => has(document.fields, field)));
  const hiddenFields = [...hidden].sort((a, b) => a - b);
  return {
    ...view,
    // What is clean already stays the same object: whatever follows from it need not be derived again.
    selection: isSameSelection(selection, view.selection) ? view.selection : selection,
    hiddenFields: hiddenFields.join() === view.hiddenFields.join() ? view.hiddenFields : hiddenFields,
    // Half a character (from a cut or a hostile link) cannot stand in an address.
    query: view.query.slice(0, QUERY_LIMIT).replace(/\p{Cs}/gu, ""),
    camera: view.camera === null ? null : cleanCamera(view.camera),
  };
}

/** True when both selections open the same thing. */
export function isSameSelection(a: Selection | null, b: Selection | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Rounded as the URL holds it (a hundredth of a map unit), so that a view survives being shared; `null` when unusable. */
export function cleanCamera({ x, y, ratio }: Camera): Camera | null {
  if (![x, y, ratio].every(Number.isFinite) || ratio <= 0) return null;
  const [least, most] = RATIO_LIMITS;
  return { x: round(x, 100), y: round(y, 100), ratio: round(Math.min(most, Math.max(least, ratio)), 1e4) };
}

function cleanSelection(selection: Selection, document: ExplorerDocument): Selection | null {
  const keep = (list: readonly unknown[], index: number): Selection | null =>
    has(list, index) ? selection : null;
  switch (selection.kind) {
    case "paper":
      return keep(document.papers, selection.paper);
    case "concept":
      return keep(document.concepts, selection.concept);
    case "field":
      return keep(document.fields, selection.field);
    case "topic":
      return keep(document.topics, selection.topic);
    case "pair": {
      const [a, b] = ascending(...selection.fields);
      return a !== b && has(document.fields, a) && has(document.fields, b)
        ? { kind: "pair", fields: [a, b] }
        : null;
    }
    case "link": {
      const [source, target] = ascending(selection.source, selection.target);
      return findLink(document, source, target) === null ? null : { kind: "link", source, target };
    }
  }
}

/** The index of the link between two papers (either order), `null` where there is none. */
export function findLink(document: ExplorerDocument, a: number, b: number): number | null {
  const found = document.linksOfPaper[a]?.find((link) => {
    const { source, target } = document.links[link]!;
    return source === b || target === b;
  });
  return a === b ? null : (found ?? null);
}

function ascending(a: number, b: number): [number, number] {
  return a < b ? [a, b] : [b, a];
}

function has(list: readonly unknown[], index: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < list.length;
}

// The sum with 0 turns −0 into 0, which a URL cannot tell apart.
function round(value: number, perUnit: number): number {
  return Math.round(value * perUnit) / perUnit + 0;
}
