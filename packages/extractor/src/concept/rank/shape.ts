import { acronymStem } from "../../annotate/normal-word.ts";
import { WEAK_MODIFIERS } from "../../annotate/stop-words.ts";
import type { WordClass } from "../../annotate/word-class.ts";
import { GENERIC_MODIFIERS, GENERIC_NOUNS } from "./knowledge.ts";
import type { Feature, UseView } from "./view.ts";

/** What a concept looks like, whatever its paper. */
export const SHAPE = {
  oneWord: ({ words }) => Number(words.length === 1),
  twoWords: ({ words }) => Number(words.length === 2),
  threeWords: ({ words }) => Number(words.length === 3),
  manyWords: ({ words }) => Math.max(0, words.length - 3),
  hyphen: ({ units }) => Number(units.some((unit) => unit.words.length > 1)),
  capitals: capitalShare,
  undefinedAcronym: ({ words }) => Number(words.some((word) => acronymStem(word) !== null)),
  definedAcronym: ({ use }) => Number(use.forms.some((form) => !form.isFull)),
  acronymOnly: ({ use }) => Number(use.forms.every((form) => !form.isFull)),
  loneAdjective: (view) => Number(view.units.length === 1 && view.units[0]!.wordClass === "adjective"),
  loneGerund: (view) => Number(view.units.length === 1 && view.units[0]!.wordClass === "gerund"),
  gerundHead: ({ units }) => Number(units.length > 1 && units.at(-1)!.wordClass === "gerund"),
  gerundFirst: (view) => startsWith(view, "gerund"),
  participleFirst: (view) => startsWith(view, "participle"),
  adjectiveFirst: (view) => startsWith(view, "adjective"),
  genericHead: ({ words, head }) => Number(words.length > 1 && GENERIC_NOUNS.has(head)),
  genericWord: ({ words, head }) => Number(words.length === 1 && isGeneric(head)),
  genericModifier: ({ units }) =>
    Number(units.length > 1 && GENERIC_MODIFIERS.has(units[0]!.surface.toLowerCase())),
  genericPair: ({ words, head }) => Number(words.length === 2 && isGeneric(words[0]!) && isGeneric(head)),
  characters: ({ words }) => Math.min(40, words.join("").length) / 40,
  shortWord: ({ words, head }) => Number(words.length === 1 && head.length < 5),
} as const satisfies Record<string, Feature>;

/** Share of words with a capital, where a capital says something: inside sentences of the abstract. */
function capitalShare({ occurrences }: UseView): number {
  let capitals = 0;
  let all = 0;
  for (const { mention, units } of occurrences) {
    if (mention.field === "title") continue;
    for (const { startsSentence, surface } of units) {
      if (startsSentence) continue;
      all++;
      if (/^\p{Lu}/u.test(surface)) capitals++;
    }
  }
  return all === 0 ? 0 : capitals / all;
}

function startsWith({ units }: UseView, wordClass: WordClass): number {
  return Number(units.length > 1 && units[0]!.wordClass === wordClass);
}

function isGeneric(word: string): boolean {
  return GENERIC_NOUNS.has(word) || GENERIC_MODIFIERS.has(word) || WEAK_MODIFIERS.has(word);
}
