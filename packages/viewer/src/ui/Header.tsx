import type { JSX } from "preact";
import { Icon, Logo } from "./Icon.tsx";
import { SearchBox } from "./SearchBox.tsx";
import { useSession } from "./use-session.ts";
import { counted } from "./wording.ts";

interface HeaderProps {
  readonly isDark: boolean;
  readonly onHelp: () => void;
}

/** The bar at the top: what this is, the search, the theme, the keys. */
export function Header({ isDark, onHelp }: HeaderProps): JSX.Element {
  const { document, actions } = useSession();
  const switchTheme = (): void => {
    const wanted = isDark ? "light" : "dark";
    const preferred = window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    // Back at the system's own choice, the system is followed again.
    actions.setTheme(wanted === preferred ? "system" : wanted);
  };
  const themeLabel = isDark ? "Light colours" : "Dark colours";
  return (
    <header class="header">
      <div class="brand">
        <Logo />
        <span>Isthmus</span>
      </div>
      <h1 class="corpus">
        <span class="corpus-title" title={document.meta.title}>
          {document.meta.title}
        </span>
        <span class="corpus-count">{counted(document.papers.length, "paper")}</span>
      </h1>
      <SearchBox />
      <div class="header-tools">
        <button
          type="button"
          class="icon-button"
          aria-label={themeLabel}
          title={themeLabel}
          onClick={switchTheme}
        >
          <Icon name={isDark ? "sun" : "moon"} />
        </button>
        <button type="button" class="icon-button" aria-label="Keys" title="Keys  ?" onClick={onHelp}>
          <Icon name="help" />
        </button>
      </div>
    </header>
  );
}
