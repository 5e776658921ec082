import { useSignalEffect } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { type Colours, DARK, OTHER_COLOUR } from "../state/palette.ts";
import type { Session } from "../state/session.ts";
import { followColours } from "../state/theme.ts";

/** The theme in force and the colours of all fields as custom properties, `--mark-<field>` and `--text-<field>`. */
export interface Theming {
  readonly isDark: boolean;
  readonly fieldColours: Readonly<Record<string, string>>;
}

/** Follows the theme; also tells the page (`data-theme` on its root), whose greys follow the system by themselves. */
export function useTheme(session: Session): Theming {
  const { colours, dispose } = useMemo(() => followColours(session, window), [session]);
  useEffect(() => dispose, [dispose]);
  useSignalEffect(() => {
    const { theme } = session.view.value;
    if (theme === "system") delete window.document.documentElement.dataset["theme"];
    else window.document.documentElement.dataset["theme"] = theme;
  });
  const now = colours.value;
  const fieldColours = useMemo(() => customProperties(session.colourOfField, now), [session, now]);
  return { isDark: now === DARK, fieldColours };
}

function customProperties(colourOfField: readonly number[], { fields }: Colours): Record<string, string> {
  const entries = colourOfField.map((colour, field) => [`${field}`, fields[colour]!] as const);
  const none = ["none", fields[OTHER_COLOUR]!] as const;
  return Object.fromEntries(
    [...entries, none].flatMap(([key, { mark, text }]) => [
      [`--mark-${key}`, mark],
      [`--text-${key}`, text],
    ]),
  );
}
