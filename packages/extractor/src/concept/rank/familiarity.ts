import {
  findPhrase,
  findWord,
  type PhraseStatistics,
  UNKNOWN_WORD,
  type WordStatistics,
} from "../background.ts";
import type { Feature, UseView } from "./view.ts";

/** How abstracts at large use a phrase and its words. */
export const FAMILIARITY = {
  phraseKnown: (view) => Number(phraseOf(view) !== null),
  phraseFrequency: (view) => (phraseOf(view)?.logFrequency ?? 0) / 20,
  phraseTitleRate: (view) => (phraseOf(view) ?? UNKNOWN_WORD).titleRate,
  phraseWholeRun: (view) => (phraseOf(view) ?? UNKNOWN_WORD).wholeRunShare,
  phraseSkew: (view) => phraseOf(view)?.skew ?? 0,
  wordFrequency: (view) => (view.words.length > 1 ? 0 : statisticsOf(view.head).logFrequency / 20),
  wordCommon: (view) =>
    view.words.length > 1 ? 0 : Math.max(0, statisticsOf(view.head).logFrequency - 13) / 7,
  wordTitleRate: (view) => (view.words.length > 1 ? 0 : statisticsOf(view.head).titleRate),
  wordWholeRun: (view) => (view.words.length > 1 ? 0 : statisticsOf(view.head).wholeRunShare),
  wordSkew: (view) => (view.words.length > 1 ? 0 : statisticsOf(view.head).skew),
  headKnown: ({ head }) => Number(findWord(head) !== null),
  headFrequency: ({ head }) => statisticsOf(head).logFrequency / 20,
  headAsHead: ({ head }) => statisticsOf(head).headShare,
  headSkew: ({ head }) => statisticsOf(head).skew,
  firstFrequency: ({ words }) => (words.length === 1 ? 0 : statisticsOf(words[0]!).logFrequency / 20),
  firstTitleRate: ({ words }) => (words.length === 1 ? 0 : statisticsOf(words[0]!).titleRate),
  firstAsFirst: ({ words }) => (words.length === 1 ? 0 : statisticsOf(words[0]!).firstShare),
  meanTitleRate: ({ words }) => mean(words.map((word) => statisticsOf(word).titleRate)),
  lowestTitleRate: ({ words }) => Math.min(...words.map((word) => statisticsOf(word).titleRate)),
  highestTitleRate: ({ words }) => Math.max(...words.map((word) => statisticsOf(word).titleRate)),
  commonestWord: ({ words }) => Math.max(...words.map((word) => statisticsOf(word).logFrequency)) / 20,
  highestSkew: ({ words }) => Math.max(...words.map((word) => statisticsOf(word).skew)),
  unknownWords: ({ words }) => mean(words.map((word) => Number(findWord(word) === null))),
  cohesion: (view) =>
    view.words.length === 1
      ? 0
      : ((phraseOf(view)?.logFrequency ?? 5) -
          mean(view.words.map((word) => statisticsOf(word).logFrequency))) /
        10,
} as const satisfies Record<string, Feature>;

function phraseOf({ words }: UseView): PhraseStatistics | null {
  return words.length === 1 ? null : findPhrase(words.join(""));
}

function statisticsOf(word: string): WordStatistics {
  return findWord(word) ?? UNKNOWN_WORD;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
