/**
 * Weights of the two logistic models of the ranker, fitted once, outside this repository, by ridge regression (penalty 3 on
 * standardised values) to 540 abstracts annotated by hand: 240 of machine learning, 300 of fifteen other sciences. None of
 * them is in the seed gold that the tests score. The second model was fitted to scores of the first on papers it had not
 * seen (five folds). A later trained ranker replaces this file, not its callers.
 */
import type { FEATURES } from "./features.ts";
import type { RELATIONS } from "./relations.ts";

/** A logistic model: log-odds are the bias and the sum of weight × value. */
export interface LogisticModel<Name extends string> {
  readonly bias: number;
  readonly weights: Readonly<Record<Name, number>>;
}

/** First stage: is this phrase, by itself, a concept that an annotator would name? */
export const FEATURE_WEIGHTS: LogisticModel<keyof typeof FEATURES> = {
  bias: 1.585,
  weights: {
    frequency: -0.628,
    once: -0.877,
    title: -0.17,
    titleWholeRun: 0.984,
    position: 0.095,
    firstSentence: 0.097,
    spread: 0.576,
    wholeRun: -1.68,
    everWholeRun: 1.786,
    rightEdge: 0.668,
    oneWord: -1.145,
    twoWords: -0.44,
    threeWords: -0.353,
    manyWords: -0.504,
    hyphen: 0.252,
    capitals: 0.497,
    undefinedAcronym: 0.576,
    definedAcronym: 1.904,
    acronymOnly: -2.414,
    loneAdjective: -0.89,
    loneGerund: -0.427,
    gerundHead: 0.26,
    gerundFirst: -1.007,
    participleFirst: -0.754,
    adjectiveFirst: -0.233,
    genericHead: -0.076,
    genericWord: -1.129,
    genericModifier: -0.622,
    genericPair: -0.675,
    characters: 1.353,
    shortWord: -0.135,
    afterProposing: 1.029,
    afterUsing: 0.521,
    afterOf: 0.376,
    afterAnd: 0.26,
    afterArticle: 0.205,
    beforeBracket: -0.714,
    beforeMark: 0.265,
    cValue: 0.767,
    longerCount: -0.315,
    shorterCount: -0.132,
    phraseKnown: 1.033,
    phraseFrequency: -2.719,
    phraseTitleRate: 0.494,
    phraseWholeRun: 2.419,
    phraseSkew: 0.063,
    wordFrequency: -6.25,
    wordCommon: -2.095,
    wordTitleRate: 0.012,
    wordWholeRun: 2.012,
    wordSkew: 0.148,
    headKnown: -0.711,
    headFrequency: 1.297,
    headAsHead: 0.429,
    headSkew: 0.06,
    firstFrequency: -0.35,
    firstTitleRate: 0.189,
    firstAsFirst: 0.309,
    meanTitleRate: 1.26,
    lowestTitleRate: -0.106,
    highestTitleRate: -0.481,
    commonestWord: -0.533,
    highestSkew: -0.06,
    unknownWords: -2.893,
    cohesion: 1.364,
  },
};

/** Second stage: does it name one that nothing above it in the ranking names? */
export const RELATION_WEIGHTS: LogisticModel<keyof typeof RELATIONS> = {
  bias: 3.292,
  weights: {
    score: 0.753,
    rank: -0.541,
    logRank: -0.168,
    headOfAbove: -0.421,
    startOfAbove: -0.149,
    insideBelow: 0.385,
    containsAbove: -0.539,
    containsHeadAbove: 0.196,
    overlapAbove: -1.245,
    sameHeadAbove: 0.13,
    tenthScore: -0.385,
    paperLength: -2.6,
  },
};
