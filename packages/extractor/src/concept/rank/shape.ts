import type { Word } from "../../annotate/word.ts";
import { GENERIC_MODIFIERS, GENERIC_NOUNS } from "../../knowledge/generic-words.ts";
import { WEAK_MODIFIERS } from "../../knowledge/stop-words.ts";
import { PREPOSITIONS } from "../../mention/prepositional.ts";
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
  let next = writeSize(view, seen, row, at);
  next = writeForms(view, row, next);
  next = writeClasses(view, row, next);
  return writeGenerality(view, row, next);
}

function writeSize({ words, unitCount }: UseView, seen: Observation, row: Float64Array, at: number): number {
  const { length } = words;
  row[at++] = length;
  row[at++] = unitCount;
  row[at++] = Number(length === 1);
  row[at++] = Number(length === 2);
  row[at++] = Number(length === 3);
  row[at++] = Number(length > unitCount);
  row[at++] = seen.cased === 0 ? 0 : seen.capitals / seen.cased;
  return at;
}

function writeForms({ words, use, firstForm, lastForm }: UseView, row: Float64Array, at: number): number {
  row[at++] = Number(isNameLike(lastForm.surface) || isNameLike(firstForm.surface));
  row[at++] = Number(words.some((word) => word.isAcronym));
  row[at++] = Number(use.forms.some((form) => !form.isFull));
  row[at++] = Number(use.forms.every((form) => !form.isFull));
  row[at++] = use.forms.length;
  return at;
}

function writeClasses(
  { unitCount, firstUnit, lastUnit, use, words }: UseView,
  row: Float64Array,
  at: number,
): number {
  const isSeveral = Number(unitCount > 1);
  const { skipFrom, skipTo } = use.forms[0]!.candidate.occurrences[0]!;
  const first = firstUnit.wordClass;
  const last = lastUnit.wordClass;
  row[at++] = (1 - isSeveral) * Number(last === "adjective");
  row[at++] = (1 - isSeveral) * Number(last === "gerund");
  row[at++] = isSeveral * Number(last === "gerund");
  row[at++] = isSeveral * Number(first === "gerund");
  row[at++] = isSeveral * Number(first === "participle");
  row[at++] = isSeveral * Number(first === "adjective");
  row[at++] = isSeveral * Number(first === "noun");
  row[at++] = Number(last === "number");
  row[at++] = Number(skipFrom < skipTo);
  row[at++] = Number(isPrepositional(words));
  return at;
}

function writeGenerality(view: UseView, row: Float64Array, at: number): number {
  const { words, head, unitCount, firstForm, lastForm } = view;
  const { length } = words;
  let characters = 0;
  for (const word of words) characters += word.text.length;
  row[at++] = Number(coreLength(words) < length);
  row[at++] = Number(length > 1 && GENERIC_NOUNS.has(head.text));
  row[at++] = Number(length === 1 && isGeneric(head));
  row[at++] = Number(unitCount > 1 && GENERIC_MODIFIERS.has(firstForm.lower));
  row[at++] = Number(length === 2 && isGeneric(words[0]!) && isGeneric(head));
  row[at++] = Math.min(40, characters);
  row[at++] = Math.min(20, head.text.length);
  row[at++] = Number(lastForm.lower !== head.text && lastForm.lower.endsWith("s"));
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

function isGeneric({ text }: Word): boolean {
  return GENERIC_NOUNS.has(text) || GENERIC_MODIFIERS.has(text) || WEAK_MODIFIERS.has(text);
}
