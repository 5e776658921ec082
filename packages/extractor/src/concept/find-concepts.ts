import type { Paper } from "@isthmus/model";
import { type AnnotatedPaper, annotatePaper } from "../annotate/annotate-paper.ts";
import type { Tagger } from "../annotate/tagger.ts";
import { keyOf, phraseWords, type Word } from "../annotate/word.ts";
import { findPhrase } from "../knowledge/background.ts";
import type { Candidate } from "../mention/candidate.ts";
import { type DefinedAcronym, findAcronyms } from "../mention/find-acronyms.ts";
import { findCandidates } from "../mention/find-candidates.ts";
import type { PhraseTest } from "../mention/run.ts";
import { type ConceptUse, groupConcepts } from "./concept-use.ts";
import { expandByInitials } from "./initials.ts";

/** What one paper says by itself, before it is compared with others. */
export interface PaperFindings {
  readonly text: AnnotatedPaper;
  readonly acronyms: readonly DefinedAcronym[];
  readonly candidates: readonly Candidate[];
  readonly uses: readonly ConceptUse[];
}

/** Candidates, acronyms and concepts of one paper, or the reason why there is nothing to analyse. */
export function findConcepts(
  paper: Pick<Paper, "title" | "abstract">,
  tagger: Tagger,
  isKnown: PhraseTest = isKnownPhrase,
): PaperFindings | "no-text" | "other-language" {
  const text = annotatePaper(paper, tagger);
  if (typeof text === "string") return text;
  const acronyms = findDefinitions(text);
  const expansions = new Map<number, readonly Word[]>();
  for (const { short, long } of acronyms) {
    expansions.set(keyOf(phraseWords(short)), phraseWords(long));
  }
  const candidates = findCandidates(text, isKnown);
  expandByInitials(candidates, expansions);
  return { text, acronyms, candidates, uses: groupConcepts(candidates, expansions) };
}

function isKnownPhrase(hash: number): boolean {
  return findPhrase(hash) !== null;
}

/** Definitions of both texts, the first one of each short form; marks the asides that phrases read over. */
function findDefinitions({
  title,
  abstract,
  units,
  titleUnitCount,
}: AnnotatedPaper): readonly DefinedAcronym[] {
  const acronyms = new Map<string, DefinedAcronym>();
  for (const [masked, from, to] of [
    [title, 0, titleUnitCount],
    [abstract, titleUnitCount, units.length],
  ] as const) {
    for (const acronym of findAcronyms(masked)) {
      if (!acronyms.has(acronym.short)) acronyms.set(acronym.short, acronym);
      if (acronym.aside !== null) markAside(units.slice(from, to), acronym.aside);
    }
  }
  return [...acronyms.values()];
}

function markAside(
  units: AnnotatedPaper["units"],
  { start, end }: { readonly start: number; readonly end: number },
): void {
  const from = units.findIndex((unit) => unit.start >= start);
  if (from < 0) return;
  let to = from;
  for (; to < units.length && units[to]!.end <= end; to++) units[to]!.isAside = true;
  const next = units[to];
  if (next?.markBefore === ")" || next?.markBefore === "]") next.markBefore = "";
}
