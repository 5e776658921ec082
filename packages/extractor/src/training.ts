/** What `training/` needs to count backgrounds and fit the ranker. Not public: it changes with the extractor. */
export { type AnnotatedPaper, annotatePaper } from "./annotate/annotate-paper.ts";
export { normalWord, phraseWords } from "./annotate/normal-word.ts";
export { loadTagger } from "./annotate/wink.ts";
export { parseTable, replaceBackground } from "./concept/background.ts";
export { type ConceptUse, groupConcepts } from "./concept/concept-use.ts";
export { createLabels } from "./concept/label.ts";
export { buildLexicon } from "./concept/lexicon.ts";
export { FEATURES } from "./concept/rank/features.ts";
export { createScorer, type LogisticModel } from "./concept/rank/logistic-model.ts";
export { createRanker, rankContenders, type Ranker, viewUses } from "./concept/rank/ranker.ts";
export { type RankedView, RELATIONS } from "./concept/rank/relations.ts";
export { selectConcepts } from "./concept/rank/select.ts";
export type { UseView } from "./concept/rank/view.ts";
export type { Candidate } from "./mention/candidate.ts";
export { findPhrases, type PaperPhrases } from "./mention/find-phrases.ts";
export { resolveLimits } from "./resolve-options.ts";
