/** Universal parts of speech; "X" where it is not known. */
export const POS_TAGS = [
  "ADJ",
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NOUN",
  "NUM",
  "PART",
  "PRON",
  "PROPN",
  "PUNCT",
  "SCONJ",
  "SYM",
  "VERB",
  "X",
  "SPACE",
] as const;

/** Universal part of speech of a word. */
export type PosTag = (typeof POS_TAGS)[number];

/** Place of a tag in {@link POS_TAGS}: what tables of numbers go by. */
export function tagCode(tag: PosTag): number {
  return POS_TAGS.indexOf(tag);
}
