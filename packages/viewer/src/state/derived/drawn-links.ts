import type { ExplorerDocument } from "../../load/explorer-document.ts";
import type { LinkMode } from "../view.ts";
import type { Visibility } from "./visibility.ts";

const STRONGEST_PER_PAPER = 2;

/** Indices of the links drawn at rest, ascending: those between shown papers, as the mode has it. */
export function drawnLinks(
  { links, linksOfPaper }: ExplorerDocument,
  mode: LinkMode,
  visibility: readonly Visibility[],
): number[] {
  const isShown = (link: number): boolean => {
    const { source, target } = links[link]!;
    return visibility[source] === "shown" && visibility[target] === "shown";
  };
  switch (mode) {
    case "none":
      return [];
    case "all":
      return links.map((_, i) => i).filter(isShown);
    case "strongest":
      return [...new Set(linksOfPaper.flatMap((list) => list.slice(0, STRONGEST_PER_PAPER)))]
        .filter(isShown)
        .sort((a, b) => a - b);
  }
}
