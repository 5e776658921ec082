import type { Diagnostic, DiagnosticCode, Severity } from "@isthmus/model";

/** The codes of this stage. */
export type ReadCode = Extract<DiagnosticCode, `read.${string}`>;

const SEVERITIES: Readonly<Record<ReadCode, Severity>> = {
  "read.unreadable-file": "error",
  "read.empty-file": "error",
  "read.binary": "error",
  "read.unknown-format": "error",
  "read.damaged-gzip": "error",
  "read.encoding-guessed": "warning",
  "read.damaged-text": "warning",
  "read.invalid-json": "error",
  "read.truncated": "error",
  "read.record-too-long": "error",
  "read.not-a-paper": "error",
  "read.no-title": "warning",
  "read.no-abstract": "warning",
  "read.duplicate-id": "warning",
  "read.duplicate-paper": "info",
  "read.markup-removed": "info",
  "read.lines-left-out": "info",
};

/** A diagnostic of reading; `line` and `record` count from 1, `null` where it concerns the whole file. */
export function diagnose(
  code: ReadCode,
  message: string,
  at: { readonly file: string; readonly line?: number; readonly record?: number },
): Diagnostic {
  const { file, line = null, record = null } = at;
  return { code, severity: SEVERITIES[code], message, at: { file, line, record } };
}
