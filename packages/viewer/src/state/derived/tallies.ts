import type { ExplorerDocument } from "../../load/explorer-document.ts";

/** A thing with how often it was counted. */
export interface Counted {
  readonly index: number;
  readonly count: number;
}

/** How many of the papers use each of the concepts, in the order given. */
export function countUses(
  { papersOfConcept }: ExplorerDocument,
  concepts: readonly number[],
  papers: readonly number[],
): Counted[] {
  const inside = new Set(papers);
  return concepts.map((index) => ({
    index,
    count: papersOfConcept[index]!.filter((paper) => inside.has(paper)).length,
  }));
}

/** In which fields a concept's papers are, most papers first. */
export function countByField({ papers, papersOfConcept }: ExplorerDocument, concept: number): Counted[] {
  return tally(papersOfConcept[concept]!.flatMap((paper) => papers[paper]!.field ?? []));
}

/** Which concepts tie bridges to either side, most often first. */
export function countBridgeConcepts({ bridges }: ExplorerDocument, chosen: readonly number[]): Counted[] {
  return tally(chosen.flatMap((bridge) => bridges[bridge]!.concepts.flat()));
}

/** Other fields that a field meets through bridging papers, most first. */
export function countMeetings({ bridges, topBridges }: ExplorerDocument, field: number): Counted[] {
  return tally(
    topBridges.flatMap((bridge) => {
      const [a, b] = bridges[bridge]!.fields;
      return a === field ? [b] : b === field ? [a] : [];
    }),
  );
}

/** Equal counts stay in the order of their first appearance. */
function tally(items: readonly number[]): Counted[] {
  const counts = new Map<number, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].map(([index, count]) => ({ index, count })).sort((a, b) => b.count - a.count);
}
