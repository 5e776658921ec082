import MiniSearch, { type SearchResult } from "minisearch";
import type { ExplorerDocument } from "../load/explorer-document.ts";
import { findWords, foldText, splitWords } from "./highlight.ts";
import type { Span } from "./sentences.ts";

/** Something found. `via` is the other form that matched ("GNN") where the text itself does not show why. */
export interface Hit {
  readonly index: number;
  readonly text: string;
  /** Parts of `text` that matched. */
  readonly matched: readonly Span[];
  readonly via: string | null;
}

/** What was found, best first in each group. */
export interface Found {
  readonly concepts: readonly Hit[];
  readonly fields: readonly Hit[];
  readonly papers: readonly Hit[];
}

/** Finds concepts, fields and papers as one types. */
export interface Search {
  /** At most `most` of each kind. */
  find(query: string, most?: number): Found;
  /** Ascending indices of the papers to glow: those with the query in their title, and those of the best concept. */
  matchingPapers(query: string): number[];
}

interface Entry {
  readonly id: number;
  readonly text: string;
  readonly otherForms: readonly string[];
  /** Lifts what is larger, where matches are equally good. */
  readonly boost: number;
}

const DEFAULT_MOST = 5;
const NOTHING: Found = { concepts: [], fields: [], papers: [] };

/** Indexes the names of a document: concepts with variants and acronyms, fields with their concepts, titles with authors. */
export function createSearch(document: ExplorerDocument): Search {
  const concepts = createIndex(conceptEntries(document));
  const fields = createIndex(fieldEntries(document));
  const papers = createIndex(paperEntries(document));
  return {
    find: (query, most = DEFAULT_MOST) =>
      query.trim() === ""
        ? NOTHING
        : { concepts: concepts(query, most), fields: fields(query, most), papers: papers(query, most) },
    matchingPapers: (query) => {
      if (query.trim() === "") return [];
      const titled = papers(query, Infinity).map((hit) => hit.index);
      const used = concepts(query, 1).flatMap((hit) => document.papersOfConcept[hit.index]!);
      return [...new Set([...titled, ...used])].sort((a, b) => a - b);
    },
  };
}

function createIndex(entries: readonly Entry[]): (query: string, most: number) => Hit[] {
  const index = new MiniSearch<Entry>({
    fields: ["text", "otherForms"],
    extractField: (entry, name) =>
      name === "id" ? entry.id : name === "text" ? entry.text : entry.otherForms.join("\n"),
    // The library's own cut leaves "<" and "$" on words, which then cannot be found by their first letters.
    tokenize: splitWords,
    processTerm: (term) => foldText(term) || null,
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      combineWith: "AND",
      boost: { text: 2 },
      weights: { fuzzy: 0.2, prefix: 0.6 },
      boostDocument: (id: number) => entries[id]!.boost,
    },
  });
  index.addAll(entries);
  return (query, most) =>
    index
      .search(query)
      .slice(0, most)
      .map((result) => toHit(entries[Number(result.id)]!, result));
}

function toHit({ id, text, otherForms }: Entry, { terms, queryTerms }: SearchResult): Hit {
  const matched = findMatch(text, queryTerms, terms);
  const isShown = matched.length > 0;
  const via = isShown ? null : otherForms.find((form) => findMatch(form, queryTerms, terms).length > 0);
  return { index: id, text, matched, via: via ?? null };
}

// What was typed stands out; what only resembles it does where nothing else would explain the hit.
function findMatch(text: string, typed: readonly string[], resembling: readonly string[]): Span[] {
  const exact = findWords(text, typed);
  return exact.length > 0 ? exact : findWords(text, resembling);
}

function conceptEntries({ concepts }: ExplorerDocument): Entry[] {
  return concepts.map(({ label, acronyms, variants, paperCount }, id) => ({
    id,
    text: label,
    otherForms: [...acronyms, ...variants],
    boost: 1 + Math.log2(1 + paperCount) / 2,
  }));
}

function fieldEntries({ fields, concepts }: ExplorerDocument): Entry[] {
  return fields.map((field, id) => ({
    id,
    text: field.label,
    otherForms: field.concepts.slice(0, 12).map((concept) => concepts[concept]!.label),
    boost: 1,
  }));
}

function paperEntries({ papers }: ExplorerDocument): Entry[] {
  return papers.map(({ title, authors, measures }, id) => ({
    id,
    text: title,
    otherForms: authors,
    boost: 1 + measures.bridging / 10,
  }));
}
