import type { GraphPaper, TextField } from "@isthmus/model";
import { type Mark, marksOf, type Segment, segmentText } from "./highlight.ts";
import { findSentences, type Span } from "./sentences.ts";

/** A sentence of a paper that mentions what it is to prove. `number` counts from 1. */
export interface Evidence {
  readonly field: TextField;
  readonly number: number;
  readonly sentenceCount: number;
  readonly segments: readonly Segment[];
}

interface Candidate extends Evidence {
  readonly concepts: ReadonlySet<number>;
}

/**
 * The fewest sentences (at most `most`) of a paper that together mention as many of the concepts as can be, in the
 * order of the text. Sentences of the abstract go before the title, which is on the screen anyway.
 */
export function findEvidence(paper: GraphPaper, concepts: readonly number[], most: number): Evidence[] {
  const wanted = new Set(concepts);
  const uses = paper.concepts.filter((use) => wanted.has(use.concept));
  const candidates = [
    ...candidatesIn(paper.abstract, "abstract", marksOf(uses, "abstract")),
    ...candidatesIn(paper.title, "title", marksOf(uses, "title")),
  ];
  const missing = new Set(wanted);
  const chosen: Candidate[] = [];
  while (chosen.length < most) {
    const best = strongest(candidates, missing);
    if (best === null) break;
    chosen.push(best);
    for (const concept of best.concepts) missing.delete(concept);
  }
  return chosen.sort((a, b) => (a.field === b.field ? a.number - b.number : a.field === "title" ? -1 : 1));
}

function candidatesIn(text: string, field: TextField, marks: readonly Mark[]): Candidate[] {
  const sentences = field === "title" ? [{ start: 0, end: text.length }] : findSentences(text);
  return sentences.flatMap((sentence, i) => {
    const inside = marks.filter((mark) => isInside(mark, sentence));
    if (inside.length === 0) return [];
    const concepts = new Set(inside.map((mark) => mark.concept));
    const segments = segmentText(text, inside, sentence);
    return [{ field, number: i + 1, sentenceCount: sentences.length, segments, concepts }];
  });
}

function strongest(candidates: readonly Candidate[], missing: ReadonlySet<number>): Candidate | null {
  let best: Candidate | null = null;
  let most = 0;
  for (const candidate of candidates) {
    const count = [...candidate.concepts].filter((concept) => missing.has(concept)).length;
    if (count > most) [best, most] = [candidate, count];
  }
  return best;
}

function isInside(mark: Span, sentence: Span): boolean {
  return mark.start >= sentence.start && mark.end <= sentence.end;
}
