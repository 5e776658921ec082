import type { Readable, Writable } from "node:stream";

/** A stream for people: `isTTY` tells whether somebody is looking at it. */
export type Terminal = Writable & { readonly isTTY?: boolean };

/** What a command knows of the process around it; a test gives its own. */
export interface Io {
  readonly stdin: Readable;
  /** Results, and nothing else. */
  readonly stdout: Writable;
  /** Progress, findings, errors. */
  readonly stderr: Terminal;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  /**
   * Runs work that never yields. Ctrl-C, which could not be heard meanwhile, ends the process at once:
   * call it only while nothing is half written.
   */
  readonly runBlocking: <T>(work: () => T) => T;
}

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/** The process itself. `release` takes its signal handlers off again. */
export function createProcessIo(): { readonly io: Io; readonly release: () => void } {
  const interruption = new AbortController();
  const interrupt = (): void => {
    interruption.abort();
  };
  const listen = (): void => {
    for (const signal of SIGNALS) process.on(signal, interrupt);
  };
  const release = (): void => {
    for (const signal of SIGNALS) process.off(signal, interrupt);
  };
  const runBlocking = <T>(work: () => T): T => {
    release();
    try {
      return work();
    } finally {
      listen();
    }
  };
  listen();
  const { stdin, stdout, stderr, env } = process;
  return { io: { stdin, stdout, stderr, env, signal: interruption.signal, runBlocking }, release };
}
