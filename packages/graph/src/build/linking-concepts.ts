import { type ConceptTable, countPapers } from "./concept-table.ts";
import { visitShared } from "./sparse-rows.ts";

/** How many papers a concept must and may have to link papers. */
export interface PaperCountBounds {
  readonly min: number;
  readonly max: number;
}

const MAX_SHARE = 0.2;
/** Below this many papers a fifth of them would leave nothing to share. */
const SMALL_CORPUS_MAX = 10;
const COVERED_SHARE = 0.8;

/** Two papers at least, a fifth of the corpus at most; in small corpora up to ten papers. */
export function toPaperCountBounds(paperCount: number): PaperCountBounds {
  return {
    min: 2,
    max: Math.max(Math.floor(MAX_SHARE * paperCount), Math.min(paperCount, SMALL_CORPUS_MAX)),
  };
}

/**
 * For each concept 1 if it links papers: within the bounds, and not a part of a longer one that is mentioned by at
 * least four fifths of its papers ("neural operator" says what "operator" would).
 */
export function findLinkingConcepts(table: ConceptTable, bounds: PaperCountBounds): Uint8Array {
  const linking = new Uint8Array(table.ids.length);
  for (let concept = 0; concept < linking.length; concept++) {
    const count = countPapers(table, concept);
    if (count >= bounds.min && count <= bounds.max) linking[concept] = 1;
  }
  const byWords = new Map(table.words.map((words, concept) => [words.join(" "), concept]));
  for (let longer = 0; longer < linking.length; longer++) {
    if (linking[longer] === 0) continue;
    for (const part of properParts(table.words[longer]!)) {
      const shorter = byWords.get(part);
      if (shorter !== undefined && isCovered(table, shorter, longer)) linking[shorter] = 0;
    }
  }
  return linking;
}

function* properParts(words: readonly string[]): Iterable<string> {
  for (let length = 1; length < words.length; length++)
    for (let start = 0; start + length <= words.length; start++)
      yield words.slice(start, start + length).join(" ");
}

function isCovered(table: ConceptTable, shorter: number, longer: number): boolean {
  let both = 0;
  visitShared(table.papers, shorter, longer, () => both++);
  return both >= COVERED_SHARE * countPapers(table, shorter);
}
