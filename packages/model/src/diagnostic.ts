import type { DiagnosticCode } from "./diagnostic-codes.ts";

/** `error`: a record was lost or cut; `warning`: something was guessed or repaired; `info`: worth knowing. */
export type Severity = "error" | "warning" | "info";

/** Where in outside data something was found; `line` and `record` count from 1. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number | null;
  readonly record: number | null;
}

/** One thing found in outside data: what it was and what was done or is to do. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: string;
  readonly at: SourcePlace | null;
}

/** Every door that meets outside data answers with this; it never throws for bad data. */
export interface Outcome<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** One line for people: `file:line: message [code]`. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { at, message, code } = diagnostic;
  const line = at?.line == null ? "" : `:${at.line}`;
  return `${at === null ? "" : `${at.file}${line}: `}${message} [${code}]`;
}
