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
  bias: 1.658,
  weights: {
    frequency: -0.64,
    once: -0.879,
    title: -0.17,
    titleWholeRun: 0.98,
    position: 0.101,
    firstSentence: 0.098,
    spread: 0.579,
    wholeRun: -1.675,
    everWholeRun: 1.774,
    rightEdge: 0.665,
    oneWord: -1.132,
    twoWords: -0.463,
    threeWords: -0.38,
    manyWords: -0.524,
    hyphen: 0.261,
    capitals: 0.492,
    undefinedAcronym: 0.614,
    definedAcronym: 2.056,
    acronymOnly: -2.517,
    loneAdjective: -0.894,
    loneGerund: -0.431,
    gerundHead: 0.26,
    gerundFirst: -1.007,
    participleFirst: -0.753,
    adjectiveFirst: -0.23,
    genericHead: -0.073,
    genericWord: -1.141,
    genericModifier: -0.62,
    genericPair: -0.678,
    characters: 1.341,
    shortWord: -0.163,
    afterProposing: 1.03,
    afterUsing: 0.527,
    afterOf: 0.376,
    afterAnd: 0.26,
    afterArticle: 0.203,
    beforeBracket: -0.724,
    beforeMark: 0.267,
    cValue: 0.781,
    longerCount: -0.318,
    shorterCount: -0.119,
    phraseKnown: 1.168,
    phraseFrequency: -2.903,
    phraseTitleRate: 0.483,
    phraseWholeRun: 2.351,
    phraseSkew: 0.057,
    wordFrequency: -6.298,
    wordCommon: -2.029,
    wordTitleRate: 0.016,
    wordWholeRun: 2.014,
    wordSkew: 0.142,
    headKnown: -0.726,
    headFrequency: 1.278,
    headAsHead: 0.428,
    headSkew: 0.064,
    firstFrequency: -0.363,
    firstTitleRate: 0.192,
    firstAsFirst: 0.284,
    meanTitleRate: 1.28,
    lowestTitleRate: -0.118,
    highestTitleRate: -0.487,
    commonestWord: -0.52,
    highestSkew: -0.061,
    unknownWords: -2.945,
    cohesion: 1.385,
  },
};

/** Second stage: does it name one that nothing above it in the ranking names? */
export const RELATION_WEIGHTS: LogisticModel<keyof typeof RELATIONS> = {
  bias: 3.325,
  weights: {
    score: 0.75,
    rank: -0.479,
    logRank: -0.186,
    headOfAbove: -0.423,
    startOfAbove: -0.153,
    insideBelow: 0.399,
    containsAbove: -0.506,
    containsHeadAbove: 0.183,
    overlapAbove: -1.273,
    sameHeadAbove: 0.129,
    tenthScore: -0.381,
    paperLength: -2.606,
  },
};
