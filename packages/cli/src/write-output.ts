import { createWriteStream } from "node:fs";
import { access, constants, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { IsthmusError } from "@isthmus/model";
import type { Io } from "./io.ts";
import { errorCode } from "./open-input.ts";

/** What is written, in order, from memory or as it comes. */
export type OutputChunks = Iterable<string> | AsyncIterable<string | Uint8Array>;

/** True for results that go to standard output. */
function isStdout(path: string | undefined): path is "-" | undefined {
  return path === undefined || path === "-";
}

/** " → graph.json" for messages, "" for standard output. */
export function toTarget(path: string | undefined): string {
  return isStdout(path) ? "" : ` → ${path}`;
}

/** Refuses an output that cannot be written, before the work is done for nothing. */
export async function checkOutput(path: string | undefined): Promise<void> {
  if (isStdout(path)) return;
  const kind = await kindOf(path);
  if (kind === "directory") throw unwritable(path, "it is a directory; add a file name");
  try {
    await access(kind === "device" ? path : dirname(path), constants.W_OK);
  } catch (error) {
    const missing = errorCode(error) === "ENOENT";
    const reason = missing
      ? "its folder does not exist; create it first"
      : "its folder may not be written to";
    throw unwritable(path, reason, error);
  }
}

/**
 * Writes the chunks to standard output ("-" or none) or to a file, which appears whole or not at all: a temporary
 * file beside it is renamed at the end, and removed on failure and on Ctrl-C. A reader that has seen enough of
 * standard output (`| head`) is no failure.
 */
export async function writeOutput(path: string | undefined, chunks: OutputChunks, io: Io): Promise<void> {
  if (isStdout(path)) await writeStdout(chunks, io);
  else if ((await kindOf(path)) === "device") await writeStream(path, createWriteStream(path), chunks, io);
  else await writeWhole(path, chunks, io);
}

async function writeStdout(chunks: OutputChunks, io: Io): Promise<void> {
  try {
    await pipeline(Readable.from(chunks), io.stdout, { end: false, signal: io.signal });
  } catch (error) {
    io.signal.throwIfAborted();
    if (errorCode(error) === "EPIPE" || errorCode(error) === "ERR_STREAM_PREMATURE_CLOSE") return;
    throw unwritable("standard output", errorCode(error), error);
  }
}

async function writeWhole(path: string, chunks: OutputChunks, io: Io): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    await writeStream(path, createWriteStream(temporary), chunks, io);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function writeStream(path: string, target: Writable, chunks: OutputChunks, io: Io): Promise<void> {
  try {
    await pipeline(Readable.from(chunks), target, { signal: io.signal });
  } catch (error) {
    io.signal.throwIfAborted();
    const full = errorCode(error) === "ENOSPC" ? "the disk is full; make room" : errorCode(error);
    throw unwritable(path, full, error);
  }
}

/** A device (/dev/null) or pipe must be written to, never replaced. */
async function kindOf(path: string): Promise<"file" | "directory" | "device"> {
  try {
    const facts = await stat(path);
    return facts.isDirectory() ? "directory" : facts.isFile() ? "file" : "device";
  } catch {
    return "file";
  }
}

function unwritable(path: string, reason: string, cause?: unknown): IsthmusError {
  return new IsthmusError("file.unwritable", `writing ${path}: ${reason}`, { cause });
}
