import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Hit } from "../state/search.ts";
import type { Selection } from "../state/view.ts";
import { FieldMark, PaperMark } from "./Marks.tsx";
import type { Result } from "./search-results.ts";
import type { Combobox } from "./use-combobox.ts";

/** The id of a result, for `aria-activedescendant`. */
export function optionId(listId: string, position: number): string {
  return `${listId}-${position}`;
}

interface SearchResultsProps {
  readonly box: Combobox;
  readonly listId: string;
}

/** The list under the search box. */
export function SearchResults({ box, listId }: SearchResultsProps): JSX.Element {
  const { groups, isShown, inHand, choose } = box;
  return (
    <div class="results" hidden={!isShown}>
      <div id={listId} role="listbox" aria-label="Results">
        {isShown &&
          groups.map(({ title, results }) => (
            <div key={title} role="group" aria-label={title}>
              <div class="results-title" aria-hidden="true">
                {title}
              </div>
              {results.map((result) => (
                <Option
                  key={result.position}
                  result={result}
                  id={optionId(listId, result.position)}
                  isInHand={result.position === inHand}
                  onChoose={choose}
                />
              ))}
            </div>
          ))}
      </div>
      {isShown && groups.length === 0 && (
        <p class="no-results">Nothing here is called that. Titles, concepts and fields are searched.</p>
      )}
    </div>
  );
}

interface OptionProps {
  readonly result: Result;
  readonly id: string;
  readonly isInHand: boolean;
  readonly onChoose: (to: Selection) => void;
}

function Option({ result: { to, hit, note }, id, isInHand, onChoose }: OptionProps): JSX.Element {
  const option = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isInHand) option.current!.scrollIntoView({ block: "nearest" });
  }, [isInHand]);
  return (
    <div
      ref={option}
      class="result"
      id={id}
      role="option"
      aria-selected={isInHand}
      // Pressing must not take the focus from the box, or the list would close before the click.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(to)}
    >
      {to.kind === "paper" && <PaperMark paper={to.paper} />}
      {to.kind === "field" && <FieldMark field={to.field} />}
      <span class="result-text">
        <Matched hit={hit} />
      </span>
      {note !== "" && <span class="figure">{note}</span>}
    </div>
  );
}

function Matched({ hit: { text, matched } }: { readonly hit: Hit }): JSX.Element {
  const starts = [0, ...matched.map((span) => span.end)];
  return (
    <>
      {matched.map((span, i) => [
        text.slice(starts[i], span.start),
        <b key={span.start}>{text.slice(span.start, span.end)}</b>,
      ])}
      {text.slice(starts.at(-1))}
    </>
  );
}
