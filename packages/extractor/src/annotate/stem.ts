/**
 * A light stemmer that joins the word classes of one idea (equivariant and equivariance, pruned and pruning) without
 * joining different ideas (generation and generalization), which the usual stemmers do. Words are normal words.
 */

const ENDINGS: readonly (readonly [ending: string, left: string])[] = [
  ["ization", "iz"],
  ["izing", "iz"],
  ["ized", "iz"],
  ["izer", "iz"],
  ["ize", "iz"],
  ["ability", "abl"],
  ["ibility", "ibl"],
  ["able", "abl"],
  ["ible", "ibl"],
  ["ational", "at"],
  ["ation", "at"],
  ["ating", "at"],
  ["ated", "at"],
  ["ator", "at"],
  ["ative", "at"],
  ["ate", "at"],
  ["ivity", "iv"],
  ["ive", "iv"],
  ["ancy", "an"],
  ["ance", "an"],
  ["ant", "an"],
  ["ency", "en"],
  ["ence", "en"],
  ["ent", "en"],
  ["ically", "ic"],
  ["icity", "ic"],
  ["ical", "ic"],
  ["iness", "i"],
  ["ness", ""],
  ["ity", ""],
  ["ing", ""],
  ["ed", ""],
  ["ly", ""],
  ["y", "i"],
  ["e", ""],
];
const SHORTEST_STEM = 4;

/** Endings by their last letter, longest first as in the list. */
const BY_LAST_LETTER = new Map(
  [...new Set(ENDINGS.map(([ending]) => ending.slice(-1)))].map((letter) => [
    letter,
    ENDINGS.filter(([ending]) => ending.endsWith(letter)),
  ]),
);

/** The part of a normal word that its relatives share; acronyms and short words stay as they are. */
export function stem(word: string): string {
  if (word !== word.toLowerCase()) return word;
  for (const [ending, left] of BY_LAST_LETTER.get(word.slice(-1)) ?? []) {
    if (!word.endsWith(ending)) continue;
    const kept = word.slice(0, word.length - ending.length);
    if (kept.length + left.length < SHORTEST_STEM) continue;
    return left === "" ? kept.replace(/([^aeiouls])\1$/, "$1").replace(/e$/, "") : kept + left;
  }
  return word;
}
