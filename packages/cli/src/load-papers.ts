import { type FileSummary, PaperIds, readPapers } from "@isthmus/extractor";
import { type ExtractedPaper, IsthmusError, isIsthmusError, type Paper } from "@isthmus/model";
import { type OpenedInput, openInput, toUnreadable } from "./open-input.ts";
import type { Run } from "./run.ts";

/** The papers of several files, in order, and those whose concepts came with them. */
export interface LoadedPapers {
  readonly papers: readonly Paper[];
  readonly extracted: readonly ExtractedPaper[];
  readonly files: readonly FileSummary[];
}

/** Reads files of any known format as one pile. A bad file costs itself; no paper at all is an `IsthmusError`. */
export async function loadPapers(paths: readonly string[], run: Run): Promise<LoadedPapers> {
  const pile = createPile();
  for (const path of paths) {
    try {
      await readInto(pile, await openInput(path, run.io), run);
    } catch (error) {
      if (!isIsthmusError(error) || error.code !== "file.unreadable") throw error;
      run.findings.add([toUnreadable(path, error)]);
    }
  }
  return requirePapers(pile, paths);
}

/** Reads one file that is open already. */
export async function loadOpened(input: OpenedInput, run: Run): Promise<LoadedPapers> {
  const pile = createPile();
  await readInto(pile, input, run);
  return requirePapers(pile, [input.file]);
}

interface Pile {
  readonly papers: Paper[];
  readonly extracted: ExtractedPaper[];
  readonly files: FileSummary[];
  readonly ids: PaperIds;
}

function createPile(): Pile {
  return { papers: [], extracted: [], files: [], ids: new PaperIds() };
}

async function readInto(pile: Pile, input: OpenedInput, run: Run): Promise<void> {
  for await (const event of readPapers(withProgress(input, run), pile.ids)) {
    if (event.kind === "diagnostic") run.findings.add([event.diagnostic]);
    else if (event.kind === "file") pile.files.push(event.summary);
    else {
      pile.papers.push(event.paper);
      if (event.extracted !== null) pile.extracted.push(event.extracted);
    }
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

function requirePapers(pile: Pile, files: readonly string[]): Pile {
  if (pile.papers.length > 0) return pile;
  const what = files.length === 1 ? "it holds" : "they hold";
  const message = `reading ${files.join(", ")}: ${what} no paper that can be read`;
  const hint = "give files with titles and abstracts; `isthmus extract --help` shows an example";
  throw new IsthmusError("input.none-readable", message, { hint });
}
