import type { ExplorerDocument } from "../../load/explorer-document.ts";
import type { ViewState } from "../view.ts";

/** How a paper stands on the map at rest: `faint` papers give context, `hidden` ones are not drawn. */
export type Visibility = "shown" | "faint" | "hidden";

/** Per paper how it stands: papers of hidden fields go, and with "only bridging papers" the others fade. */
export function paperVisibility(
  document: ExplorerDocument,
  { hiddenFields, bridgesOnly }: Pick<ViewState, "hiddenFields" | "bridgesOnly">,
): Visibility[] {
  const hidden = new Set(hiddenFields);
  return document.papers.map(({ field }, paper) => {
    if (field !== null && hidden.has(field)) return "hidden";
    return bridgesOnly && !document.isBridging[paper]! ? "faint" : "shown";
  });
}
