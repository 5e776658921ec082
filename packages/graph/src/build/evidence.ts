import type { ConceptTable } from "./concept-table.ts";
import { type EdgeList } from "./neighbour-graph.ts";
import { type SparseRows, visitShared } from "./sparse-rows.ts";

const MAX_EVIDENCE = 6;
/** A phrase says more than a word: it goes first unless a word's product is half as much again. */
const PHRASE_PREFERENCE = 1.5;

/** For each edge the concepts both papers mention and that make most of the cosine, strongest product first. */
export function findEvidence(edges: EdgeList, profiles: SparseRows, table: ConceptTable): number[][] {
  const evidence: number[][] = [];
  for (const [edge, source] of edges.sources.entries()) {
    const shared: { concept: number; product: number }[] = [];
    visitShared(profiles, source, edges.targets[edge]!, (concept, a, b) => {
      const preference = table.words[concept]!.length > 1 ? PHRASE_PREFERENCE : 1;
      shared.push({ concept, product: a * b * preference });
    });
    shared.sort((one, other) => other.product - one.product || one.concept - other.concept);
    evidence.push(shared.slice(0, MAX_EVIDENCE).map(({ concept }) => concept));
  }
  return evidence;
}
