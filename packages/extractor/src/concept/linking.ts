import type { ConceptUse } from "./concept-use.ts";

/** Links need phrases that recur: kept from this many papers on. */
const FEWEST_PAPERS = 2;
/** The longest phrase kept for linking, in words. */
const LONGEST_TERM = 4;

/** In how many papers each concept key occurs. */
export function countPapers(papers: readonly (readonly ConceptUse[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const uses of papers) for (const { key } of uses) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** The concepts of a paper that also occur in other papers, shown or not, in order of first occurrence. */
export function findLinkingUses(
  uses: readonly ConceptUse[],
  paperCounts: ReadonlyMap<string, number>,
): readonly ConceptUse[] {
  return uses.filter(({ key, forms }) => (paperCounts.get(key) ?? 0) >= FEWEST_PAPERS && isTerm(forms[0]!));
}

function isTerm({ words, occurrences }: ConceptUse["forms"][number]): boolean {
  if (words.length > LONGEST_TERM) return false;
  const head = occurrences[0]!.units.at(-1)!;
  return words.length > 1 || head.wordClass !== "adjective";
}
