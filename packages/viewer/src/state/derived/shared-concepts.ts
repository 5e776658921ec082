import type { ExplorerDocument } from "../../load/explorer-document.ts";

/** A concept that two fields use, with the number of papers that use it in each. */
export interface SharedConcept {
  readonly concept: number;
  readonly papers: readonly [number, number];
}

/**
 * The concepts two fields have in common, those first that a large share of both uses and few other papers do:
 * √(share in A · share in B) · ln(papers / papers with it). Only concepts shown with some paper.
 */
export function sharedConcepts(document: ExplorerDocument, a: number, b: number): SharedConcept[] {
  const { concepts, fields, papers, papersOfConcept } = document;
  const shown = new Set(papers.flatMap((p) => p.concepts.flatMap((c) => (c.weight > 0 ? [c.concept] : []))));
  const sizes = [fields[a]!.papers.length, fields[b]!.papers.length] as const;
  const shared = concepts.flatMap((_, concept) => {
    if (!shown.has(concept)) return [];
    const homes = papersOfConcept[concept]!.map((paper) => papers[paper]!.field);
    const inA = homes.filter((field) => field === a).length;
    const inB = homes.filter((field) => field === b).length;
    const rarity = Math.log(papers.length / homes.length);
    const strength = Math.sqrt((inA / sizes[0]) * (inB / sizes[1])) * rarity;
    return strength > 0 ? [{ concept, papers: [inA, inB] as const, strength }] : [];
  });
  shared.sort((one, other) => other.strength - one.strength || one.concept - other.concept);
  return shared.map(({ concept, papers: counts }) => ({ concept, papers: counts }));
}
