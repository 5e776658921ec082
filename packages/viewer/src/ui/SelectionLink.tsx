import type { ComponentChildren, JSX } from "preact";
import type { Hovered } from "../state/session.ts";
import { toQuery } from "../state/url.ts";
import { DEFAULT_VIEW, isSameSelection, type Selection } from "../state/view.ts";
import { useSelection, useSession } from "./use-session.ts";

interface SelectionLinkProps {
  readonly to: Selection;
  readonly class: string;
  readonly style?: Readonly<Record<string, string>>;
  readonly title?: string;
  readonly tabIndex?: number;
  /** Said instead of the text. */
  readonly label?: string;
  readonly children: ComponentChildren;
}

/**
 * A link that opens something and flies to it; pointing at it lights it on the map. It is a true link: it can be copied
 * or opened in another tab.
 */
export function SelectionLink({ to, label, children, ...attributes }: SelectionLinkProps): JSX.Element {
  const session = useSession();
  const isOpen = isSameSelection(useSelection(), to);
  const point = (hovered: Hovered | null): void => {
    const before = session.hovered.peek();
    if (before?.kind !== hovered?.kind || before?.index !== hovered?.index) session.hovered.value = hovered;
  };
  const open = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    point(null);
    session.actions.visit(to);
  };
  return (
    <a
      {...attributes}
      href={`?${toQuery({ ...DEFAULT_VIEW, selection: to }, session.document)}`}
      aria-label={label}
      aria-current={isOpen ? "true" : undefined}
      onClick={open}
      // Not on entering: a panel that opens under a resting pointer must not light what happens to lie there.
      onPointerMove={(event) => event.pointerType !== "touch" && point(toHovered(to))}
      onPointerLeave={() => point(null)}
      onFocus={({ currentTarget }) => currentTarget.matches(":focus-visible") && point(toHovered(to))}
      onBlur={() => point(null)}
    >
      {children}
    </a>
  );
}

function toHovered(selection: Selection): Hovered | null {
  switch (selection.kind) {
    case "paper":
      return { kind: "paper", index: selection.paper };
    case "concept":
      return { kind: "concept", index: selection.concept };
    case "field":
      return { kind: "field", index: selection.field };
    case "topic":
      return { kind: "topic", index: selection.topic };
    case "pair":
    case "link":
      return null;
  }
}
