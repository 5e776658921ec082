export { extractCorpus } from "./extract-corpus.ts";
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
export type { ExtractOptions } from "./resolve-options.ts";
