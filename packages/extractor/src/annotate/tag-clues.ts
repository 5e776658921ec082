import { UNKNOWN_WORD, type WordStatistics } from "../knowledge/background.ts";
import { FUNCTION_WORDS } from "./function-words.ts";
import { POS_TAGS, tagCode } from "./pos-tag.ts";
import type { Word } from "./word.ts";

const ADJ = tagCode("ADJ");
const ADV = tagCode("ADV");
const NOUN = tagCode("NOUN");
const VERB = tagCode("VERB");
const X = tagCode("X");

/** A word that is a noun at nearly all places is one at all. */
const SURE_NOUN_SHARE = 0.97;

/** Shares of its places where a word is a noun, a verb, and an adjective. */
type TagShares = Pick<WordStatistics, "nounShare" | "verbShare" | "adjectiveShare">;

/** What a word says of its own tag, whatever its place. Tags are codes; see pos-tag.ts. */
export interface TagClues {
  /** The tag where the word alone decides, else -1. */
  readonly fixed: number;
  /** What it is most likely to be, as far as can be told before it is tagged. */
  readonly guess: number;
  readonly shares: TagShares;
  /** As a verb it would have no ending. */
  readonly isBase: boolean;
}

const FIXED: readonly TagClues[] = POS_TAGS.map((_, code) => fixTag(code, code));
const UNKNOWN_NOUN = FIXED[NOUN]!;
const UNKNOWN_ADVERB = fixTag(ADV, NOUN);

/** Clues of a written word in lower case, which has the given normal words. */
export function findTagClues(lower: string, words: readonly Word[]): TagClues {
  const functionTag = FUNCTION_WORDS.get(lower);
  const head = words.at(-1);
  if (head === undefined || functionTag !== undefined) return FIXED[functionTag ?? X]!;
  const { isKnown, statistics, text } = head;
  if (!isKnown) return lower.endsWith("ly") ? UNKNOWN_ADVERB : UNKNOWN_NOUN;
  if (statistics.nounShare > SURE_NOUN_SHARE) return FIXED[NOUN]!;
  const isBase = lower === text && !/(?:ed|ing)$/.test(text);
  return { fixed: -1, guess: guess(statistics), shares: statistics, isBase };
}

function fixTag(fixed: number, guess: number): TagClues {
  return { fixed, guess, shares: UNKNOWN_WORD, isBase: false };
}

function guess({ nounShare, verbShare, adjectiveShare }: TagShares): number {
  if (nounShare >= 0.5) return NOUN;
  if (adjectiveShare >= 0.5) return ADJ;
  return verbShare >= 0.5 ? VERB : X;
}
