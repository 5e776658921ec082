import type { Acronym, ConceptKind, ExtractedPaper, Mention, Paper } from "@isthmus/model";
import type { AnnotatedPaper } from "../annotate/annotate-paper.ts";
import { tableTagger } from "../annotate/table-tagger.ts";
import type { WordClass } from "../annotate/word-class.ts";
import type { ConceptForm, ConceptUse } from "../concept/concept-use.ts";
import { findConcepts } from "../concept/find-concepts.ts";
import { shippedModels } from "../concept/rank/models.ts";
import { type Limits, THRESHOLD } from "../concept/rank/select.ts";
import type { ConceptNames } from "../corpus/concept-names.ts";
import type { Unread } from "../corpus/shard.ts";
import { createShard, nameOnlyShard } from "../extract-shard.ts";
import { type Occurrence, toMention } from "../mention/candidate.ts";
import { type ExtractOptions, resolveLimits } from "../resolve-options.ts";
import { scoreStages, type StageScores } from "./score-stages.ts";

/** A unit of the text with what it can be in a phrase. */
export interface ExplainedUnit {
  readonly surface: string;
  readonly wordClass: WordClass;
  readonly inTitle: boolean;
}

/** One form of a concept; several are the merges. */
export interface ExplainedForm {
  readonly surface: string;
  readonly places: number;
  /** Places where it is as long as a phrase could be. */
  readonly whole: number;
  /** False for a short form that was expanded. */
  readonly isFull: boolean;
}

/** A concept of the paper on its way through the stages. */
export interface ExplainedConcept extends StageScores {
  /** Normal words of the leading form, acronyms expanded. */
  readonly words: string;
  readonly forms: readonly ExplainedForm[];
  readonly mentions: readonly Mention[];
  /** By the last score, from 1; `null` for what has none. */
  readonly rank: number | null;
  readonly isShown: boolean;
  /** The corpus' name of it; `null` for what neither is shown nor links. */
  readonly label: string | null;
  readonly kind: ConceptKind | null;
}

/** How the extractor came to the concepts of one paper. */
export interface PaperExplanation {
  readonly paper: Paper;
  /** Why there is nothing to explain, `null` mostly. */
  readonly unread: Unread | null;
  readonly units: readonly ExplainedUnit[];
  /** Candidate phrases, before forms of one concept were put together. */
  readonly candidates: readonly string[];
  /** Ranked ones first, then those passed over by their first and quick scores. */
  readonly concepts: readonly ExplainedConcept[];
  readonly acronyms: readonly Acronym[];
  /** Short forms that only other papers explain. */
  readonly inferred: readonly Acronym[];
  readonly limits: Limits;
  /** Log-odds above which a concept is shown, within the limits. */
  readonly threshold: number;
}

/** Explains the paper at an index; the others are needed for names and for what links. Throws "options.invalid". */
export function explainPaper(
  papers: readonly Paper[],
  index: number,
  options: ExtractOptions = {},
): PaperExplanation {
  const limits = resolveLimits(options);
  const shard = createShard(options);
  for (const paper of papers) shard.add(paper);
  const names = nameOnlyShard(shard);
  const extracted = [...shard.assemble(names)][index]!;
  const { paper, acronyms, inferred } = extracted;
  const findings = findConcepts(paper, tableTagger);
  const known = { paper, acronyms, inferred, limits, threshold: THRESHOLD };
  if (typeof findings === "string")
    return { ...known, unread: findings, units: [], candidates: [], concepts: [] };
  const { text, candidates, uses } = findings;
  const stages = scoreStages(shippedModels(), uses, text);
  const concepts = uses.map((use, i) => explainUse(use, stages[i]!, text, names, extracted));
  return {
    ...known,
    unread: null,
    units: text.units.map(({ form, wordClass }, i) => ({
      surface: form.surface,
      wordClass,
      inTitle: i < text.titleUnitCount,
    })),
    candidates: candidates.map(({ occurrences }) => surfaceOf(paper, text, occurrences[0]!)),
    concepts: rankConcepts(concepts),
  };
}

function explainUse(
  use: ConceptUse,
  stages: StageScores,
  text: AnnotatedPaper,
  names: ConceptNames,
  { paper, concepts, terms }: ExtractedPaper,
): Omit<ExplainedConcept, "rank"> {
  const mentions = use.occurrences.map((occurrence) => toMention(text, occurrence));
  const isMentioned = (found: { readonly mentions: readonly Mention[] }): boolean =>
    found.mentions.some((a) =>
      mentions.some((b) => a.field === b.field && a.start === b.start && a.end === b.end),
    );
  const name = names.find(use.key);
  // A short form that only the corpus explains has the key of its long form there.
  const shown = concepts.find((concept) => (name === null ? isMentioned(concept) : concept.id === name.id));
  return {
    ...stages,
    words: use.forms[0]!.words.map((word) => word.text).join(" "),
    forms: use.forms.map((form) => explainForm(form, paper, text)),
    mentions,
    isShown: shown !== undefined,
    label: name?.label ?? (shown ?? terms.find(isMentioned))?.label ?? null,
    kind: name?.kind ?? null,
  };
}

function explainForm(
  { candidate, wholeCount, isFull }: ConceptForm,
  paper: Paper,
  text: AnnotatedPaper,
): ExplainedForm {
  const { occurrences } = candidate;
  return {
    surface: surfaceOf(paper, text, occurrences[0]!),
    places: occurrences.length,
    whole: wholeCount,
    isFull,
  };
}

function surfaceOf(paper: Paper, text: AnnotatedPaper, occurrence: Occurrence): string {
  const { field, start, end } = toMention(text, occurrence);
  return paper[field].slice(start, end);
}

function rankConcepts(concepts: readonly Omit<ExplainedConcept, "rank">[]): readonly ExplainedConcept[] {
  return concepts
    .toSorted(
      (a, b) => descending(a.among, b.among) || descending(a.alone, b.alone) || descending(a.quick, b.quick),
    )
    .map((concept, i) => ({ ...concept, rank: concept.among === null ? null : i + 1 }));
}

function descending(a: number | null, b: number | null): number {
  if (a === b) return 0;
  return a === null ? 1 : b === null ? -1 : b - a;
}
