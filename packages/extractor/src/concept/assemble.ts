import {
  type Acronym,
  conceptId,
  type ExtractedPaper,
  type Mention,
  type Paper,
  type PaperConcept,
  type PaperTerm,
} from "@isthmus/model";
import type { ConceptUse } from "./concept-use.ts";
import type { RankedUse } from "./rank/ranker.ts";

/** What has been decided about one paper. */
export interface PaperDecision {
  readonly paper: Paper;
  readonly acronyms: readonly Acronym[];
  /** Shown, strongest first. */
  readonly shown: readonly RankedUse[];
  /** Kept for linking. */
  readonly linking: readonly ConceptUse[];
}

/** The paper as it leaves the extractor; uses whose labels have one identity are put together. */
export function assemblePaper(decision: PaperDecision, labelOf: (key: string) => string): ExtractedPaper {
  const { paper, acronyms } = decision;
  const concepts = new Map<string, PaperConcept>();
  for (const { use, score } of decision.shown) {
    const concept = toConcept(use, score, paper, labelOf(use.key));
    if (!concepts.has(concept.id)) concepts.set(concept.id, concept);
  }
  const terms = new Map<string, PaperTerm>();
  for (const use of decision.linking) {
    const label = labelOf(use.key);
    const id = conceptId(label);
    if (!concepts.has(id) && !terms.has(id)) terms.set(id, { id, label, mentions: mentionsOf(use) });
  }
  return { paper, acronyms, concepts: [...concepts.values()], terms: [...terms.values()] };
}

function toConcept(use: ConceptUse, score: number, paper: Paper, label: string): PaperConcept {
  const counts = new Map<string, number>();
  for (const { occurrences } of use.forms) {
    for (const { mention } of occurrences) {
      const surface = paper[mention.field].slice(mention.start, mention.end);
      counts.set(surface, (counts.get(surface) ?? 0) + 1);
    }
  }
  const variants = [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([surface]) => surface);
  return { id: conceptId(label), label, variants, weight: toWeight(score), mentions: mentionsOf(use) };
}

function mentionsOf(use: ConceptUse): Mention[] {
  return use.occurrences.map((occurrence) => occurrence.mention);
}

/** Log-odds as a probability, to three places. */
function toWeight(score: number): number {
  return Math.round(1000 / (1 + Math.exp(-score))) / 1000;
}
