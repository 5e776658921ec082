import { acronymStem } from "./normal-word.ts";
import { STOP_WORDS, WEAK_MODIFIERS } from "./stop-words.ts";
import type { PosTag } from "./wink.ts";

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

/** Class of a word as written from its form, its tag and the tags around it; tags of science words are often wrong. */
export function classifyWord(
  surface: string,
  tag: PosTag,
  before: PosTag | null,
  after: PosTag | null,
): WordClass {
  // IF is not if.
  if (acronymStem(surface) !== null) return "noun";
  const word = surface.toLowerCase().replace(/'s?$/, "");
  return classifyByForm(word, tag) ?? classifyByTag(word, tag, before, after);
}

function classifyByForm(word: string, tag: PosTag): WordClass | null {
  if (STOP_WORDS.has(word) && !WEAK_MODIFIERS.has(word)) return "stop";
  if (QUANTITY.test(word)) return "number";
  if (/\p{N}|\+$/u.test(word)) return "noun";
  if (word.includes("-")) return classifyCompound(word, tag);
  return word.length > 4 && NOUN_SUFFIX.test(word) ? "noun" : null;
}

function classifyByTag(word: string, tag: PosTag, before: PosTag | null, after: PosTag | null): WordClass {
  if (tag === "NOUN" || tag === "PROPN" || tag === "X")
    return word.length > 6 && word.endsWith("ing") ? "gerund" : "noun";
  if (tag === "ADJ") return "adjective";
  if (tag === "VERB") return classifyVerb(word, before, after);
  if (tag === "ADV") return classifyAdverb(word, before, after);
  if (tag === "NUM") return "number";
  return tag === "SYM" ? "noun" : "other";
}

/** "data-driven" qualifies, "message-passing" names. */
function classifyCompound(word: string, tag: PosTag): WordClass {
  const last = word.slice(word.lastIndexOf("-") + 1);
  if (last.endsWith("ing") && last.length > 4) return "noun";
  if (/(?:ed|en|based|driven|aware|free|like|wise|level|order|dimensional)$/.test(last)) return "adjective";
  if (last.length > 4 && NOUN_SUFFIX.test(last)) return "noun";
  return tag === "ADJ" || tag === "VERB" || tag === "ADV" || ADJECTIVE_SUFFIX.test(last)
    ? "adjective"
    : "noun";
}

/** "the transform of", "graph transforms": a verb after a modifier and before no object is a noun. */
function classifyVerb(word: string, before: PosTag | null, after: PosTag | null): WordClass {
  if (word.length > 4 && word.endsWith("ing")) return "gerund";
  if (/(?:ed|en)$/.test(word) && word.length > 4) return "participle";
  return isModifier(before) && !takesObject(after) ? "noun" : "other";
}

function classifyAdverb(word: string, before: PosTag | null, after: PosTag | null): WordClass {
  if (word.endsWith("ly")) return "other";
  if (word.length > 5 && ADJECTIVE_SUFFIX.test(word)) return "adjective";
  return word.length > 5 && isModifier(before) && !takesObject(after) ? "noun" : "other";
}

function isModifier(tag: PosTag | null): boolean {
  return tag === "DET" || tag === "ADJ" || tag === "NOUN" || tag === "PROPN";
}

function takesObject(after: PosTag | null): boolean {
  return isModifier(after) || after === "PRON" || after === "NUM";
}
