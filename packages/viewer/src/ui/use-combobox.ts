import { useComputed, useSignal } from "@preact/signals";
import type { TargetedKeyboardEvent } from "preact";
import type { Session } from "../state/session.ts";
import type { Selection } from "../state/view.ts";
import { groupResults, type ResultGroup } from "./search-results.ts";

/** What the search box shows and does. */
export interface Combobox {
  readonly query: string;
  readonly groups: readonly ResultGroup[];
  readonly resultCount: number;
  readonly isShown: boolean;
  /** Position of the result that Enter opens. */
  readonly inHand: number;
  readonly type: (text: string) => void;
  readonly choose: (to: Selection) => void;
  readonly setOpen: (isOpen: boolean) => void;
  readonly onKeyDown: (event: TargetedKeyboardEvent<HTMLInputElement>) => void;
}

/** The life of a combobox with list autocomplete over the session's query (WAI-ARIA Authoring Practices). */
export function useCombobox(session: Session): Combobox {
  const { actions, view } = session;
  const isOpen = useSignal(false);
  const inHand = useSignal(0);
  const query = useComputed(() => view.value.query).value;
  const groups = useComputed(() => groupResults(session, view.value.query)).value;
  const results = groups.flatMap((group) => group.results);
  const isShown = isOpen.value && query.trim() !== "";
  const type = (text: string): void => {
    inHand.value = 0;
    isOpen.value = true;
    actions.setQuery(text);
  };
  const choose = (to: Selection): void => {
    isOpen.value = false;
    actions.setQuery("");
    actions.visit(to);
  };
  const step = (by: 1 | -1): void => {
    if (isShown && results.length > 0) inHand.value = (inHand.value + by + results.length) % results.length;
    isOpen.value = true;
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>): void => {
    const chosen = results[inHand.value];
    if (event.key === "ArrowDown") step(1);
    else if (event.key === "ArrowUp") step(-1);
    else if (event.key === "Escape") {
      if (query === "") event.currentTarget.blur();
      actions.setQuery("");
    } else if (event.key === "Enter" && isShown && chosen !== undefined) {
      event.currentTarget.blur();
      choose(chosen.to);
    } else return;
    event.preventDefault();
  };
  const setOpen = (open: boolean): void => {
    isOpen.value = open;
  };
  return {
    query,
    groups,
    resultCount: results.length,
    isShown,
    inHand: inHand.value,
    type,
    choose,
    setOpen,
    onKeyDown,
  };
}
