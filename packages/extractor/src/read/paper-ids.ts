import { type Identifiers, type PaperId, type PaperSource, paperId } from "@isthmus/model";
import { fingerprint } from "./fingerprint.ts";

/** What came of a wanted id: free, taken by another paper (a suffix was added), or this very paper was read before. */
export type IdClaim =
  | { readonly kind: "new"; readonly id: PaperId }
  | { readonly kind: "renamed"; readonly id: PaperId; readonly first: PaperSource }
  | { readonly kind: "same"; readonly first: PaperSource };

/** Gives every paper of a run an id of its own. One instance per run, shared by its files. */
export class PaperIds {
  readonly #takenBy = new Map<string, PaperSource>();
  readonly #suffixes = new Map<string, number>();
  readonly #contents = new Map<string, PaperSource>();

  /** Claims an id for a paper; the same id, title and abstract again is the same paper. */
  claim(wanted: PaperId, title: string, abstract: string, source: PaperSource): IdClaim {
    const content = `${wanted}\n${fingerprint(`${title}\n${abstract}`)}`;
    const same = this.#contents.get(content);
    if (same !== undefined) return { kind: "same", first: same };
    this.#contents.set(content, source);
    const first = this.#takenBy.get(wanted);
    const id = first === undefined ? wanted : this.#freeVariant(wanted);
    this.#takenBy.set(id, source);
    return first === undefined ? { kind: "new", id } : { kind: "renamed", id, first };
  }

  #freeVariant(wanted: PaperId): PaperId {
    let suffix = this.#suffixes.get(wanted) ?? 2;
    while (this.#takenBy.has(`${wanted}~${suffix}`)) suffix++;
    this.#suffixes.set(wanted, suffix + 1);
    return paperId(`${wanted}~${suffix}`);
  }
}

/** The id a paper asks for: the source's own, else its DOI, its arXiv id, or a hash of its title (or abstract, without one). */
export function wantedId(paper: {
  readonly id: string | null;
  readonly identifiers: Identifiers;
  readonly title: string;
  readonly abstract: string;
}): PaperId {
  const { id, identifiers, title, abstract } = paper;
  if (id !== null) return paperId(id);
  if (identifiers.doi !== undefined) return paperId(`doi:${identifiers.doi}`);
  if (identifiers.arxiv !== undefined) return paperId(`arxiv:${identifiers.arxiv}`);
  return paperId(`title:${fingerprint(normalise(title === "" ? abstract : title))}`);
}

/** Letters and digits only, for the same title is set in many ways; a text without any stays as it is. */
function normalise(text: string): string {
  const plain = text
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .toLowerCase();
  return plain === "" ? text : plain;
}
