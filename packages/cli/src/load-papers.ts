import { type FileSummary, PaperIds, type ReadEvent, readPapers } from "@isthmus/extractor";
import { type ExtractedPaper, IsthmusError, isIsthmusError, type Paper } from "@isthmus/model";
import { type OpenedInput, openInput, toUnreadable } from "./open-input.ts";
import type { Run } from "./run.ts";

/** The papers of several files, in order, and those whose concepts came with them. */
export interface LoadedPapers {
  readonly papers: readonly Paper[];
  readonly extracted: readonly ExtractedPaper[];
  readonly files: readonly FileSummary[];
}

/** A paper, or what became of a file, in the order of reading. */
export type PileEvent = Exclude<ReadEvent, { readonly kind: "diagnostic" }>;

/** Reads files of any known format one after the other as one pile. A bad file costs itself; findings go to the run. */
export async function* readPile(paths: readonly string[], run: Run): AsyncGenerator<PileEvent> {
  const ids = new PaperIds();
  for (const path of paths) {
    try {
      yield* readOpened(await openInput(path, run.io), ids, run);
    } catch (error) {
      if (!isIsthmusError(error) || error.code !== "file.unreadable") throw error;
      run.findings.add([toUnreadable(path, error)]);
    }
  }
}

/** Reads files into memory; no paper at all is an `IsthmusError`. */
export async function loadPapers(paths: readonly string[], run: Run): Promise<LoadedPapers> {
  return collect(readPile(paths, run), paths);
}

/** Reads one file that is open already. */
export async function loadOpened(input: OpenedInput, run: Run): Promise<LoadedPapers> {
  return collect(readOpened(input, new PaperIds(), run), [input.file]);
}

async function collect(events: AsyncIterable<PileEvent>, names: readonly string[]): Promise<LoadedPapers> {
  const papers: Paper[] = [];
  const extracted: ExtractedPaper[] = [];
  const files: FileSummary[] = [];
  for await (const event of events) {
    if (event.kind === "file") files.push(event.summary);
    else {
      papers.push(event.paper);
      if (event.extracted !== null) extracted.push(event.extracted);
    }
  }
  requirePapers(papers.length, names);
  return { papers, extracted, files };
}

async function* readOpened(input: OpenedInput, ids: PaperIds, run: Run): AsyncGenerator<PileEvent> {
  for await (const event of readPapers(withProgress(input, run), ids)) {
    if (event.kind === "diagnostic") run.findings.add([event.diagnostic]);
    else yield event;
  }
  run.io.signal.throwIfAborted();
}

function withProgress(input: OpenedInput, run: Run): OpenedInput {
  return { ...input, bytes: countBytes(input, run) };
}

async function* countBytes({ file, bytes, byteLength }: OpenedInput, run: Run): AsyncGenerator<Uint8Array> {
  const megabytes = (length: number): number => Math.round(length / 100_000) / 10;
  let read = 0;
  for await (const chunk of bytes) {
    run.io.signal.throwIfAborted();
    yield chunk;
    read += chunk.length;
    run.progress.show(`reading ${file}`, megabytes(read), megabytes(byteLength ?? 0), "MB");
  }
}

/** Throws "input.none-readable" where files hold no paper. */
export function requirePapers(paperCount: number, files: readonly string[]): void {
  if (paperCount > 0) return;
  const what = files.length === 1 ? "it holds" : "they hold";
  const message = `reading ${files.join(", ")}: ${what} no paper that can be read`;
  const hint = "give files with titles and abstracts; `isthmus extract --help` shows an example";
  throw new IsthmusError("input.none-readable", message, { hint });
}
