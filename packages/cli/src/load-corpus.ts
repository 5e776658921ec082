import { type ExtractOptions, extractCorpus } from "@isthmus/extractor";
import { type Corpus, IsthmusError } from "@isthmus/model";
import { type LoadedPapers, loadPapers } from "./load-papers.ts";
import type { FindingFlags, Run } from "./run.ts";

/** Options of finding concepts. */
export interface ExtractFlags extends FindingFlags {
  readonly minConcepts?: number;
  readonly maxConcepts?: number;
}

/** The part of the flags that says how many concepts a paper shows. */
export function toLimits({ minConcepts, maxConcepts }: ExtractFlags): ExtractOptions {
  return {
    ...(minConcepts !== undefined && { minConcepts }),
    ...(maxConcepts !== undefined && { maxConcepts }),
  };
}

/** Reads papers and finds their concepts, unless the files are extract.jsonl, which bring theirs. */
export async function loadCorpus(paths: readonly string[], flags: ExtractFlags, run: Run): Promise<Corpus> {
  return corpusOf(await loadPapers(paths, run), flags, run);
}

/** The corpus of loaded papers; concepts that came with them are kept. */
export function corpusOf(loaded: LoadedPapers, flags: ExtractFlags, run: Run): Corpus {
  if (loaded.extracted.length === 0) return findConcepts(loaded, flags, run);
  if (loaded.extracted.length < loaded.papers.length) {
    const message = "reading the files: some are extract.jsonl and some are papers";
    const hint = "give one kind only: run `isthmus extract` over all the papers first";
    throw new IsthmusError("usage.invalid", message, { hint });
  }
  return { papers: loaded.extracted };
}

function findConcepts({ papers }: LoadedPapers, flags: ExtractFlags, run: Run): Corpus {
  const { io, findings, progress } = run;
  const onProgress = (done: number, total: number): void => {
    progress.show("extracting", done, total, "papers");
  };
  const options = { ...toLimits(flags), onProgress, signal: io.signal };
  const { value, diagnostics } = io.runBlocking(() => extractCorpus(papers, options));
  findings.add(diagnostics);
  return value;
}
