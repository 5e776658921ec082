import { STOP_WORDS, WEAK_MODIFIERS } from "../knowledge/stop-words.ts";
import { acronymStem } from "./normal-word.ts";
import type { PosTag } from "./pos-tag.ts";

/**
 * What a word can be in a phrase: `noun` may head it, `adjective`, `participle` and `number` may stand inside,
 * `stop` and `other` end it.
 */
export type WordClass = "noun" | "adjective" | "gerund" | "participle" | "number" | "stop" | "other";

const NOUN_SUFFIX =
  /(?:tion|sion|ment|ness|ity|ism|ance|ence|ancy|ency|ship|hood|graphy|logy|metry|nomy|pathy|gram|former|izer|ator|itis|osis|emia|ase|oid)$/;
const ADJECTIVE_SUFFIX = /(?:ous|ive|ical|able|ible|less|ful|ary|ian|ic|al|ar|wise)$/;

/** "12", "4.1-76.7x", "26b"; not "3d" or "5g", which are names. */
const QUANTITY = /^\p{N}[\p{N}.,-]*(?![dg]$)\p{L}?$/u;

/** Class of a word as written, or its classes by tag where its form alone does not decide. */
export function classifyByForm(surface: string): WordClass | TagClasses {
  // IF is not if.
  if (acronymStem(surface) !== null) return "noun";
  const word = withoutPossessive(surface);
  if (STOP_WORDS.has(word) && !WEAK_MODIFIERS.has(word)) return "stop";
  if (QUANTITY.test(word)) return "number";
  if (/\p{N}|\+$/u.test(word)) return "noun";
  if (word.includes("-")) return classifyCompound(word);
  return word.length > 4 && NOUN_SUFFIX.test(word) ? "noun" : classifyWord(word);
}

/** Class of a word for each tag it may get; `null` where the words around it decide. */
export interface TagClasses {
  /** Names, and words of no known tag, are taken for nouns. */
  readonly noun: WordClass;
  readonly adjective: WordClass;
  readonly verb: WordClass | null;
  readonly adverb: WordClass | null;
  readonly number: WordClass;
  readonly symbol: WordClass;
  /** For all other tags. */
  readonly other: WordClass;
}

/** Class of a word from its tag and the tags around it; tags of science words are often wrong. */
export function classifyByTag(classes: TagClasses, tag: PosTag, before: PosTag, after: PosTag): WordClass {
  if (tag === "NOUN" || tag === "PROPN" || tag === "X") return classes.noun;
  if (tag === "ADJ") return classes.adjective;
  if (tag === "VERB") return classes.verb ?? classifyInPlace(before, after);
  if (tag === "ADV") return classes.adverb ?? classifyInPlace(before, after);
  if (tag === "NUM") return classes.number;
  return tag === "SYM" ? classes.symbol : classes.other;
}

function withoutPossessive(surface: string): string {
  return surface.toLowerCase().replace(/'s?$/, "");
}

function classifyWord(word: string): TagClasses {
  const isGerund = word.endsWith("ing");
  return {
    noun: isGerund && word.length > 6 ? "gerund" : "noun",
    adjective: isGerund && word.length > 5 ? "gerund" : "adjective",
    verb: classifyVerb(word),
    adverb: classifyAdverb(word),
    number: "number",
    symbol: "noun",
    other: "other",
  };
}

const COMPOUND_CLASSES: TagClasses = {
  noun: "noun",
  adjective: "adjective",
  verb: "adjective",
  adverb: "adjective",
  number: "noun",
  symbol: "noun",
  other: "noun",
};

/** "data-driven" qualifies, "message-passing" names. */
function classifyCompound(word: string): WordClass | TagClasses {
  const last = word.slice(word.lastIndexOf("-") + 1);
  if (last.endsWith("ing") && last.length > 4) return "noun";
  if (/(?:ed|en|based|driven|aware|free|like|wise|level|order|dimensional)$/.test(last)) return "adjective";
  if (last.length > 4 && NOUN_SUFFIX.test(last)) return "noun";
  return ADJECTIVE_SUFFIX.test(last) ? "adjective" : COMPOUND_CLASSES;
}

function classifyVerb(word: string): WordClass | null {
  if (word.length <= 4) return null;
  if (word.endsWith("ing")) return "gerund";
  return /(?:ed|en)$/.test(word) ? "participle" : null;
}

function classifyAdverb(word: string): WordClass | null {
  if (word.endsWith("ly") || word.length <= 5) return "other";
  return ADJECTIVE_SUFFIX.test(word) ? "adjective" : null;
}

/** "the transform of", "graph transforms": a verb after a modifier and before no object is a noun. */
function classifyInPlace(before: PosTag, after: PosTag): WordClass {
  return isModifier(before) && !takesObject(after) ? "noun" : "other";
}

function isModifier(tag: PosTag): boolean {
  return tag === "DET" || tag === "ADJ" || tag === "NOUN" || tag === "PROPN";
}

function takesObject(after: PosTag): boolean {
  return isModifier(after) || after === "PRON" || after === "NUM";
}
