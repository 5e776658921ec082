import type { Identifiers } from "@isthmus/model";

/** The DOI in a text (with or without resolver), lower case, or `null`. */
function findDoi(text: string): string | null {
  const match = /(?:^|doi\.org\/|doi:\s{0,3})(10\.\d{4,9}\/\S{1,300})/i.exec(text.trim());
  return match === null ? null : withoutEndMarks(match[1]!.toLowerCase());
}

/** A DOI copied out of a sentence drags its punctuation along. */
function withoutEndMarks(doi: string): string {
  let end = doi.length;
  while (end > 0 && ".,;)]}>".includes(doi.charAt(end - 1))) end--;
  return doi.slice(0, end);
}

const ARXIV_PREFIX = String.raw`^|arxiv\.org/(?:abs|pdf|html)/|arxiv:\s{0,3}|huggingface\.co/papers/|10\.48550/arxiv\.`;
const ARXIV_ARCHIVE =
  "(?:astro-ph|cond-mat|gr-qc|hep-(?:ex|lat|ph|th)|math-ph|nlin|nucl-(?:ex|th)|physics|quant-ph|math|cs|q-bio|q-fin|stat)";
const ARXIV = new RegExp(
  String.raw`(?:${ARXIV_PREFIX})(\d{4}\.\d{4,5}|${ARXIV_ARCHIVE}(?:\.[a-z]{2})?/\d{7})(?:v\d+)?(?!\w|\.\d)`,
  "i",
);

/** The arXiv id in a link or standing alone ("2101.00001v2", "hep-th/9901001"), without version, or `null`. */
export function findArxivId(text: string): string | null {
  return ARXIV.exec(text.trim())?.[1] ?? null;
}

/** Identifiers from the fields that may hold them; each `null` where the source has none. */
export function toIdentifiers(found: {
  readonly doi: string | null;
  readonly arxiv: string | null;
  readonly pmid: string | null;
  readonly openalex: string | null;
  readonly links: readonly string[];
}): Identifiers {
  const doi = first([found.doi, ...found.links], findDoi);
  const arxiv = first([found.arxiv, ...found.links, found.doi], findArxivId);
  const pmid = /\b(\d{1,9})\/?$/.exec(found.pmid ?? "")?.[1] ?? null;
  const openalex = first([found.openalex, ...found.links], (text) => /\bW\d{4,12}$/.exec(text)?.[0] ?? null);
  return {
    ...(doi !== null && { doi }),
    ...(arxiv !== null && { arxiv }),
    ...(pmid !== null && { pmid }),
    ...(openalex !== null && { openalex }),
  };
}

function first(texts: readonly (string | null)[], find: (text: string) => string | null): string | null {
  for (const text of texts) {
    const found = text === null ? null : find(text);
    if (found !== null) return found;
  }
  return null;
}
