import type { ExplorerDocument } from "../../load/explorer-document.ts";
import type { Selection } from "../view.ts";
import { litBySelection } from "./lit.ts";

/** The papers a selection is about, to bring into sight: a field's members, a pair's two fields, a paper with its neighbours. */
export function papersOf(document: ExplorerDocument, selection: Selection): readonly number[] {
  switch (selection.kind) {
    case "field":
      return document.fields[selection.field]!.papers;
    case "pair":
      return selection.fields.flatMap((field) => document.fields[field]!.papers);
    case "paper":
    case "concept":
    case "topic":
    case "link":
      return litBySelection(document, selection).papers;
  }
}
