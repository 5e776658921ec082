import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { Icon } from "./Icon.tsx";
import { optionId, SearchResults } from "./SearchResults.tsx";
import { useCombobox } from "./use-combobox.ts";
import { useSession } from "./use-session.ts";
import { counted } from "./wording.ts";

/** The element that the "/" key goes to. */
export const SEARCH_INPUT_ID = "search-input";

/** One box for papers, concepts and fields. What is typed glows on the map; Enter opens the result in hand. */
export function SearchBox(): JSX.Element {
  const box = useCombobox(useSession());
  const { query, isShown, resultCount } = box;
  const listId = useId();
  return (
    <search class={query === "" ? "search" : "search has-query"}>
      <Icon name="search" />
      <input
        id={SEARCH_INPUT_ID}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        placeholder="Find a paper, concept or field"
        aria-label="Find a paper, concept or field"
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={listId}
        aria-activedescendant={isShown && resultCount > 0 ? optionId(listId, box.inHand) : undefined}
        value={query}
        onInput={({ currentTarget }) => box.type(currentTarget.value)}
        onKeyDown={box.onKeyDown}
        onFocus={() => box.setOpen(true)}
        onBlur={() => box.setOpen(false)}
      />
      {query === "" ? (
        <kbd aria-hidden="true">/</kbd>
      ) : (
        <button type="button" class="icon-button" aria-label="Clear the search" onClick={() => box.type("")}>
          <Icon name="close" />
        </button>
      )}
      <SearchResults box={box} listId={listId} />
      <p class="for-readers" role="status">
        {isShown && counted(resultCount, "result")}
      </p>
    </search>
  );
}
