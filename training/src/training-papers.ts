import {
  annotatePaper,
  type AnnotatedPaper,
  buildLexicon,
  type ConceptUse,
  createLabels,
  findPhrases,
  groupConcepts,
  loadTagger,
  phraseWords,
} from "@isthmus/extractor/training";
import type { Paper } from "@isthmus/model";
import type { GoldConcept, GoldPaper } from "./gold.ts";

/** An annotated paper with the concepts that the extractor could show for it. */
export interface TrainingPaper {
  readonly text: AnnotatedPaper;
  readonly uses: readonly ConceptUse[];
  /** For each use that names concepts of the gold, their positions. */
  readonly hits: ReadonlyMap<ConceptUse, readonly number[]>;
  readonly concepts: readonly GoldConcept[];
  /** How much it counts in a fit, over 0. */
  readonly weight: number;
}

/** Reads annotated papers of one `weight` as the extractor reads a corpus; those without English text are left out. */
export function prepareTraining(gold: readonly GoldPaper[], weight: number): readonly TrainingPaper[] {
  const tagger = loadTagger();
  const read = gold.flatMap(({ paper, concepts }) => {
    const text = annotatePaper(paper, tagger);
    return typeof text === "string" ? [] : [{ paper, concepts, text, phrases: findPhrases(text) }];
  });
  const lexicon = buildLexicon(read);
  const uses = read.map(({ phrases }) => groupConcepts(phrases, lexicon));
  const labelOf = createLabels(uses, lexicon.isLowerCase);
  return read.map(({ paper, concepts, text }, i) => {
    const named = indexForms(concepts);
    const hits = new Map<ConceptUse, readonly number[]>();
    for (const use of uses[i]!) {
      const forms = [labelOf(use.key), ...surfaces(use, paper)].map(normalForm);
      const found = new Set(forms.flatMap((form) => named.get(form) ?? []));
      if (found.size > 0) hits.set(use, [...found]);
    }
    return { text, uses: uses[i]!, hits, concepts, weight };
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

function surfaces({ forms }: ConceptUse, paper: Paper): readonly string[] {
  return forms.flatMap(({ occurrences }) =>
    occurrences.map(({ mention: { field, start, end } }) => paper[field].slice(start, end)),
  );
}

/** Forms that differ in case, hyphens, number or British spelling are one. */
function normalForm(text: string): string {
  return phraseWords(text).join(" ").toLowerCase();
}
