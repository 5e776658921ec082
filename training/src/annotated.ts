import {
  type ConceptUse,
  findConcepts,
  type PaperFindings,
  type PaperView,
  phraseWords,
  type Tagger,
  toMention,
  viewPaper,
} from "@isthmus/extractor/training";
import type { GoldConcept, GoldPaper } from "./gold.ts";

/** An annotated paper with the concepts that the extractor could show for it. */
export interface AnnotatedExample {
  readonly gold: GoldPaper;
  /** Name of the set that the paper belongs to. */
  readonly set: string;
  readonly findings: PaperFindings;
  readonly view: PaperView;
  /** For each concept found, positions of the gold concepts that it names. */
  readonly hits: readonly (readonly number[])[];
  /** How much it counts in a fit, over 0. */
  readonly weight: number;
}

/** Reads annotated papers as the extractor does; those without English text are left out. */
export function prepareExamples(
  papers: readonly GoldPaper[],
  set: string,
  weight: number,
  tagger: Tagger,
): readonly AnnotatedExample[] {
  return papers.flatMap((gold) => {
    const findings = findConcepts(gold.paper, tagger);
    if (typeof findings === "string") return [];
    const view = viewPaper(findings.text, findings.uses);
    const named = indexForms(gold.concepts);
    const hits = findings.uses.map((use) => [
      ...new Set(formsOf(use, findings, gold).flatMap((form) => named.get(form) ?? [])),
    ]);
    return [{ gold, set, findings, view, hits, weight }];
  });
}

function indexForms(concepts: readonly GoldConcept[]): ReadonlyMap<string, readonly number[]> {
  const indices = new Map<string, number[]>();
  for (const [index, { label, surface }] of concepts.entries()) {
    for (const form of new Set([label, ...surface].map(normalForm))) {
      const known = indices.get(form);
      if (known === undefined) indices.set(form, [index]);
      else known.push(index);
    }
  }
  return indices;
}

/** The expanded words of the leading form, which its label is made of, and everything that stands in the text. */
function formsOf(use: ConceptUse, { text }: PaperFindings, { paper }: GoldPaper): readonly string[] {
  const surfaces = use.forms.flatMap(({ candidate }) =>
    candidate.occurrences.map((occurrence) => {
      const { field, start, end } = toMention(text, occurrence);
      return normalForm(paper[field].slice(start, end));
    }),
  );
  const label = use.forms[0]!.words.map((word) => word.text).join(" ");
  return [normalForm(label), ...surfaces];
}

/** Forms that differ in case, hyphens, number or British spelling are one. */
function normalForm(text: string): string {
  return phraseWords(text)
    .map((word) => word.text)
    .join(" ")
    .toLowerCase();
}
