import { useComputed } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Session } from "../state/session.ts";
import type { Selection, ViewState } from "../state/view.ts";

/** Hands the session down to every component. */
export const SessionContext = createContext<Session | null>(null);

/** The session this component stands in; throws outside of the explorer. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("This component needs a SessionContext around it.");
  return session;
}

/** One part of the view; the component follows this part alone. */
export function useView<K extends keyof ViewState>(part: K): ViewState[K] {
  const { view } = useSession();
  return useComputed(() => view.value[part]).value;
}

/** What is open. */
export function useSelection(): Selection | null {
  return useView("selection");
}
