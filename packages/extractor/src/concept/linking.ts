import type { ConceptForm, ConceptUse } from "./concept-use.ts";
import { RHETORIC } from "./rhetoric.ts";

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

/**
 * The concepts of a paper that can link it, in order of first occurrence: those that any paper shows (`shownKeys`), and
 * further phrases that recur.
 */
export function findLinkingUses(
  uses: readonly ConceptUse[],
  paperCounts: ReadonlyMap<string, number>,
  shownKeys: ReadonlySet<string>,
): readonly ConceptUse[] {
  return uses.filter(
    ({ key, forms }) =>
      shownKeys.has(key) || ((paperCounts.get(key) ?? 0) >= FEWEST_PAPERS && isTerm(forms[0]!)),
  );
}

function isTerm({ words, occurrences }: ConceptForm): boolean {
  if (words.length > LONGEST_TERM || RHETORIC.has(words.join("-"))) return false;
  if (words.length > 1) return true;
  const { surface, wordClass } = occurrences[0]!.units[0]!;
  const isNamed = wordClass === "noun" || wordClass === "gerund";
  return isNamed && surface.length > 2 && !RHETORIC.has(surface.toLowerCase());
}
