export type {
  Acronym,
  ConceptKind,
  Corpus,
  ExtractedPaper,
  Mention,
  PaperConcept,
  PaperTerm,
  TextField,
} from "./corpus.ts";
export {
  type Diagnostic,
  formatDiagnostic,
  type Outcome,
  type Severity,
  type SourcePlace,
} from "./diagnostic.ts";
export { DIAGNOSTIC_CODES, type DiagnosticCode } from "./diagnostic-codes.ts";
export type * from "./document.ts";
export { type ErrorCode, type ErrorFacts, IsthmusError, isIsthmusError } from "./error.ts";
export { readExtractLine, toExtractLine } from "./extract-line.ts";
export { type ConceptId, conceptId, type PaperId, paperId } from "./identity.ts";
export type { Identifiers, Paper, PaperSource } from "./paper.ts";
export { type RankedConcept, rankConcepts } from "./rank-concepts.ts";
export { readDocument } from "./read-document.ts";
