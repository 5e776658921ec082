import { type Direction, neighbourInDirection } from "../state/derived/neighbour-in-direction.ts";
import type { Session } from "../state/session.ts";
import type { LinkMode } from "../state/view.ts";
import { titleOf } from "./wording.ts";

/** What the list of keys says. */
export const KEYS: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ["/"], does: "Search" },
  { keys: ["←", "→", "↑", "↓"], does: "On the map: to the nearest paper in that direction" },
  { keys: ["Enter"], does: "Open the paper you are at" },
  { keys: ["Esc"], does: "One step up: paper, topic, field, all fields" },
  { keys: ["[", "]"], does: "Previous, next bridging paper" },
  { keys: ["+", "−", "0"], does: "Nearer, farther, the whole map" },
  { keys: ["L"], does: "Links: strongest, all, none" },
  { keys: ["?"], does: "This list" },
];

/** What the keyboard needs besides the session: places on the page. */
export interface KeyTargets {
  readonly focusSearch: () => void;
  readonly showKeys: () => void;
  /** Says something to a screen reader. */
  readonly say: (text: string) => void;
}

const ZOOM_STEP = 1.5;
const NEXT_LINKS: Readonly<Record<LinkMode, LinkMode>> = { strongest: "all", all: "none", none: "strongest" };
const DIRECTIONS: ReadonlyMap<string, Direction> = new Map([
  ["ArrowLeft", "left"],
  ["ArrowRight", "right"],
  ["ArrowUp", "up"],
  ["ArrowDown", "down"],
]);

/** Answers the keys of the page until the returned function is called. Keys typed into a box or a dialog are left alone. */
export function followKeys(session: Session, targets: KeyTargets, page: Document): () => void {
  const keys = createKeyMap(session, targets);
  const answer = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTakenBy(event.target)) return;
    const action = isOnMap(event.target)
      ? (onMapKey(session, targets, event.key) ?? keys.get(event.key))
      : keys.get(event.key);
    if (action === undefined) return;
    event.preventDefault();
    action();
  };
  page.addEventListener("keydown", answer);
  return () => page.removeEventListener("keydown", answer);
}

function createKeyMap({ actions, view }: Session, targets: KeyTargets): ReadonlyMap<string, () => void> {
  const cycleLinks = (): void => actions.setLinks(NEXT_LINKS[view.peek().links]);
  return new Map<string, () => void>([
    ["/", targets.focusSearch],
    ["?", targets.showKeys],
    ["Escape", actions.clear],
    ["[", () => actions.nextBridge(-1)],
    ["]", () => actions.nextBridge(1)],
    ["+", () => actions.zoomBy(ZOOM_STEP)],
    ["=", () => actions.zoomBy(ZOOM_STEP)],
    ["-", () => actions.zoomBy(1 / ZOOM_STEP)],
    ["0", actions.fit],
    ["l", cycleLinks],
    ["L", cycleLinks],
  ]);
}

function onMapKey(session: Session, { say }: KeyTargets, key: string): (() => void) | undefined {
  const at = paperAt(session);
  const direction = DIRECTIONS.get(key);
  if (direction !== undefined) {
    return () => {
      const next = neighbourInDirection(session.document, session.visibility.peek(), at, direction);
      if (next === null) return;
      session.hovered.value = { kind: "paper", index: next };
      say(titleOf(session.document.papers[next]!));
    };
  }
  if (key !== "Enter" || at === null) return undefined;
  return () => {
    session.hovered.value = null;
    session.actions.visit({ kind: "paper", paper: at });
  };
}

/** The paper the keyboard is at: the one pointed at, else the open one. */
function paperAt({ hovered, view }: Session): number | null {
  const pointed = hovered.peek();
  if (pointed?.kind === "paper") return pointed.index;
  const { selection } = view.peek();
  return selection?.kind === "paper" ? selection.paper : null;
}

function isTakenBy(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest("input, textarea, select, dialog, [contenteditable]") !== null
  );
}

function isOnMap(target: EventTarget | null): boolean {
  return (
    target instanceof Element && (target === target.ownerDocument.body || target.closest(".map") !== null)
  );
}
