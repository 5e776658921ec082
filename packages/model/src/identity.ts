declare const brand: unique symbol;

/** Stable identity of a paper inside a corpus: "doi:…", "arxiv:…", the source's own id, or a hash of its title. */
export type PaperId = string & { readonly [brand]: "PaperId" };

/** Stable identity of a concept: the slug of its label, "graph-neural-network". */
export type ConceptId = string & { readonly [brand]: "ConceptId" };

/** Brands a text as a paper id. */
export function paperId(text: string): PaperId {
  return text as PaperId;
}

/**
 * The identity that belongs to a concept label: letters, digits, `+`, `#` and inner dots are kept, all else becomes "-";
 * lower case unless the label is an acronym of 2–6 capitals (IF is not if).
 */
export function conceptId(label: string): ConceptId {
  const plain = label.normalize("NFKD").replace(/\p{M}/gu, "");
  const cased = /^[\p{Lu}\p{N}]{2,6}$/u.test(plain) ? plain : plain.toLowerCase();
  const parts = cased
    .split(/[^\p{L}\p{N}+#.]+/u)
    .map((part) => part.replace(/^\.+/, "").replace(/(?<!\.)\.+$/, ""));
  const slug = parts.filter((part) => part !== "").join("-");
  return (slug === "" ? "-" : slug) as ConceptId;
}
