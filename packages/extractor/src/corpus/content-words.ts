import type { Paper } from "@isthmus/model";
import { maskText } from "../annotate/mask-text.ts";
import { splitUnits, type Unit } from "../annotate/unit.ts";

/** The normal words of units that say what a text is about: no function words, no words of reporting research. */
export function contentWords(units: readonly Unit[]): readonly string[] {
  return units.flatMap(({ form }) => (form.isStop ? [] : form.words.map((word) => word.text)));
}

/** The content words of a paper. */
export function contentWordsOf({ title, abstract }: Paper): readonly string[] {
  return [title, abstract].flatMap((text) => contentWords(splitUnits(maskText(text))));
}
