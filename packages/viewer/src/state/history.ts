import { effect } from "@preact/signals";
import type { Session } from "./session.ts";
import { readView, toQuery } from "./url.ts";
import { isSameSelection, type Selection } from "./view.ts";

const REPLACE_DELAY_MS = 300;

/**
 * Keeps the address and the view the same: opening something adds a step to go Back to, any other change rewrites the
 * present step a little later. Returns what ends it.
 */
export function followHistory(session: Session, window: Window): () => void {
  let written: Selection | null = session.view.peek().selection;
  let timer = 0;
  const address = (): string => {
    const query = toQuery(session.view.peek(), session.document);
    return `${window.location.pathname}${query === "" ? "" : `?${query}`}`;
  };
  const stop = effect(() => {
    const { selection } = session.view.value;
    window.clearTimeout(timer);
    if (isSameSelection(selection, written)) {
      timer = window.setTimeout(() => window.history.replaceState(null, "", address()), REPLACE_DELAY_MS);
      return;
    }
    written = selection;
    window.history.pushState(null, "", address());
  });
  const goBack = (): void => {
    const view = readView(window.location.search, session.document);
    written = view.selection;
    session.actions.restore(view);
  };
  window.addEventListener("popstate", goBack);
  return () => {
    stop();
    window.clearTimeout(timer);
    window.removeEventListener("popstate", goBack);
  };
}
