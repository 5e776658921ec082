export { ConceptNames } from "./corpus/concept-names.ts";
export type { ElectedLabels, PackedNames } from "./corpus/identity.ts";
export { type LabelShare, ShardMerger, type ShardTotals } from "./corpus/merge-shards.ts";
export type { CorpusShard, ShardSurvey } from "./corpus/shard.ts";
export type { PackedWordings } from "./corpus/wordings.ts";
export {
  explainPaper,
  type ExplainedConcept,
  type ExplainedForm,
  type ExplainedUnit,
  type PaperExplanation,
} from "./explain/explain-paper.ts";
export type { ExplainedFeature, StageScores } from "./explain/score-stages.ts";
export { explainUnread, extractCorpus } from "./extract-corpus.ts";
export { createShard, electShare, nameOnlyShard, settleShard } from "./extract-shard.ts";
export { HEAD_CHARS, MAX_RECORD_CHARS } from "./read/limits.ts";
export { PaperIds } from "./read/paper-ids.ts";
export { collectPapers, readPapers } from "./read/read-papers.ts";
export type {
  Encoding,
  FileSummary,
  PaperInput,
  Reader,
  ReaderContext,
  ReaderEvent,
  ReadEvent,
  SourceRecord,
} from "./read/reader.ts";
export { READERS } from "./read/readers.ts";
export { type ExtractOptions, resolveLimits } from "./resolve-options.ts";
