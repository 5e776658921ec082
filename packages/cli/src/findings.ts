import { type Diagnostic, formatDiagnostic, type Severity } from "@isthmus/model";
import type { Io } from "./io.ts";
import { createStyle } from "./style.ts";

/** How many findings of one code are shown before the rest are only counted. */
const SHOWN_PER_CODE = 20;

/** Collects what a run found and tells it on standard error: errors and warnings, notes only when `verbose`. */
export class Findings {
  readonly #io: Io;
  readonly #verbose: boolean;
  readonly #kept = new Map<string, Diagnostic[]>();
  readonly #countByCode = new Map<string, number>();
  readonly #count: Record<Severity, number> = { error: 0, warning: 0, info: 0 };

  constructor(io: Io, verbose: boolean) {
    this.#io = io;
    this.#verbose = verbose;
  }

  /** Findings so far, by severity. */
  get count(): Readonly<Record<Severity, number>> {
    return this.#count;
  }

  /** Findings so far, by code. */
  get countByCode(): ReadonlyMap<string, number> {
    return this.#countByCode;
  }

  add(diagnostics: Iterable<Diagnostic>): void {
    for (const diagnostic of diagnostics) {
      this.#count[diagnostic.severity]++;
      this.#countByCode.set(diagnostic.code, (this.#countByCode.get(diagnostic.code) ?? 0) + 1);
      const kept = this.#kept.get(diagnostic.code) ?? [];
      if (this.#verbose || kept.length < SHOWN_PER_CODE) kept.push(diagnostic);
      this.#kept.set(diagnostic.code, kept);
    }
  }

  /** What is to be said, one finding a line, code by code. */
  toLines(): string[] {
    const style = createStyle(this.#io.stderr, this.#io.env);
    const lines: string[] = [];
    for (const [code, kept] of this.#kept) {
      const severity = kept[0]?.severity ?? "info";
      if (severity === "info" && !this.#verbose) continue;
      const colour = severity === "error" ? style.red : severity === "warning" ? style.yellow : style.dim;
      lines.push(...kept.map((diagnostic) => colour(formatDiagnostic(diagnostic))));
      const more = (this.#countByCode.get(code) ?? 0) - kept.length;
      if (more > 0) lines.push(colour(`… and ${more} more [${code}]; --verbose shows all`));
    }
    return lines;
  }

  /** Tells everything on standard error. */
  print(): void {
    for (const line of this.toLines()) this.#io.stderr.write(`${line}\n`);
  }

  /** "2 errors, 1 warning, 3 notes", or "". */
  toSummary(): string {
    const { error, warning, info } = this.#count;
    const notes = `${counted(info, "note")}${this.#verbose || info === 0 ? "" : " (--verbose shows them)"}`;
    return [
      error > 0 ? counted(error, "error") : "",
      warning > 0 ? counted(warning, "warning") : "",
      info > 0 ? notes : "",
    ]
      .filter((part) => part !== "")
      .join(", ");
  }
}

/** "1 paper", "2 papers", "1,234 papers". */
export function counted(count: number, noun: string): string {
  return `${withSeparators(String(count))} ${noun}${count === 1 ? "" : "s"}`;
}

function withSeparators(digits: string): string {
  return digits.length <= 3 ? digits : `${withSeparators(digits.slice(0, -3))},${digits.slice(-3)}`;
}
