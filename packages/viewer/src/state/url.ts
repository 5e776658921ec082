import type { ExplorerDocument } from "../load/explorer-document.ts";
import { type Camera, cleanView, DEFAULT_VIEW, type Selection, type ViewState } from "./view.ts";

/**
 * The view as a query string without "?", "" for the default view. Papers and concepts stand by their stable ids,
 * fields and topics by index; what is at its default is left out.
 */
export function toQuery(view: ViewState, document: ExplorerDocument): string {
  const query = new URLSearchParams(
    view.selection === null ? [] : selectionEntries(view.selection, document),
  );
  const put = (name: string, value: string | null): void => {
    if (value !== null) query.set(name, value);
  };
  put("hide", view.hiddenFields.length === 0 ? null : view.hiddenFields.join("."));
  put("links", view.links === DEFAULT_VIEW.links ? null : view.links);
  put("bridges", view.bridgesOnly ? "only" : null);
  put("q", view.query === "" ? null : view.query);
  put("theme", view.theme === DEFAULT_VIEW.theme ? null : view.theme);
  put("at", view.camera === null ? null : [view.camera.x, view.camera.y, view.camera.ratio].join("_"));
  return query.toString();
}

/** The view a query string (with or without "?") asks for; whatever it names that is unknown is as at default. */
export function readView(search: string, document: ExplorerDocument): ViewState {
  const query = new URLSearchParams(search);
  const links = query.get("links");
  const theme = query.get("theme");
  return cleanView(
    {
      selection: readSelection(query, document),
      hiddenFields: numbers(query.get("hide"), "."),
      links: links === "all" || links === "none" ? links : DEFAULT_VIEW.links,
      bridgesOnly: query.get("bridges") === "only",
      query: query.get("q") ?? "",
      theme: theme === "light" || theme === "dark" ? theme : DEFAULT_VIEW.theme,
      camera: readCamera(query.get("at")),
    },
    document,
  );
}

function selectionEntries(selection: Selection, { papers, concepts }: ExplorerDocument): [string, string][] {
  switch (selection.kind) {
    case "paper":
      return [["paper", papers[selection.paper]!.id]];
    case "concept":
      return [["concept", concepts[selection.concept]!.id]];
    case "field":
      return [["field", `${selection.field}`]];
    case "topic":
      return [["topic", `${selection.topic}`]];
    case "pair":
      return [["pair", selection.fields.join(".")]];
    case "link":
      return [
        ["link", papers[selection.source]!.id],
        ["to", papers[selection.target]!.id],
      ];
  }
}

function readSelection(query: URLSearchParams, document: ExplorerDocument): Selection | null {
  const paperAt = (name: string): number => document.paperIndexOf.get(query.get(name) ?? "") ?? -1;
  if (query.has("paper")) return { kind: "paper", paper: paperAt("paper") };
  if (query.has("concept"))
    return { kind: "concept", concept: document.conceptIndexOf.get(query.get("concept") ?? "") ?? -1 };
  if (query.has("field")) return { kind: "field", field: numbers(query.get("field"), ".")[0] ?? -1 };
  if (query.has("topic")) return { kind: "topic", topic: numbers(query.get("topic"), ".")[0] ?? -1 };
  if (query.has("link")) return { kind: "link", source: paperAt("link"), target: paperAt("to") };
  const [a, b] = numbers(query.get("pair"), ".");
  return a === undefined || b === undefined ? null : { kind: "pair", fields: [a, b] };
}

function readCamera(text: string | null): Camera | null {
  const [x, y, ratio] = numbers(text, "_");
  return x === undefined || y === undefined || ratio === undefined ? null : { x, y, ratio };
}

function numbers(text: string | null, separator: string): number[] {
  return text === null
    ? []
    : text
        .split(separator)
        .filter((part) => part !== "")
        .map(Number);
}
