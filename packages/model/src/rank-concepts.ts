import type { GraphDocument } from "./document.ts";

/** A concept with the number of papers that have it among their shown concepts (not all that merely mention it). */
export interface RankedConcept {
  readonly concept: number;
  readonly paperCount: number;
}

/** The concepts of a document by how many papers are shown with them, most first; ties by position. */
export function rankConcepts({ papers, concepts }: GraphDocument): RankedConcept[] {
  const paperCounts = new Uint32Array(concepts.length);
  for (const paper of papers)
    for (const { concept, weight } of paper.concepts) if (weight > 0) paperCounts[concept]! += 1;
  return Array.from(paperCounts, (paperCount, concept) => ({ concept, paperCount }))
    .filter(({ paperCount }) => paperCount > 0)
    .sort((a, b) => b.paperCount - a.paperCount || a.concept - b.concept);
}
