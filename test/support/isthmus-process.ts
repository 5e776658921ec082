import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

/** The built command line; `npm test` builds it first. */
const BIN = fileURLToPath(new URL("../../packages/cli/bin/isthmus.js", import.meta.url));

/** The bundled example: 213 papers. */
export const EXAMPLE = fileURLToPath(
  new URL("../../examples/parametric-networks/papers.txt", import.meta.url),
);

/** What a finished process left. */
export interface Finished {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A process that runs. */
export interface Running {
  readonly pid: number;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Stops reading standard output, as a closed pipe does. */
  readonly closeOutput: () => void;
  /** Resolves once standard input has been taken; of more than a pipe holds, a process that reads has taken some. */
  readonly inputTaken: Promise<void>;
  /** Resolves with standard output once it holds a whole line. */
  readonly firstLine: Promise<string>;
  readonly finished: Promise<Finished>;
}

/** Options of a run. With `keepsStdinOpen` the process never sees the end of its input. */
export interface RunOptions {
  readonly stdin?: string | Uint8Array;
  readonly keepsStdinOpen?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** Starts the built command line inside a test, at whose end it is killed if it still runs. */
export function startIsthmus(args: readonly string[], options: RunOptions = {}): Running {
  const running = start(args, options);
  onTestFinished(() => {
    running.kill("SIGKILL");
  });
  return running;
}

/** Runs the built command line to its end. */
export function isthmus(args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  return start(args, options).finished;
}

function start(args: readonly string[], options: RunOptions): Running {
  const child = spawn(process.execPath, [BIN, ...args], {
    cwd: options.cwd,
    env: { ...process.env, NO_COLOR: "1", CI: "1", ...options.env },
  });
  let stdout = "";
  let stderr = "";
  const firstLine = new Promise<string>((resolve) => {
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      stdout += chunk;
      if (stdout.includes("\n")) resolve(stdout.slice(0, stdout.indexOf("\n")));
    });
  });
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    stderr += chunk;
  });
  child.stdin.on("error", () => undefined);
  const inputTaken = new Promise<void>((resolve) => {
    child.stdin.write(options.stdin ?? "", () => {
      resolve();
    });
  });
  if (options.keepsStdinOpen !== true) child.stdin.end();
  const finished = new Promise<Finished>((resolve) => {
    child.on("close", (code, signal) => {
      resolve({ code, signal, stdout, stderr });
    });
  });
  return {
    pid: child.pid ?? 0,
    kill: (signal) => void child.kill(signal),
    inputTaken,
    closeOutput: () => void child.stdout.destroy(),
    firstLine,
    finished,
  };
}

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "isthmus-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
