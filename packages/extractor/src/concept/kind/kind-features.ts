/**
 * Binary features of a mention for the kind of its concept: words by their place in the label, suffixes and prefixes of the
 * head for words never seen, the way it is written, and its neighbours, much as in named entity recognition (L. Ratinov,
 * D. Roth, "Design challenges and misconceptions in named entity recognition", CoNLL 2009).
 */
import { mixBits } from "../../knowledge/hash.ts";
import type { KindClues } from "./kind-clues.ts";

/** What a feature is about; the same text in another role is another feature. */
export type KindRole = keyof typeof ROLE_SEEDS;

const ROLE_SEEDS = {
  always: 1,
  head: 2,
  modifier: 3,
  word: 4,
  pair: 5,
  first: 6,
  linkAfterHead: 7,
  suffix: 8,
  prefix: 9,
  whole: 10,
  writing: 11,
  before: 12,
  after: 13,
  nearBefore: 14,
  nearAfter: 15,
  pairBefore: 16,
  pairAfter: 17,
  markAfter: 18,
  title: 19,
} as const;

/** Words after which a label goes on with what its head belongs to ("curse of dimensionality", "regression with noise"). */
const LINKS = new Set(
  "of with by between for in to at on from under via over as and through using without against".split(" "),
);

const HASH_BASE = 0x01000193;

/** The 32-bit hash, signed, of a feature: its key in the table of weights. */
export function hashKindFeature(role: KindRole, text: string): number {
  let hash: number = ROLE_SEEDS[role];
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, HASH_BASE) + text.charCodeAt(i) + 1) | 0;
  return mixBits(hash);
}

/** Position of the word that a label is about: the last, or the last before "of", "with" …; -1 without words. */
export function findHead(words: readonly string[]): number {
  for (let i = 1; i < words.length; i++) if (LINKS.has(words[i]!)) return i - 1;
  return words.length - 1;
}

/** Hashes of all features of a mention; one that holds twice is there twice. */
export function listKindFeatures(clues: KindClues): readonly number[] {
  const features: number[] = [hashKindFeature("always", "")];
  const say = (role: KindRole, text: string): void => {
    features.push(hashKindFeature(role, text));
  };
  describeLabel(
    clues.words.map((word) => word.toLowerCase()),
    say,
  );
  describeSurroundings(clues, describeWriting(clues, say), say);
  return features;
}

type Say = (role: KindRole, text: string) => void;

function describeLabel(words: readonly string[], say: Say): void {
  const headIndex = findHead(words);
  const head = words[headIndex] ?? "";
  say("head", head);
  say("whole", words.join(" "));
  for (const [i, word] of words.entries()) {
    say("word", word);
    if (i !== headIndex) say("modifier", word);
  }
  if (headIndex > 0) {
    say("pair", `${words[headIndex - 1]!} ${head}`);
    say("first", words[0]!);
  }
  if (headIndex + 1 < words.length) say("linkAfterHead", words[headIndex + 1]!);
  for (let length = 2; length <= 5 && length + 1 < head.length; length++) {
    say("suffix", head.slice(-length));
    if (length > 2) say("prefix", head.slice(0, length));
  }
}

/** Says how the mention is written and returns its letter case. */
function describeWriting({ words, surface }: KindClues, say: Say): string {
  const letterCase = findLetterCase(surface);
  say("writing", letterCase);
  say("writing", `${letterCase}${Math.min(words.length, 4)}`);
  if (/\p{N}/u.test(surface)) say("writing", "digit");
  if (surface.includes("+")) say("writing", "plus");
  if (surface.includes("-")) say("writing", "hyphen");
  if (/[^s]s$/.test(surface)) say("writing", "plural");
  return letterCase;
}

function findLetterCase(surface: string): string {
  if (!/\p{Lu}/u.test(surface)) return "lower";
  if (/\p{Ll}\p{Lu}/u.test(surface)) return "camel";
  if (/\s/.test(surface)) return /^\p{Lu}.*\s\p{Lu}/u.test(surface) ? "title" : "mixed";
  return /\p{Ll}{2}/u.test(surface) ? "capital" : "capitals";
}

function describeSurroundings(clues: KindClues, letterCase: string, say: Say): void {
  const { before, beforeThat, after, afterThat, markAfter } = clues;
  say("before", before);
  say("after", after);
  say("nearBefore", before);
  say("nearBefore", beforeThat);
  say("nearAfter", after);
  say("nearAfter", afterThat);
  say("pairBefore", `${beforeThat} ${before}`);
  say("pairAfter", `${after} ${afterThat}`);
  say("markAfter", markAfter);
  if (!clues.inTitle) return;
  say("title", letterCase);
  // "GraphX: …" names what the paper made.
  say("title", `${letterCase}${markAfter}${before === "" ? "^" : ""}`);
}
