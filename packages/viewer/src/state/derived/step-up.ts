import type { ExplorerDocument } from "../../load/explorer-document.ts";
import type { Selection } from "../view.ts";

/** One step up the breadcrumb: paper → topic (or field) → field → overview (`null`); everything else → overview. */
export function stepUp({ papers, topics }: ExplorerDocument, selection: Selection): Selection | null {
  switch (selection.kind) {
    case "paper": {
      const { topic, field } = papers[selection.paper]!;
      if (topic !== null) return { kind: "topic", topic };
      return field === null ? null : { kind: "field", field };
    }
    case "topic":
      return { kind: "field", field: topics[selection.topic]!.field };
    case "link":
      return { kind: "paper", paper: selection.source };
    case "concept":
    case "field":
    case "pair":
      return null;
  }
}
