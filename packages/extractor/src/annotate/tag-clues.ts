import { FUNCTION_WORDS } from "./function-words.ts";
import { tagCode } from "./pos-tag.ts";
import type { Word } from "./word.ts";

const ADJ = tagCode("ADJ");
const ADV = tagCode("ADV");
const NOUN = tagCode("NOUN");
const VERB = tagCode("VERB");
const X = tagCode("X");

/** A word that is a noun at nearly all places is one at all. */
const SURE_NOUN_SHARE = 0.97;

/** What a word says of its own tag, whatever its place. Tags are codes; see pos-tag.ts. */
export interface TagClues {
  /** The tag where the word alone decides, else -1. */
  readonly fixed: number;
  /** What it is most likely to be, as far as can be told before it is tagged. */
  readonly guess: number;
  readonly nounShare: number;
  readonly verbShare: number;
  readonly adjectiveShare: number;
  /** As a verb it would have no ending. */
  readonly isBase: boolean;
}

/** Clues of a written word in lower case, which has the given normal words. */
export function findTagClues(lower: string, words: readonly Word[]): TagClues {
  const functionTag = FUNCTION_WORDS.get(lower);
  const head = words.at(-1);
  if (head === undefined || functionTag !== undefined) return fixTag(functionTag ?? X);
  const { nounShare, verbShare, adjectiveShare } = head.statistics;
  return {
    fixed: fixByWord(lower, head),
    guess: guess(head),
    nounShare,
    verbShare,
    adjectiveShare,
    isBase: lower === head.text && !/(?:ed|ing)$/.test(lower),
  };
}

function fixTag(code: number): TagClues {
  return { fixed: code, guess: code, nounShare: 0, verbShare: 0, adjectiveShare: 0, isBase: false };
}

function fixByWord(lower: string, { isKnown, statistics }: Word): number {
  if (!isKnown) return lower.endsWith("ly") ? ADV : NOUN;
  return statistics.nounShare > SURE_NOUN_SHARE ? NOUN : -1;
}

function guess({ statistics }: Word): number {
  if (statistics.nounShare >= 0.5) return NOUN;
  if (statistics.adjectiveShare >= 0.5) return ADJ;
  return statistics.verbShare >= 0.5 ? VERB : X;
}
