import type { Acronym } from "@isthmus/model";
import { phraseWords } from "../annotate/normal-word.ts";

/** What short forms stand for: normal word of the short form → normal words of the long form. */
export type AcronymTable = ReadonlyMap<string, readonly string[]>;

/** An expansion that other papers give counts only when it is this much more frequent than any other. */
const DOMINANCE = 3;

/** The short forms that one paper defines. */
export function paperAcronyms(acronyms: readonly Acronym[]): AcronymTable {
  return new Map(acronyms.map(({ short, long }) => [shortKey(short), phraseWords(long)]));
}

/** For papers that use a short form without defining it: the only, or clearly dominant, expansion in the corpus. */
export function corpusAcronyms(papers: readonly (readonly Acronym[])[]): AcronymTable {
  const counts = new Map<string, Map<string, number>>();
  for (const acronyms of papers) {
    for (const [short, words] of paperAcronyms(acronyms)) {
      const longs = counts.get(short) ?? new Map<string, number>();
      counts.set(short, longs);
      const long = words.join(" ");
      longs.set(long, (longs.get(long) ?? 0) + 1);
    }
  }
  const table = new Map<string, readonly string[]>();
  for (const [short, longs] of counts) {
    const [best, second] = [...longs].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    if (second === undefined || best![1] >= DOMINANCE * second[1]) table.set(short, best![0].split(" "));
  }
  return table;
}

/** Normal words with every short form replaced by its long form: what the paper says goes before what the corpus says. */
export function expandAcronyms(
  words: readonly string[],
  own: AcronymTable,
  corpus: AcronymTable,
): readonly string[] {
  const expanded = words.flatMap(
    (word) => own.get(word) ?? (isAcronym(word) ? corpus.get(word) : null) ?? [word],
  );
  // "GAN network" says its last word twice.
  return expanded.filter((word, i) => word !== expanded[i - 1]);
}

function shortKey(short: string): string {
  return phraseWords(short).join("");
}

/** Only words in capitals are taken for undefined short forms: "if" is no IF. */
function isAcronym(word: string): boolean {
  return /\p{Lu}/u.test(word);
}
