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
  bias: 1.742,
  weights: {
    frequency: -0.645,
    once: -0.886,
    title: -0.165,
    titleWholeRun: 0.982,
    position: 0.087,
    firstSentence: 0.094,
    spread: 0.558,
    wholeRun: -1.645,
    everWholeRun: 1.706,
    rightEdge: 0.699,
    oneWord: -1.234,
    twoWords: -0.51,
    threeWords: -0.41,
    manyWords: -0.521,
    hyphen: 0.215,
    capitals: 0.455,
    undefinedAcronym: 0.646,
    definedAcronym: 2.064,
    acronymOnly: -2.579,
    loneAdjective: -0.87,
    loneGerund: -0.421,
    gerundHead: 0.266,
    gerundFirst: -0.997,
    participleFirst: -0.77,
    adjectiveFirst: -0.232,
    genericHead: -0.077,
    genericWord: -1.186,
    genericModifier: -0.643,
    genericPair: -0.609,
    characters: 1.371,
    shortWord: -0.215,
    afterProposing: 1.036,
    afterUsing: 0.513,
    afterOf: 0.381,
    afterAnd: 0.263,
    afterArticle: 0.208,
    beforeBracket: -0.751,
    beforeMark: 0.275,
    cValue: 0.813,
    longerCount: -0.309,
    shorterCount: -0.183,
    phraseKnown: 1.22,
    phraseFrequency: -2.984,
    phraseTitleRate: 0.485,
    phraseWholeRun: 2.313,
    phraseSkew: 0.052,
    wordFrequency: -6.264,
    wordCommon: -2.086,
    wordTitleRate: 0.034,
    wordWholeRun: 2.073,
    wordSkew: 0.141,
    headKnown: -0.744,
    headFrequency: 1.306,
    headAsHead: 0.41,
    headSkew: 0.065,
    firstFrequency: -0.334,
    firstTitleRate: 0.201,
    firstAsFirst: 0.288,
    meanTitleRate: 1.266,
    lowestTitleRate: -0.119,
    highestTitleRate: -0.475,
    commonestWord: -0.489,
    highestSkew: -0.062,
    unknownWords: -2.952,
    cohesion: 1.373,
  },
};

/** Second stage: does it name one that nothing above it in the ranking names? */
export const RELATION_WEIGHTS: LogisticModel<keyof typeof RELATIONS> = {
  bias: 3.376,
  weights: {
    score: 0.73,
    rank: -0.524,
    logRank: -0.209,
    headOfAbove: -0.466,
    startOfAbove: -0.204,
    insideBelow: 0.387,
    containsAbove: -0.566,
    containsHeadAbove: 0.225,
    overlapAbove: -1.118,
    sameHeadAbove: 0.09,
    tenthScore: -0.357,
    paperLength: -2.607,
  },
};
