/**
 * What a short form stands for in a paper that uses it without saying so: naive Bayes over the meanings that other papers
 * define, with the words of the paper as evidence, and nothing where no meaning is sure.
 */
import type { AcronymCounts, Expansion } from "./acronym-counts.ts";
import { type BackgroundAcronyms, type BackgroundMeaning, clueOf } from "./background.ts";
import {
  countAllWords,
  countWords,
  hashWords,
  logLikelihoodRatio,
  type WordCounts,
  type WordsAtLarge,
} from "./likelihood.ts";
import { groupMeanings, isSameMeaning } from "./meaning.ts";

/** What an undefined short form stands for, in normal words. */
interface InferredLong {
  readonly long: readonly string[];
  readonly inferred: true;
}

/** The long form of a short form in a paper with these normal words (content words will do), or `null` when it is not sure. */
export type AcronymResolver = (short: string, paperWords: ReadonlySet<string>) => InferredLong | null;

/** A meaning is told from this probability on. */
const SURE = 0.9;
/** What a paper at large counts beside one of the corpus. */
const BACKGROUND_SHARE = 0.2;
/** Words of a paper depend on each other, so their evidence is discounted. */
const CONTEXT_SHARE = 0.04;
const CLUE_SHARE = 0.35;
/** Taken from the logarithm of the odds of a meaning none of whose clues stands in the paper. */
const NO_CLUE = 0.3;
/** Added to it when all words of the long form stand in the paper. */
const WHOLE_LONG = 2;
/** Papers with a meaning never met, by letters of the short form: the shorter, the more. */
const UNSEEN = [3, 3, 1.5, 0.5, 0.15];
const UNSEEN_LONGER = 0.1;
/** Rarer wordings of a short form than these are taken together as unseen. */
const MOST_EXPANSIONS = 200;

/** A meaning with its evidence. */
interface Candidate {
  readonly long: string;
  /** Papers of the corpus, and papers at large by their share. */
  readonly weight: number;
  readonly samples: { readonly counts: WordCounts; readonly paperCount: number } | null;
  readonly clues: ReadonlyMap<number, number>;
}

interface Candidates {
  readonly meanings: readonly Candidate[];
  readonly unseen: number;
}

/** The words of a paper in the three forms that evidence is looked up by. */
interface PaperWords {
  readonly words: ReadonlySet<string>;
  readonly hashes: readonly number[];
  readonly clues: ReadonlySet<number>;
}

/** Resolves short forms by what the papers of a corpus and papers at large define. */
export function createResolver(counts: AcronymCounts, background: BackgroundAcronyms): AcronymResolver {
  const known = new Map<string, Candidates>();
  let atLarge: WordsAtLarge | null = null;
  let paper: PaperWords | null = null;
  return (short, paperWords) => {
    const candidates = known.get(short) ?? findCandidates(short, counts, background);
    known.set(short, candidates);
    if (candidates.meanings.length === 0) return null;
    atLarge ??= countAllWords(counts);
    // A paper seldom has only one undefined short form.
    if (paper?.words !== paperWords) paper = lookUp(paperWords);
    return chooseMeaning(candidates, paper, atLarge);
  };
}

function lookUp(words: ReadonlySet<string>): PaperWords {
  const hashes = hashWords(words);
  return { words, hashes, clues: new Set(hashes.map(clueOf)) };
}

function chooseMeaning(
  { meanings, unseen }: Candidates,
  paper: PaperWords,
  atLarge: WordsAtLarge,
): InferredLong | null {
  const scores = meanings.map((meaning) => logOdds(meaning, paper, atLarge));
  const best = Math.max(...scores);
  const total = scores.reduce((sum, score) => sum + Math.exp(score - best), unseen * Math.exp(-best));
  if (1 / total < SURE) return null;
  return { long: meanings[scores.indexOf(best)]!.long.split(" "), inferred: true };
}

function logOdds(
  { long, weight, samples, clues }: Candidate,
  paper: PaperWords,
  atLarge: WordsAtLarge,
): number {
  const context =
    samples === null ? 0 : logLikelihoodRatio(paper.hashes, samples.counts, samples.paperCount, atLarge);
  const clue = clues.size === 0 ? 0 : CLUE_SHARE * sumOfClues(clues, paper.clues) - NO_CLUE;
  return Math.log(weight) + CONTEXT_SHARE * context + clue + WHOLE_LONG * shareStanding(long, paper.words);
}

function sumOfClues(clues: ReadonlyMap<number, number>, inPaper: ReadonlySet<number>): number {
  let sum = 0;
  for (const [clue, logRatio] of clues) if (inPaper.has(clue)) sum += logRatio;
  return sum;
}

/** The share of the words of a long form that stand in the paper by themselves; small words do not count. */
function shareStanding(long: string, paperWords: ReadonlySet<string>): number {
  const words = long.split(" ").filter((word) => word.length > 3);
  return words.length === 0 ? 0 : words.filter((word) => paperWords.has(word)).length / words.length;
}

function findCandidates(short: string, counts: AcronymCounts, background: BackgroundAcronyms): Candidates {
  const entry = background.find(short);
  const atLarge = entry?.meanings ?? [];
  const expansions = counts.expansionsOf(short);
  const inCorpus = groupMeanings(expansions.slice(0, MOST_EXPANSIONS));
  const isIn = (meaning: BackgroundMeaning, long: string): boolean => isSameMeaning(long, meaning.long);
  const meanings = [
    ...inCorpus.map(({ long, members }) =>
      toCandidate(
        long,
        members,
        atLarge.filter((meaning) => isIn(meaning, long)),
      ),
    ),
    ...atLarge
      .filter((meaning) => !inCorpus.some(({ long }) => isIn(meaning, long)))
      .map((meaning) => toCandidate(meaning.long, [], [meaning])),
  ];
  const letters = short.match(/\p{L}/gu)?.length ?? 0;
  const rare = sumOfPapers(expansions.slice(MOST_EXPANSIONS)) + BACKGROUND_SHARE * (entry?.otherCount ?? 0);
  return { meanings, unseen: (UNSEEN[letters] ?? UNSEEN_LONGER) + rare };
}

function toCandidate(
  long: string,
  inCorpus: readonly Expansion[],
  atLarge: readonly BackgroundMeaning[],
): Candidate {
  const contexts = inCorpus.flatMap((expansion) => expansion.contexts);
  return {
    long,
    weight: sumOfPapers(inCorpus) + BACKGROUND_SHARE * sumOfPapers(atLarge),
    samples: contexts.length === 0 ? null : { counts: countWords(contexts), paperCount: contexts.length },
    clues: new Map(atLarge.flatMap(({ clues }) => [...clues])),
  };
}

function sumOfPapers(counted: readonly { readonly paperCount: number }[]): number {
  return counted.reduce((sum, { paperCount }) => sum + paperCount, 0);
}
