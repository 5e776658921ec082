import { createReadStream } from "node:fs";
import { addAbortSignal } from "node:stream";
import { open, stat } from "node:fs/promises";
import { type Diagnostic, IsthmusError } from "@isthmus/model";
import type { Io } from "./io.ts";

/** A file to read, its name in messages, and its length in bytes where that is known. */
export interface OpenedInput {
  readonly file: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly byteLength: number | null;
}

/** Opens a file, or standard input for "-". What cannot be read is an `IsthmusError` "file.unreadable". */
export async function openInput(path: string, io: Io): Promise<OpenedInput> {
  if (path === "-") return { file: "stdin", bytes: addAbortSignal(io.signal, io.stdin), byteLength: null };
  let facts;
  try {
    facts = await stat(path);
  } catch (error) {
    throw unreadable(path, error);
  }
  if (facts.isDirectory()) {
    throw new IsthmusError("file.unreadable", "this is a directory; give the files in it");
  }
  return { file: path, bytes: readBytes(path, io.signal), byteLength: facts.isFile() ? facts.size : null };
}

async function* readBytes(path: string, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(path, { signal, highWaterMark: 262_144 })) {
      if (chunk instanceof Uint8Array) yield chunk;
    }
  } catch (error) {
    signal.throwIfAborted();
    throw unreadable(path, error);
  }
}

/** The first thousand bytes of a file as text, `""` for standard input or what cannot be read. */
export async function peekInput(path: string): Promise<string> {
  if (path === "-") return "";
  try {
    const handle = await open(path);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(1000), 0, 1000, 0);
      return buffer.toString("utf8", 0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch {
    return "";
  }
}

/** The finding for an input that cannot be read; the others still are. */
export function toUnreadable(path: string, error: IsthmusError): Diagnostic {
  return {
    code: "read.unreadable-file",
    severity: "error",
    message: error.message,
    at: { file: path, line: null, record: null },
  };
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file; check the name",
  EACCES: "this file may not be read; check its permissions",
  EPERM: "this file may not be read; check its permissions",
  ENOTDIR: "there is no such file, a part of the path is no directory; check the name",
  ENAMETOOLONG: "the name is too long for a file; check it",
};

function unreadable(path: string, cause: unknown): IsthmusError {
  const code = errorCode(cause);
  const reason = REASONS[code] ?? `${path} cannot be read (${code}); check the disk and try again`;
  return new IsthmusError("file.unreadable", reason, { cause });
}

/** The system's code of a failed call ("ENOENT"), or its message. */
export function errorCode(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  return error instanceof Error ? error.message : String(error);
}
