/**
 * Every diagnostic code there is, with one line on its meaning; `docs/diagnostics.md` explains each at length
 * and a test holds the two together.
 */
export const DIAGNOSTIC_CODES = {
  "read.unreadable-file": "a file is missing, a directory, or may not be read",
  "read.empty-file": "a file holds no text",
  "read.binary": "a file is not text",
  "read.unknown-format": "no reader knows the format of a file",
  "read.damaged-gzip": "the compressed data of a file is damaged or cut",
  "read.encoding-guessed": "a file is not UTF-8 and its encoding was guessed",
  "read.damaged-text": "a UTF-8 file holds bytes that are not UTF-8",
  "read.invalid-json": "a record is not valid JSON",
  "read.truncated": "a JSON file ends before its list or record does",
  "read.record-too-long": "a record or line is longer than can be held",
  "read.not-a-paper": "a record has neither title nor abstract",
  "read.no-title": "a paper has no title",
  "read.no-abstract": "a paper has no abstract",
  "read.duplicate-id": "two different papers have one id",
  "read.duplicate-paper": "one paper was met twice",
  "read.markup-removed": "HTML or XML in a title or abstract was turned into plain text",
  "read.lines-left-out": "lines of a saved page belong to no paper",
  "document.invalid": "a graph.json does not have the shape it must have",
  "document.newer-version": "a graph.json was written by a newer Isthmus",
  "document.dangling-index": "a graph.json refers to a paper, concept, field or topic that is not there",
  "extract.no-text": "a paper has no words in its title or abstract",
  "extract.other-language": "a paper is not in English",
  "extract.invalid-line": "a line of an extract.jsonl does not have the shape it must have",
  "graph.no-papers": "a graph was to be built from no papers",
  "graph.nothing-shared": "no two papers share a concept",
  "graph.isolated-papers": "some papers share no concept with any other",
  "graph.bridges-not-ranked": "there are too few papers or fields to rank bridging papers",
} as const satisfies Record<string, string>;

/** A stable code, `stage.what-was-found`. */
export type DiagnosticCode = keyof typeof DIAGNOSTIC_CODES;
