import type { ExtractedPaper } from "@isthmus/model";

/**
 * Input positions in an order that does not depend on the input's: by id, then title, then abstract. All stages work in
 * it, so that shuffled papers give the same fields, bridges and map.
 */
export function orderPapers(papers: readonly ExtractedPaper[]): number[] {
  return [...papers.keys()].sort((one, other) => {
    const a = papers[one]!.paper;
    const b = papers[other]!.paper;
    return compare(a.id, b.id) || compare(a.title, b.title) || compare(a.abstract, b.abstract) || one - other;
  });
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
