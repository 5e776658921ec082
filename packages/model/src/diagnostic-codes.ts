/**
 * Every diagnostic code there is, with one line on its meaning; `docs/diagnostics.md` explains each at length
 * and a test holds the two together.
 */
export const DIAGNOSTIC_CODES = {
  "document.invalid": "a graph.json does not have the shape it must have",
  "document.newer-version": "a graph.json was written by a newer Isthmus",
  "document.dangling-index": "a graph.json refers to a paper, concept, field or topic that is not there",
  "extract.invalid-line": "a line of an extract.jsonl does not have the shape it must have",
} as const satisfies Record<string, string>;

/** A stable code, `stage.what-was-found`. */
export type DiagnosticCode = keyof typeof DIAGNOSTIC_CODES;
