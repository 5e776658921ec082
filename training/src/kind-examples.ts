import type { Mention, Paper } from "@isthmus/model";
import { type KindClues, KINDS, phraseWords } from "@isthmus/extractor/training";
import type { GoldConcept, GoldPaper } from "./gold.ts";

/** A concept of one paper with the kind that its annotator gave it. */
export interface KindExample {
  /** Of its first mentions, at most {@link MOST_MENTIONS}; never empty. */
  readonly clues: readonly KindClues[];
  /** Position in KINDS. */
  readonly kindIndex: number;
  readonly isCore: boolean;
}

/** Where the words of a concept come from: its label as annotated, or the first form that stands in the text. */
export type WordSource = "label" | "surface";

const MOST_MENTIONS = 3;

/** Examples of all concepts with a kind that stand in their paper. */
export function toKindExamples(gold: readonly GoldPaper[], source: WordSource): readonly KindExample[] {
  return gold.flatMap(({ paper, concepts }) =>
    concepts.flatMap((concept) => {
      if (concept.kind === null) return [];
      const clues = findClues(paper, concept, source);
      const kindIndex = KINDS.indexOf(concept.kind);
      return clues.length === 0 ? [] : [{ clues, kindIndex, isCore: concept.core }];
    }),
  );
}

function findClues(paper: Paper, { label, surface }: GoldConcept, source: WordSource): readonly KindClues[] {
  const mentions = findMentions(paper, surface);
  const first = mentions[0];
  if (first === undefined) return [];
  const named = source === "label" ? label : paper[first.field].slice(first.start, first.end);
  const words = phraseWords(named).map(({ text }) => text);
  return mentions.slice(0, MOST_MENTIONS).map((mention) => ({ words, ...readSurroundings(paper, mention) }));
}

/** Where any of the forms stands as whole words, in order of the text; of overlapping ones the first, then the longest. */
function findMentions(paper: Paper, forms: readonly string[]): readonly Mention[] {
  return (["title", "abstract"] as const).flatMap((field) => {
    const text = paper[field];
    const found = [...new Set(forms)]
      .flatMap((form) => findForm(text, form).map((start) => ({ field, start, end: start + form.length })))
      .sort((a, b) => a.start - b.start || b.end - a.end);
    let reached = 0;
    return found.filter(({ start, end }) => {
      if (start < reached) return false;
      reached = end;
      return true;
    });
  });
}

function findForm(text: string, form: string): readonly number[] {
  const starts: number[] = [];
  if (form === "") return starts;
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    if (!endsInWord(text.slice(0, at)) && !startsWithWord(text.slice(at + form.length))) starts.push(at);
  }
  return starts;
}

const endsInWord = (text: string): boolean => /[\p{L}\p{N}]$/u.test(text);
const startsWithWord = (text: string): boolean => /^[\p{L}\p{N}]/u.test(text);

/** Farther than this no neighbour begins. */
const REACH = 80;
const LAST_WORD = /(?:^|(?<=\s))([\p{L}\p{N}][\p{L}\p{N}'’-]*)\s+$/u;
const NEXT_WORD = /^\s+([\p{L}\p{N}][\p{L}\p{N}'’-]*)/u;

function readSurroundings(paper: Paper, { field, start, end }: Mention): Omit<KindClues, "words"> {
  const text = paper[field];
  const left = text.slice(Math.max(0, start - REACH), start);
  const right = text.slice(end, end + REACH);
  const before = LAST_WORD.exec(left);
  const beforeThat = before === null ? null : LAST_WORD.exec(left.slice(0, before.index));
  const after = NEXT_WORD.exec(right);
  const afterThat = after === null ? null : NEXT_WORD.exec(right.slice(after[0].length));
  return {
    surface: text.slice(start, end),
    before: wordOf(before),
    beforeThat: wordOf(beforeThat),
    after: wordOf(after),
    afterThat: wordOf(afterThat),
    markAfter: /^\s*([^\p{L}\p{N}\s])/u.exec(right)?.[1] ?? "",
    inTitle: field === "title",
  };
}

function wordOf(match: RegExpExecArray | null): string {
  return match?.[1]?.toLowerCase() ?? "";
}
