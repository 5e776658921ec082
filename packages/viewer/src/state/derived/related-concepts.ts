import type { ExplorerDocument } from "../../load/explorer-document.ts";

/** A concept that stands in the same papers as another, with how many. */
export interface RelatedConcept {
  readonly concept: number;
  readonly paperCount: number;
}

/** The concepts that co-occur with a concept, strongest tie (NPMI) first. */
export function relatedConcepts({ cooccurrences }: ExplorerDocument, concept: number): RelatedConcept[] {
  return cooccurrences
    .filter(({ source, target }) => source === concept || target === concept)
    .sort(
      (a, b) =>
        b.weight - a.weight || b.paperCount - a.paperCount || a.source - b.source || a.target - b.target,
    )
    .map(({ source, target, paperCount }) => ({ concept: source === concept ? target : source, paperCount }));
}
