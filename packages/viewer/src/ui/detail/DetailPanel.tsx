import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Selection } from "../../state/view.ts";
import { useSelection } from "../use-session.ts";
import { ConceptPanel } from "./ConceptPanel.tsx";
import { FieldPanel } from "./FieldPanel.tsx";
import { LinkPanel } from "./LinkPanel.tsx";
import { OverviewPanel } from "./OverviewPanel.tsx";
import { PairPanel } from "./PairPanel.tsx";
import { PaperPanel } from "./PaperPanel.tsx";
import { TopicPanel } from "./TopicPanel.tsx";

/** What is open, or the overview: never empty. */
export function DetailPanel(): JSX.Element {
  const selection = useSelection();
  const key = JSON.stringify(selection);
  const panel = useRef<HTMLElement>(null);
  const hadFocus = useRef(false);
  useLayoutEffect(() => {
    const element = panel.current!;
    element.closest(".scroller")?.scrollTo({ top: 0 });
    // A link inside this panel went away with what it opened; its place is the new title.
    if (hadFocus.current && !element.contains(element.ownerDocument.activeElement))
      element.querySelector<HTMLElement>(".panel-title")?.focus({ preventScroll: true });
  }, [key]);
  return (
    <section
      class="detail"
      aria-label="Details"
      ref={panel}
      onFocusIn={() => (hadFocus.current = true)}
      onFocusOut={({ relatedTarget }) => (hadFocus.current = relatedTarget === null)}
    >
      <Content key={key} selection={selection} />
    </section>
  );
}

function Content({ selection }: { readonly selection: Selection | null }): JSX.Element {
  switch (selection?.kind) {
    case undefined:
      return <OverviewPanel />;
    case "paper":
      return <PaperPanel paper={selection.paper} />;
    case "concept":
      return <ConceptPanel concept={selection.concept} />;
    case "field":
      return <FieldPanel field={selection.field} />;
    case "topic":
      return <TopicPanel topic={selection.topic} />;
    case "pair":
      return <PairPanel fields={selection.fields} />;
    case "link":
      return <LinkPanel source={selection.source} target={selection.target} />;
  }
}
