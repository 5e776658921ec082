import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Session } from "../state/session.ts";
import { DetailPanel } from "./detail/DetailPanel.tsx";
import { FieldList } from "./FieldList.tsx";
import { FieldMatrix } from "./FieldMatrix.tsx";
import { Header } from "./Header.tsx";
import { followKeys } from "./keyboard.ts";
import { KeyList } from "./KeyList.tsx";
import { MapStage, type MountScene } from "./MapStage.tsx";
import { ReadingGuide } from "./ReadingGuide.tsx";
import { SEARCH_INPUT_ID } from "./SearchBox.tsx";
import { describeSelection } from "./describe-selection.ts";
import { Sheet } from "./Sheet.tsx";
import { SessionContext } from "./use-session.ts";
import { useMedia } from "./use-media.ts";
import { useTheme } from "./use-theme.ts";

interface AppProps {
  readonly session: Session;
  /** Draws the map into an element; handed in so that the frame knows nothing of how it is drawn. */
  readonly mountScene: MountScene;
}

/** The explorer: header, fields on the left, the map, details on the right; on a phone a sheet holds both lists. */
export function App({ session, mountScene }: AppProps): JSX.Element {
  const isPhone = useMedia("(max-width: 720px)");
  const { isDark, fieldColours } = useTheme(session);
  const showsKeys = useSignal(false);
  const said = useSignal("");
  useEffect(() => {
    const focusSearch = (): void => window.document.getElementById(SEARCH_INPUT_ID)?.focus();
    const showKeys = (): void => void (showsKeys.value = true);
    const say = (text: string): void => void (said.value = text);
    return followKeys(session, { focusSearch, showKeys, say }, window.document);
  }, [session]);
  useEffect(() => sayWhatOpens(session, (text) => (said.value = text)), [session]);
  return (
    <SessionContext.Provider value={session}>
      <div class="explorer" style={fieldColours}>
        <Header isDark={isDark} onHelp={() => (showsKeys.value = true)} />
        {!isPhone && (
          <aside class="side scroller" aria-label="Fields and legend">
            <FieldList />
            <FieldMatrix />
            <ReadingGuide />
          </aside>
        )}
        <MapStage mountScene={mountScene} />
        {isPhone ? (
          <Sheet />
        ) : (
          <aside class="panel scroller" aria-label="Details">
            <DetailPanel />
          </aside>
        )}
        <KeyList isOpen={showsKeys.value} onClose={() => (showsKeys.value = false)} />
        <p class="for-readers" role="status">
          {said.value}
        </p>
      </div>
    </SessionContext.Provider>
  );
}

function sayWhatOpens({ view, document }: Session, say: (text: string) => void): () => void {
  let last = JSON.stringify(view.peek().selection);
  return view.subscribe(({ selection }) => {
    const now = JSON.stringify(selection);
    if (now !== last) say(describeSelection(document, selection));
    last = now;
  });
}
