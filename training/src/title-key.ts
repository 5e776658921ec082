/** A title without case, accents, spaces and marks, so that one paper is known from two sources; "" for no title. */
export function titleKey(title: string): string {
  return title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
