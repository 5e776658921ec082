import type { PaperId } from "./identity.ts";

/** Identifiers in the wider world, normalised: DOI lower case without resolver, arXiv id without version. */
export interface Identifiers {
  readonly doi?: string;
  readonly arxiv?: string;
  readonly pmid?: string;
  readonly openalex?: string;
}

/** Where a paper was read; `record` and `line` count from 1. */
export interface PaperSource {
  readonly file: string;
  readonly record: number;
  readonly line: number;
}

/** One paper as read: texts as shown to the user, every field known or `null`, `""` for a missing title or abstract. */
export interface Paper {
  readonly id: PaperId;
  readonly title: string;
  readonly abstract: string;
  readonly year: number | null;
  readonly authors: readonly string[];
  readonly venue: string | null;
  readonly keywords: readonly string[];
  readonly identifiers: Identifiers;
  readonly url: string | null;
  readonly source: PaperSource;
}
