import { Fragment, type JSX } from "preact";
import type { ExplorerDocument } from "../load/explorer-document.ts";
import { stepUp } from "../state/derived/step-up.ts";
import type { Selection } from "../state/view.ts";
import { Icon } from "./Icon.tsx";
import { SelectionLink } from "./SelectionLink.tsx";
import { useSelection, useSession } from "./use-session.ts";
import { capitalised, splitName } from "./wording.ts";

/** Where one is: All fields › field › topic. Each step leads back there; papers and links have their titles in the panel. */
export function Breadcrumb(): JSX.Element {
  const { document, actions } = useSession();
  const selection = useSelection();
  const trail = selection === null ? [] : trailOf(document, selection);
  const home = (): void => {
    actions.select(null);
    actions.fit();
  };
  return (
    <nav data-over-map class="breadcrumb" aria-label="Where you are">
      <ol>
        <li>
          <button
            type="button"
            class="crumb"
            aria-current={trail.length === 0 ? "true" : undefined}
            onClick={home}
          >
            All fields
          </button>
        </li>
        {trail.map((step, i) => (
          <Fragment key={i}>
            <li aria-hidden="true" class="crumb-arrow">
              <Icon name="chevron" />
            </li>
            <li>
              <SelectionLink to={step} class="crumb">
                {nameOf(document, step)}
              </SelectionLink>
            </li>
          </Fragment>
        ))}
      </ol>
    </nav>
  );
}

/** What leads to a selection, from the outside in, itself last if it is a place and not a paper in one. */
function trailOf(document: ExplorerDocument, selection: Selection): Selection[] {
  const above = stepUp(document, selection);
  const before = above === null ? [] : trailOf(document, above);
  return selection.kind === "paper" || selection.kind === "link" ? before : [...before, selection];
}

function nameOf({ concepts, fields, topics }: ExplorerDocument, selection: Selection): string {
  switch (selection.kind) {
    case "concept":
      return capitalised(concepts[selection.concept]!.label);
    case "field":
      return splitName(fields[selection.field]!.label)[0];
    case "topic":
      return splitName(topics[selection.topic]!.label)[0];
    case "pair":
      return selection.fields.map((field) => splitName(fields[field]!.label)[0]).join(" ↔ ");
    case "paper":
    case "link":
      return "";
  }
}
