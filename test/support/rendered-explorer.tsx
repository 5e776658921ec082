import { App, createSession, DEFAULT_VIEW, type Session, type ViewState } from "@isthmus/viewer";
import { type BoundFunctions, cleanup, type queries, render, within } from "@testing-library/preact";
import { type UserEvent, userEvent } from "@testing-library/user-event";
import type { ComponentChild } from "preact";
import { toldMap } from "./told-map.ts";

/** What can be asked of an element. */
export type ElementQueries = BoundFunctions<typeof queries>;

/** Renders a component into a page that holds nothing else. */
export function renderAlone(component: ComponentChild): { container: HTMLElement; unmount: () => void } {
  cleanup();
  const container = document.body.appendChild(document.createElement("div"));
  const { unmount } = render(component, { container });
  return { container, unmount: () => void unmount() };
}

/** The frame with a session, without the drawing of the map. */
export interface RenderedExplorer {
  readonly session: Session;
  readonly user: UserEvent;
  readonly container: HTMLElement;
  /** The panel on the right. */
  readonly details: ElementQueries;
  /** The list of fields on the left. */
  readonly side: ElementQueries;
}

/** Renders the frame over the told map, in a window wide enough for three columns. */
export function renderExplorer(view: Partial<ViewState> = {}, document = toldMap()): RenderedExplorer {
  setWindowWidth(1440);
  const session = createSession(document, { ...DEFAULT_VIEW, ...view });
  const { container } = renderAlone(<App session={session} mountScene={drawNothing} />);
  const sideOf = (name: string): ElementQueries =>
    within(within(container).getByRole("complementary", { name }));
  return {
    session,
    container,
    user: userEvent.setup(),
    details: sideOf("Details"),
    side: sideOf("Fields and legend"),
  };
}

/** Renders the frame in a window as narrow as a phone; there the lists are tabs of a sheet. */
export function renderOnPhone(view: Partial<ViewState> = {}): Omit<RenderedExplorer, "details" | "side"> {
  setWindowWidth(390);
  const session = createSession(toldMap(), { ...DEFAULT_VIEW, ...view });
  const { container } = renderAlone(<App session={session} mountScene={drawNothing} />);
  return { session, container, user: userEvent.setup() };
}

function setWindowWidth(width: number): void {
  const { happyDOM } = window as unknown as {
    happyDOM: { setViewport(size: { width: number; height: number }): void };
  };
  happyDOM.setViewport({ width, height: 844 });
}

// There is no WebGL here; the map is looked at in a real browser.
function drawNothing(): () => void {
  return () => undefined;
}
