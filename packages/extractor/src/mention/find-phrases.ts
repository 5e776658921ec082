import type { Acronym } from "@isthmus/model";
import type { AnnotatedPaper } from "../annotate/annotate-paper.ts";
import { type Candidate, findCandidates } from "./candidate.ts";
import { findAcronyms } from "./find-acronyms.ts";

/** What one paper says by itself, before it is compared with others. */
export interface PaperPhrases {
  readonly candidates: readonly Candidate[];
  readonly acronyms: readonly Acronym[];
}

/** Candidate phrases and defined acronyms of a paper. */
export function findPhrases({ title, abstract }: AnnotatedPaper): PaperPhrases {
  const acronyms = new Map<string, Acronym>();
  for (const { masked } of [title, abstract]) {
    for (const acronym of findAcronyms(masked))
      if (!acronyms.has(acronym.short)) acronyms.set(acronym.short, acronym);
  }
  return { candidates: findCandidates([title, abstract]), acronyms: [...acronyms.values()] };
}
