import type { GraphPaper } from "@isthmus/model";

/** An outside page of a paper. */
export interface SourceLink {
  readonly name: string;
  readonly url: string;
}

/** Where a paper can be read: its identifiers' resolvers and its own address. Only http and https addresses are given. */
export function sourceLinks({ identifiers, url }: GraphPaper): SourceLink[] {
  const { doi, arxiv, pmid, openalex } = identifiers;
  const links = [
    doi !== undefined && { name: `doi:${doi}`, url: `https://doi.org/${encodeURI(doi)}` },
    arxiv !== undefined && { name: `arXiv:${arxiv}`, url: `https://arxiv.org/abs/${encodeURI(arxiv)}` },
    pmid !== undefined && {
      name: `PubMed ${pmid}`,
      url: `https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(pmid)}`,
    },
    openalex !== undefined && {
      name: "OpenAlex",
      url: `https://openalex.org/${encodeURIComponent(openalex)}`,
    },
    ownPage(url),
  ].filter((link) => link !== false && link !== null);
  return links.filter((link, i) => links.findIndex((other) => other.url === link.url) === i);
}

function ownPage(url: string | null): SourceLink | null {
  const parsed = url === null ? null : URL.parse(url);
  if (parsed === null || !["http:", "https:"].includes(parsed.protocol)) return null;
  return { name: parsed.hostname, url: parsed.href };
}
