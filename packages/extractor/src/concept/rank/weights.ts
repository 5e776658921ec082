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
  bias: 1.604,
  weights: {
    frequency: -0.631,
    once: -0.875,
    title: -0.175,
    titleWholeRun: 0.981,
    position: 0.093,
    firstSentence: 0.095,
    spread: 0.582,
    wholeRun: -1.677,
    everWholeRun: 1.782,
    rightEdge: 0.668,
    oneWord: -1.137,
    twoWords: -0.445,
    threeWords: -0.355,
    manyWords: -0.504,
    hyphen: 0.255,
    capitals: 0.495,
    undefinedAcronym: 0.578,
    definedAcronym: 1.9,
    acronymOnly: -2.405,
    loneAdjective: -0.891,
    loneGerund: -0.428,
    gerundHead: 0.263,
    gerundFirst: -1.008,
    participleFirst: -0.754,
    adjectiveFirst: -0.231,
    genericHead: -0.075,
    genericWord: -1.129,
    genericModifier: -0.622,
    genericPair: -0.676,
    characters: 1.366,
    shortWord: -0.133,
    afterProposing: 1.028,
    afterUsing: 0.526,
    afterOf: 0.375,
    afterAnd: 0.26,
    afterArticle: 0.205,
    beforeBracket: -0.721,
    beforeMark: 0.265,
    cValue: 0.77,
    longerCount: -0.313,
    shorterCount: -0.129,
    phraseKnown: 1.164,
    phraseFrequency: -2.896,
    phraseTitleRate: 0.487,
    phraseWholeRun: 2.361,
    phraseSkew: 0.058,
    wordFrequency: -6.266,
    wordCommon: -2.082,
    wordTitleRate: 0.011,
    wordWholeRun: 2.012,
    wordSkew: 0.147,
    headKnown: -0.707,
    headFrequency: 1.289,
    headAsHead: 0.427,
    headSkew: 0.06,
    firstFrequency: -0.349,
    firstTitleRate: 0.188,
    firstAsFirst: 0.296,
    meanTitleRate: 1.244,
    lowestTitleRate: -0.1,
    highestTitleRate: -0.469,
    commonestWord: -0.529,
    highestSkew: -0.06,
    unknownWords: -2.901,
    cohesion: 1.386,
  },
};

/** Second stage: does it name one that nothing above it in the ranking names? */
export const RELATION_WEIGHTS: LogisticModel<keyof typeof RELATIONS> = {
  bias: 3.319,
  weights: {
    score: 0.752,
    rank: -0.522,
    logRank: -0.172,
    headOfAbove: -0.42,
    startOfAbove: -0.148,
    insideBelow: 0.379,
    containsAbove: -0.511,
    containsHeadAbove: 0.169,
    overlapAbove: -1.262,
    sameHeadAbove: 0.129,
    tenthScore: -0.381,
    paperLength: -2.62,
  },
};
