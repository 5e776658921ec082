/** What `training/` needs to count backgrounds and fit the ranker. Not public: it changes with the extractor. */
export { type AnnotatedPaper } from "./annotate/annotate-paper.ts";
export { forgetForms, toForm } from "./annotate/form.ts";
export { tableTagger } from "./annotate/table-tagger.ts";
export { forgetWords, keyOf, phraseWords, type Word } from "./annotate/word.ts";
export type { PosTag } from "./annotate/pos-tag.ts";
export type { Spelling, Tagger } from "./annotate/tagger.ts";
export { splitUnits } from "./annotate/unit.ts";
export { conceptKey } from "./concept/concept-key.ts";
export type { ConceptUse } from "./concept/concept-use.ts";
export { findConcepts, type PaperFindings } from "./concept/find-concepts.ts";
export {
  electKind,
  KIND_STEP,
  KIND_ZERO,
  kindEvidence,
  type KindTable,
  KINDS,
  parseKindTable,
} from "./concept/kind/kind.ts";
export type { KindClues } from "./concept/kind/kind-clues.ts";
export { findHead, hashKindFeature, listKindFeatures } from "./concept/kind/kind-features.ts";
export { FEATURES } from "./concept/rank/features.ts";
export {
  findBest,
  FIRST_WIDTH,
  type FirstRows,
  QUICK_WIDTH,
  rankAlone,
  type RankerModels,
  rankUses,
  SECOND_WIDTH,
  writeSecondRows,
} from "./concept/rank/ranker.ts";
export { writeQuickFeatures } from "./concept/rank/quick.ts";
export { type Ranking, RELATIONS } from "./concept/rank/relations.ts";
export { countShown } from "./concept/rank/select.ts";
export { explainTrees, scoreRows, scoreTrees, type TreeModel } from "./concept/rank/tree-model.ts";
export { LEAF_STEPS, MOST_DEPTH, parseTrees, TREE_BASE, TREE_DIGITS } from "./concept/rank/tree-text.ts";
export { type PaperView, viewPaper } from "./concept/rank/view.ts";
export {
  findPhrase,
  findWord,
  formatPhrase,
  formatWord,
  type PhraseStatistics,
  replaceBackground,
  UNKNOWN_WORD,
  type WordStatistics,
} from "./knowledge/background.ts";
export { hashText, joinBits, mixBits } from "./knowledge/hash.ts";
export { toDigit } from "./knowledge/digits.ts";
export { formatHashTable, parseHashTable } from "./knowledge/hash-table.ts";
export { isWholeRun, toMention } from "./mention/candidate.ts";
export { resolveLimits } from "./resolve-options.ts";
export { maskText } from "./annotate/mask-text.ts";
export { type DefinedAcronym, findAcronyms } from "./mention/find-acronyms.ts";
export {
  AcronymCounts,
  type Expanded,
  type Expansion,
  type PackedAcronyms,
} from "./concept/acronym/acronym-counts.ts";
export {
  type BackgroundAcronyms,
  clueOf,
  clueToDigit,
  countToDigit,
  parseBackgroundAcronyms,
} from "./concept/acronym/background.ts";
export { BACKGROUND_ACRONYMS } from "./concept/acronym/background-acronyms.ts";
export { createResolver } from "./concept/acronym/create-resolver.ts";
export { countAllWords, countWords, type WordsAtLarge } from "./concept/acronym/likelihood.ts";
export { groupMeanings, isSameMeaning, type Meaning } from "./concept/acronym/meaning.ts";
export { CaseCounts } from "./corpus/case-counts.ts";
export { contentWords, toExpanded } from "./corpus/content-words.ts";
export { nameConcepts } from "./corpus/identity.ts";
export { KeyCounts } from "./corpus/key-counts.ts";
export { KeyIndex } from "./corpus/key-index.ts";
export { electLabel } from "./corpus/label.ts";
export { addWording, type Wording, Wordings } from "./corpus/wordings.ts";
