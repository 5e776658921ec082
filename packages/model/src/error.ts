/** Stable codes of wrong calls and failed surroundings. */
export type ErrorCode =
  | "options.invalid"
  | "usage.invalid"
  | "file.unreadable"
  | "file.unwritable"
  | "input.none-readable"
  | "document.invalid"
  | "server.unavailable"
  | "worker.lost"
  | "interrupted";

/** What an {@link IsthmusError} carries besides its message. */
export interface ErrorFacts {
  readonly hint?: string;
  readonly cause?: unknown;
  readonly retriable?: boolean;
}

/**
 * A wrong call or a failed surrounding (never bad data, which makes diagnostics).
 * Message: what we were doing: what we found; what to do.
 */
export class IsthmusError extends Error {
  readonly code: ErrorCode;
  readonly hint: string | null;
  readonly retriable: boolean;

  constructor(code: ErrorCode, message: string, facts: ErrorFacts = {}) {
    super(message, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.name = "IsthmusError";
    this.code = code;
    this.hint = facts.hint ?? null;
    this.retriable = facts.retriable ?? false;
  }
}

/** True for errors of this product, also across module copies. */
export function isIsthmusError(error: unknown): error is IsthmusError {
  return error instanceof Error && error.name === "IsthmusError" && "code" in error;
}
