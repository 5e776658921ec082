import { type ExtractedPaper, type Paper, paperId } from "@isthmus/model";
import { extractCorpus } from "@isthmus/extractor";

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
