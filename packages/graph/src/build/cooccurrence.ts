/**
 * Concepts that share papers. Normalised pointwise mutual information (Bouma 2009): ln(p(x, y) / (p(x) p(y))) / −ln p(x, y),
 * 0 for independence, 1 for two that only come together; then the disparity filter.
 */
import { type ConceptTable, countPapers } from "./concept-table.ts";
import { applyDisparityFilter } from "./disparity-filter.ts";
import { countRows } from "./sparse-rows.ts";

/** `source < target`, concept indices; `weight` is the NPMI (0..1). */
export interface ConceptPair {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
  readonly paperCount: number;
}

const MIN_SHARED_PAPERS = 2;
/** Significance level of the disparity filter; NPMI varies little from pair to pair, so a strict one would leave none. */
export const COOCCURRENCE_ALPHA = 0.2;

/**
 * Pairs of the given concepts that share two papers or more, and more than chance would give, reduced to their backbone;
 * a phrase and a part of it ("neural operator", "operator") are no pair.
 */
export function findCooccurrences(table: ConceptTable, among: Uint8Array): ConceptPair[] {
  const pairs = countPairs(table, among).filter((pair) => pair.weight > 0);
  const kept = applyDisparityFilter(
    {
      nodeCount: table.ids.length,
      sources: Uint32Array.from(pairs, (pair) => pair.source),
      targets: Uint32Array.from(pairs, (pair) => pair.target),
      weights: Float64Array.from(pairs, (pair) => pair.weight),
    },
    COOCCURRENCE_ALPHA,
  );
  return pairs.filter((_, i) => kept[i]);
}

function countPairs(table: ConceptTable, among: Uint8Array): ConceptPair[] {
  const { mentions, papers } = table;
  const shared = new Uint32Array(table.ids.length);
  const pairs: ConceptPair[] = [];
  for (let source = 0; source < table.ids.length; source++) {
    if (among[source] === 0) continue;
    const met: number[] = [];
    for (let at = papers.offsets[source]!; at < papers.offsets[source + 1]!; at++) {
      const paper = papers.columns[at]!;
      for (let other = mentions.offsets[paper]!; other < mentions.offsets[paper + 1]!; other++) {
        const target = mentions.columns[other]!;
        if (target <= source || among[target] === 0) continue;
        if (shared[target]! === 0) met.push(target);
        shared[target]! += 1;
      }
    }
    for (const target of met.sort((one, another) => one - another)) {
      const paperCount = shared[target]!;
      shared[target] = 0;
      if (paperCount < MIN_SHARED_PAPERS || isPart(table.words[source]!, table.words[target]!)) continue;
      pairs.push({ source, target, paperCount, weight: npmi(table, source, target, paperCount) });
    }
  }
  return pairs;
}

function npmi(table: ConceptTable, source: number, target: number, both: number): number {
  const total = countRows(table.mentions);
  if (both === total) return 0;
  const information = Math.log((both * total) / (countPapers(table, source) * countPapers(table, target)));
  return information / -Math.log(both / total);
}

function isPart(words: readonly string[], others: readonly string[]): boolean {
  return words.every((word) => others.includes(word)) || others.every((word) => words.includes(word));
}
