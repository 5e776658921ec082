import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { type Colours, DARK, LIGHT } from "./palette.ts";
import type { Session } from "./session.ts";

/** The colours in force now: what the view asks for, else what the person's system prefers, followed live. */
export function followColours(
  session: Session,
  window: Window,
): { readonly colours: ReadonlySignal<Colours>; readonly dispose: () => void } {
  const query = window.matchMedia("(prefers-color-scheme: dark)");
  const prefersDark = signal(query.matches);
  const listen = (): void => {
    prefersDark.value = query.matches;
  };
  query.addEventListener("change", listen);
  return {
    colours: computed(() => {
      const { theme } = session.view.value;
      return theme === "dark" || (theme === "system" && prefersDark.value) ? DARK : LIGHT;
    }),
    dispose: () => query.removeEventListener("change", listen),
  };
}
