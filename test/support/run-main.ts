import { PassThrough, Readable, type Writable } from "node:stream";
import { type ExitCode, type Io, main } from "isthmus";

/** What a run of `main` in this process left. */
export interface MainResult {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

/** What differs from a quiet, uninterrupted run off a terminal. */
export interface MainOptions {
  readonly stdin?: string | Readable;
  readonly isTerminal?: boolean;
  readonly env?: Io["env"];
  readonly signal?: AbortSignal;
  readonly stdout?: Writable;
  readonly runBlocking?: Io["runBlocking"];
}

/** Runs one command line without a process of its own. */
export async function runMain(args: readonly string[], options: MainOptions = {}): Promise<MainResult> {
  const stdout = new PassThrough();
  const stderr = Object.assign(new PassThrough(), { isTTY: options.isTerminal === true });
  const written = [collect(stdout), collect(stderr)] as const;
  const code = await main(args, {
    stdin: toReadable(options.stdin ?? ""),
    stdout: options.stdout ?? stdout,
    stderr,
    env: options.env ?? {},
    signal: options.signal ?? new AbortController().signal,
    runBlocking: options.runBlocking ?? ((work) => work()),
  });
  stdout.end();
  stderr.end();
  const [out, err] = await Promise.all(written);
  return { code, stdout: out, stderr: err };
}

function toReadable(stdin: string | Readable): Readable {
  return typeof stdin === "string" ? Readable.from([Buffer.from(stdin)]) : stdin;
}

async function collect(stream: Readable): Promise<string> {
  const chunks: string[] = [];
  for await (const chunk of stream) chunks.push(String(chunk));
  return chunks.join("");
}
