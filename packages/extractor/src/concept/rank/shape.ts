import type { Word } from "../../annotate/word.ts";
import { GENERIC_MODIFIERS, GENERIC_NOUNS } from "../../knowledge/generic-words.ts";
import { WEAK_MODIFIERS } from "../../knowledge/stop-words.ts";
import { coreLength } from "../concept-key.ts";
import type { Observation } from "./observation.ts";
import type { UseView } from "./view.ts";

/** What a concept looks like, whatever its paper. */
export const SHAPE = [
  "wordCount",
  "unitCount",
  "oneWord",
  "twoWords",
  "threeWords",
  "hyphen",
  "capitals",
  "nameShape",
  "undefinedAcronym",
  "definedAcronym",
  "acronymOnly",
  "formCount",
  "loneAdjective",
  "loneGerund",
  "gerundHead",
  "gerundFirst",
  "participleFirst",
  "adjectiveFirst",
  "nounFirst",
  "numberLast",
  "coordinated",
  "prepositional",
  "tail",
  "genericHead",
  "genericWord",
  "genericModifier",
  "genericPair",
  "characters",
  "headCharacters",
  "plural",
] as const;

/** Writes the values of {@link SHAPE} from `at` on; gives the position behind them. */
export function writeShape(view: UseView, seen: Observation, row: Float64Array, at: number): number {
  const { words, use, head, firstUnit, lastUnit, unitCount, firstForm, lastForm } = view;
  const { length } = words;
  const isSeveral = unitCount > 1;
  const occurrence = use.forms[0]!.candidate.occurrences[0]!;
  let characters = 0;
  for (const word of words) characters += word.text.length;
  row[at++] = length;
  row[at++] = unitCount;
  row[at++] = length === 1 ? 1 : 0;
  row[at++] = length === 2 ? 1 : 0;
  row[at++] = length === 3 ? 1 : 0;
  row[at++] = length > unitCount ? 1 : 0;
  row[at++] = seen.cased === 0 ? 0 : seen.capitals / seen.cased;
  row[at++] = isNameLike(lastForm.surface) || isNameLike(firstForm.surface) ? 1 : 0;
  row[at++] = words.some((word) => word.isAcronym) ? 1 : 0;
  row[at++] = use.forms.some((form) => !form.isFull) ? 1 : 0;
  row[at++] = use.forms.every((form) => !form.isFull) ? 1 : 0;
  row[at++] = use.forms.length;
  row[at++] = !isSeveral && lastUnit.wordClass === "adjective" ? 1 : 0;
  row[at++] = !isSeveral && lastUnit.wordClass === "gerund" ? 1 : 0;
  row[at++] = isSeveral && lastUnit.wordClass === "gerund" ? 1 : 0;
  row[at++] = isSeveral && firstUnit.wordClass === "gerund" ? 1 : 0;
  row[at++] = isSeveral && firstUnit.wordClass === "participle" ? 1 : 0;
  row[at++] = isSeveral && firstUnit.wordClass === "adjective" ? 1 : 0;
  row[at++] = isSeveral && firstUnit.wordClass === "noun" ? 1 : 0;
  row[at++] = lastUnit.wordClass === "number" ? 1 : 0;
  row[at++] = occurrence.skipFrom < occurrence.skipTo ? 1 : 0;
  row[at++] = isPrepositional(words) ? 1 : 0;
  row[at++] = coreLength(words) < length ? 1 : 0;
  row[at++] = length > 1 && GENERIC_NOUNS.has(head.text) ? 1 : 0;
  row[at++] = length === 1 && isGeneric(head) ? 1 : 0;
  row[at++] = isSeveral && GENERIC_MODIFIERS.has(firstForm.lower) ? 1 : 0;
  row[at++] = length === 2 && isGeneric(words[0]!) && isGeneric(head) ? 1 : 0;
  row[at++] = Math.min(40, characters);
  row[at++] = Math.min(20, head.text.length);
  row[at++] = lastForm.lower !== head.text && lastForm.lower.endsWith("s") ? 1 : 0;
  return at;
}

/** "ResNet", "TimeX++", "GPT-4": capitals or digits inside. */
function isNameLike(surface: string): boolean {
  return /\p{Ll}\p{Lu}|\p{L}\p{N}|\p{L}-\p{N}|\+$/u.test(surface);
}

function isPrepositional(words: readonly Word[]): boolean {
  for (let i = 1; i < words.length - 1; i++) if (PREPOSITIONS.has(words[i]!.text)) return true;
  return false;
}

const PREPOSITIONS = new Set("of for in at on to from between under over with by against without into toward towards via through among".split(" "));

function isGeneric({ text }: Word): boolean {
  return GENERIC_NOUNS.has(text) || GENERIC_MODIFIERS.has(text) || WEAK_MODIFIERS.has(text);
}
