import { gzipSync } from "node:zlib";
import { PaperIds, type PaperInput, type ReadEvent, readPapers } from "@isthmus/extractor";
import type { Diagnostic, ExtractedPaper, Paper } from "@isthmus/model";

/** What came of reading: papers and findings in order, and the code of each finding. */
export interface Reading {
  readonly papers: Paper[];
  readonly extracted: ExtractedPaper[];
  readonly diagnostics: Diagnostic[];
  readonly codes: string[];
  readonly format: string | null;
  readonly encoding: string | null;
  readonly records: number;
}

/** A file in memory, given out in chunks of `chunkLength` bytes. */
export function toInput(content: string | Uint8Array, file = "papers.txt", chunkLength = 65_536): PaperInput {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { file, bytes: inChunks(bytes, chunkLength) };
}

/** A text in chunks of `chunkLength` characters, as readers get it. */
export async function* inTextChunks(text: string, chunkLength: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += chunkLength)
    yield await Promise.resolve(text.slice(at, at + chunkLength));
}

/** The same content as a gzip file. */
export function toGzip(content: string): Uint8Array {
  return new Uint8Array(gzipSync(content));
}

/** Reads inputs as one run. */
export async function readAll(...inputs: PaperInput[]): Promise<Reading> {
  const ids = new PaperIds();
  const events: ReadEvent[] = [];
  for (const input of inputs) for await (const event of readPapers(input, ids)) events.push(event);
  const papers = events.flatMap((event) => (event.kind === "paper" ? [event] : []));
  const diagnostics = events.flatMap((event) => (event.kind === "diagnostic" ? [event.diagnostic] : []));
  const summary = events.findLast((event) => event.kind === "file")?.summary;
  return {
    papers: papers.map((event) => event.paper),
    extracted: papers.flatMap((event) => event.extracted ?? []),
    diagnostics,
    codes: diagnostics.map(({ code }) => code),
    format: summary?.format ?? null,
    encoding: summary?.encoding ?? null,
    records: summary?.records ?? 0,
  };
}

async function* inChunks(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length)
    yield await Promise.resolve(bytes.subarray(at, at + length));
}
