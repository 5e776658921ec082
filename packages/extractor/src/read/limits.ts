/** Characters of one record or line beyond which it is left out, so that any file is read in bounded memory. */
export const MAX_RECORD_CHARS = 8_000_000;

/** Characters that readers get to see before they say whether a file is theirs. */
export const HEAD_CHARS = 262_144;
