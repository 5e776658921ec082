import type { ConceptId } from "./identity.ts";
import type { Paper } from "./paper.ts";

/** The two texts of a paper that are analysed. */
export type TextField = "title" | "abstract";

/** One occurrence: `paper[field].slice(start, end)` is the surface form (UTF-16 offsets into the text as shown). */
export interface Mention {
  readonly field: TextField;
  readonly start: number;
  readonly end: number;
}

/** What a concept is. */
export type ConceptKind = "method" | "model" | "task" | "theory" | "object" | "domain" | "metric" | "dataset";

/** A concept as one paper uses it. `variants` stand literally in the text; `weight` is 0..1, strongest first. */
export interface PaperConcept {
  readonly id: ConceptId;
  readonly label: string;
  /** The same in all papers; `null` where it was not determined. */
  readonly kind: ConceptKind | null;
  readonly variants: readonly string[];
  readonly weight: number;
  readonly mentions: readonly Mention[];
}

/** A recurring phrase too general or too faint to be shown as a concept of the paper, kept because it links papers. */
export interface PaperTerm {
  readonly id: ConceptId;
  readonly label: string;
  readonly mentions: readonly Mention[];
}

/** A short form with the long form it stands for in this paper ("GNN", "graph neural network"), both singular. */
export interface Acronym {
  readonly short: string;
  readonly long: string;
}

/** One paper with what was found in it: the short list that is shown and every further term, for linking. */
export interface ExtractedPaper {
  readonly paper: Paper;
  readonly concepts: readonly PaperConcept[];
  readonly terms: readonly PaperTerm[];
  /** Short forms that the paper itself defines. */
  readonly acronyms: readonly Acronym[];
  /** Short forms that the paper uses undefined, with what they stand for by other papers; only where that is sure. */
  readonly inferred: readonly Acronym[];
}

/** Papers in input order. The same concept has the same id, label and kind in all of them. */
export interface Corpus {
  readonly papers: readonly ExtractedPaper[];
}
