import { extractCorpus } from "@isthmus/extractor";
import { findConcepts, type PaperFindings, tableTagger, toMention } from "@isthmus/extractor/training";
import { type ExtractedPaper, type Paper, paperId } from "@isthmus/model";

/** A paper of which only the texts matter. */
export function toPaper(title: string, abstract: string, id: string = title): Paper {
  return {
    id: paperId(id === "" ? "untitled" : id),
    title,
    abstract,
    year: null,
    authors: [],
    venue: null,
    keywords: [],
    identifiers: {},
    url: null,
    source: { file: "papers.jsonl", record: 1, line: 1 },
  };
}

/** What is found in one paper that stands alone. */
export function extractOne(title: string, abstract: string): ExtractedPaper {
  return extractCorpus([toPaper(title, abstract)]).value.papers[0]!;
}

/** All texts under which concepts and terms are mentioned, with the label each belongs to. */
export function surfacesOf({ paper, concepts, terms }: ExtractedPaper): { label: string; surface: string }[] {
  return [...concepts, ...terms].flatMap(({ label, mentions }) =>
    mentions.map(({ field, start, end }) => ({ label, surface: paper[field].slice(start, end) })),
  );
}

/** What one paper says by itself, before anything is ranked; it must be one that can be analysed. */
export function findIn(title: string, abstract: string): PaperFindings {
  const findings = findConcepts({ title, abstract }, tableTagger);
  if (typeof findings === "string") throw new Error(`not analysed: ${findings}`);
  return findings;
}

/** Phrases of a paper that may name concepts, in normal words, each with the texts it stands as. */
export function candidatesIn(title: string, abstract: string): ReadonlyMap<string, readonly string[]> {
  const { candidates, text } = findIn(title, abstract);
  return new Map(
    candidates.map(({ words, occurrences }) => [
      words.map((word) => word.text).join(" "),
      occurrences.map((occurrence) => {
        const { field, start, end } = toMention(text, occurrence);
        return (field === "title" ? title : abstract).slice(start, end);
      }),
    ]),
  );
}
