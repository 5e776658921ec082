import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { addAbortSignal } from "node:stream";
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
  try {
    const facts = await stat(path);
    if (!facts.isDirectory())
      return {
        file: path,
        bytes: readBytes(path, io.signal),
        byteLength: facts.isFile() ? facts.size : null,
      };
  } catch (error) {
    throw unreadable(path, error);
  }
  throw new IsthmusError("file.unreadable", `reading ${path}: this is a directory`, {
    hint: "give the files in it",
  });
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

/** The first part of an input as text, and the whole input, that part included. */
export async function peekInput(input: OpenedInput): Promise<{ head: string; input: OpenedInput }> {
  const iterator = input.bytes[Symbol.asyncIterator]();
  const first = await iterator.next();
  const bytes = first.done === true ? toStream([], iterator) : toStream([first.value], iterator);
  const head = first.done === true ? "" : new TextDecoder().decode(first.value.subarray(0, 1000));
  return { head, input: { ...input, bytes } };
}

async function* toStream(
  head: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* head;
  yield* { [Symbol.asyncIterator]: () => rest };
}

/** The finding for an input that cannot be read; the others still are. */
export function toUnreadable(path: string, { message, hint }: IsthmusError): Diagnostic {
  const reason = message.replace(`reading ${path}: `, "");
  return {
    code: "read.unreadable-file",
    severity: "error",
    message: hint === null ? reason : `${reason}; ${hint}`,
    at: { file: path, line: null, record: null },
  };
}

const REASONS: Readonly<Record<string, readonly [reason: string, hint: string]>> = {
  ENOENT: ["there is no such file", "check the name"],
  EACCES: ["this file may not be read", "check its permissions"],
  EPERM: ["this file may not be read", "check its permissions"],
  ENOTDIR: ["there is no such file, for a part of the path is no directory", "check the name"],
  ENAMETOOLONG: ["no file can have such a long name", "check it"],
};

function unreadable(path: string, cause: unknown): IsthmusError {
  const code = errorCode(cause);
  const [reason, hint] = REASONS[code] ?? [`it cannot be read (${code})`, "check the disk and try again"];
  return new IsthmusError("file.unreadable", `reading ${path}: ${reason}`, { hint, cause });
}

/** The system's code of a failed call ("ENOENT"), or its message. */
export function errorCode(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  return error instanceof Error ? error.message : String(error);
}
