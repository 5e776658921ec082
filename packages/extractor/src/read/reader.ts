import type { Diagnostic, ExtractedPaper, Identifiers, Paper } from "@isthmus/model";

/** Outside data to read: a name for people (a path, "-") and its bytes, in chunks of any size. */
export interface PaperInput {
  readonly file: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** A record as it stands in a file, under our names: texts still raw, `""` where absent, identity not yet settled. */
export interface SourceRecord {
  /** Where the record begins, from 1. */
  readonly line: number;
  readonly id: string | null;
  readonly title: string;
  readonly abstract: string;
  readonly year: number | null;
  readonly authors: readonly string[];
  readonly venue: string | null;
  readonly keywords: readonly string[];
  readonly url: string | null;
  readonly identifiers: Identifiers;
}

/** What a reader says of its text, in the order of the text. */
export type ReaderEvent =
  | { readonly kind: "record"; readonly record: SourceRecord }
  | { readonly kind: "extracted"; readonly line: number; readonly extracted: ExtractedPaper }
  | { readonly kind: "diagnostic"; readonly diagnostic: Diagnostic };

/** What a reader is told besides the text. */
export interface ReaderContext {
  readonly file: string;
}

/** One format: an entry of `READERS`. Bad data makes diagnostics; a reader never throws for it and holds one record at a time. */
export interface Reader {
  readonly id: string;
  /** The format's name for people. */
  readonly title: string;
  /** True if `head`, the first `HEAD_CHARS` characters, is of this format. */
  sniff(head: string): boolean;
  /** Reads text in chunks of any size, line ends already "\n". */
  read(text: AsyncIterable<string>, context: ReaderContext): AsyncGenerator<ReaderEvent>;
}

/** What became of one file. */
export interface FileSummary {
  readonly file: string;
  /** Id of the reader; `null` when no reader knew the format or there was nothing to read. */
  readonly format: string | null;
  readonly encoding: Encoding | null;
  readonly compressed: boolean;
  /** Records met, papers or not. */
  readonly records: number;
  readonly papers: number;
}

/** The encodings that are told apart. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** One event of reading a file: a paper (with its concepts if it came from an extract.jsonl), a finding, or, last, the summary. */
export type ReadEvent =
  | { readonly kind: "paper"; readonly paper: Paper; readonly extracted: ExtractedPaper | null }
  | { readonly kind: "diagnostic"; readonly diagnostic: Diagnostic }
  | { readonly kind: "file"; readonly summary: FileSummary };
