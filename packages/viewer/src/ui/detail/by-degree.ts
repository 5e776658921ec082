import type { GraphDocument } from "@isthmus/model";

/** Papers with the most links first. */
export function byDegree({ papers }: GraphDocument, chosen: readonly number[]): number[] {
  return [...chosen].sort((a, b) => papers[b]!.measures.degree - papers[a]!.measures.degree || a - b);
}
