import type { Acronym, Paper } from "@isthmus/model";
import { maskText } from "../annotate/mask-text.ts";
import { splitUnits, type Unit } from "../annotate/unit.ts";
import { phraseWords } from "../annotate/word.ts";
import type { Expanded } from "../concept/acronym/acronym-counts.ts";

/** The normal words of units that say what a text is about: no function words, no words of reporting research. */
export function contentWords(units: readonly Unit[]): readonly string[] {
  return units.flatMap(({ form }) => (form.isStop ? [] : form.words.map((word) => word.text)));
}

/** The content words of a paper. */
export function contentWordsOf({ title, abstract }: Paper): readonly string[] {
  return [title, abstract].flatMap((text) => contentWords(splitUnits(maskText(text))));
}

/** Definitions of a paper in normal words, as they are counted. */
export function toExpanded(acronyms: readonly Acronym[]): readonly Expanded[] {
  return acronyms.map(({ short, long }) => ({ short: textsOf(short).join(""), long: textsOf(long) }));
}

/** The normal words of a phrase. */
export function textsOf(phrase: string): readonly string[] {
  return phraseWords(phrase).map((word) => word.text);
}
