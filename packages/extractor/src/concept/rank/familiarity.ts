import { assumed, type UseView } from "./view.ts";

/** How abstracts at large use a phrase and its words. */
export const FAMILIARITY = [
  "phraseKnown",
  "phraseFrequency",
  "phraseTitleRate",
  "phraseWholeRun",
  "phraseSpecificity",
  "phraseKeywordRate",
  "phraseBelief",
  "tfIdf",
  "headKnown",
  "headFrequency",
  "headTitleRate",
  "headAsHead",
  "headSpecificity",
  "headKeywordRate",
  "headAsKeywordHead",
  "headBelief",
  "headNounShare",
  "firstFrequency",
  "firstTitleRate",
  "firstAsFirst",
  "firstSpecificity",
  "firstBelief",
  "firstAdjectiveShare",
  "firstVerbShare",
  "meanTitleRate",
  "lowestTitleRate",
  "highestTitleRate",
  "meanKeywordRate",
  "lowestKeywordRate",
  "meanBelief",
  "lowestBelief",
  "commonestWord",
  "rarestWord",
  "meanSpecificity",
  "highestSpecificity",
  "unknownWords",
  "lowerShare",
  "cohesion",
] as const;

/** Writes the values of {@link FAMILIARITY} from `at` on; gives the position behind them. */
export function writeFamiliarity(view: UseView, row: Float64Array, at: number): number {
  const { words, head, phrase, count } = view;
  const known = assumed(phrase);
  const last = head.statistics;
  const first = words[0]!.statistics;
  const all = summarise(view);
  row[at++] = phrase === null ? 0 : 1;
  row[at++] = phrase === null ? 0 : phrase.logFrequency;
  row[at++] = known.titleRate;
  row[at++] = known.wholeRunShare;
  row[at++] = known.specificity;
  row[at++] = known.keywordRate;
  row[at++] = known.belief;
  row[at++] = Math.log1p(count) * (20 - (phrase === null ? 4 : phrase.logFrequency));
  row[at++] = head.isKnown ? 1 : 0;
  row[at++] = last.logFrequency;
  row[at++] = last.titleRate;
  row[at++] = last.headShare;
  row[at++] = last.specificity;
  row[at++] = last.keywordRate;
  row[at++] = last.headKeywordRate;
  row[at++] = last.headBelief;
  row[at++] = last.nounShare;
  row[at++] = first.logFrequency;
  row[at++] = first.titleRate;
  row[at++] = first.firstShare;
  row[at++] = first.specificity;
  row[at++] = first.firstBelief;
  row[at++] = first.adjectiveShare;
  row[at++] = first.verbShare;
  row[at++] = all.titleRate / words.length;
  row[at++] = all.lowestTitleRate;
  row[at++] = all.highestTitleRate;
  row[at++] = all.keywordRate / words.length;
  row[at++] = all.lowestKeywordRate;
  row[at++] = all.belief / words.length;
  row[at++] = all.lowestBelief;
  row[at++] = all.highestFrequency;
  row[at++] = all.lowestFrequency;
  row[at++] = all.specificity / words.length;
  row[at++] = all.highestSpecificity;
  row[at++] = all.unknown / words.length;
  row[at++] = all.lowerShare / words.length;
  row[at++] = words.length === 1 ? 0 : (phrase?.logFrequency ?? 3) - all.frequency / words.length;
  return at;
}

/** Sums and extremes over the words of a concept. */
function summarise({ words }: UseView) {
  let titleRate = 0;
  let keywordRate = 0;
  let belief = 0;
  let frequency = 0;
  let specificity = 0;
  let lowerShare = 0;
  let unknown = 0;
  let lowestTitleRate = 0;
  let highestTitleRate = -7;
  let lowestKeywordRate = 0;
  let lowestBelief = 1;
  let highestFrequency = 0;
  let lowestFrequency = 20;
  let highestSpecificity = 0;
  for (const { statistics, isKnown } of words) {
    titleRate += statistics.titleRate;
    keywordRate += statistics.keywordRate;
    belief += statistics.belief;
    frequency += statistics.logFrequency;
    specificity += statistics.specificity;
    lowerShare += statistics.lowerShare;
    if (!isKnown) unknown++;
    lowestTitleRate = Math.min(lowestTitleRate, statistics.titleRate);
    highestTitleRate = Math.max(highestTitleRate, statistics.titleRate);
    lowestKeywordRate = Math.min(lowestKeywordRate, statistics.keywordRate);
    lowestBelief = Math.min(lowestBelief, statistics.belief);
    highestFrequency = Math.max(highestFrequency, statistics.logFrequency);
    lowestFrequency = Math.min(lowestFrequency, statistics.logFrequency);
    highestSpecificity = Math.max(highestSpecificity, statistics.specificity);
  }
  return {
    titleRate,
    keywordRate,
    belief,
    frequency,
    specificity,
    lowerShare,
    unknown,
    lowestTitleRate,
    highestTitleRate,
    lowestKeywordRate,
    lowestBelief,
    highestFrequency,
    lowestFrequency,
    highestSpecificity,
  };
}
