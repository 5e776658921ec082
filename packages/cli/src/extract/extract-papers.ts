import { availableParallelism } from "node:os";
import { type ExtractOptions, resolveLimits } from "@isthmus/extractor";
import type { Paper } from "@isthmus/model";
import type { Run } from "../run.ts";
import { extractHere } from "./extract-here.ts";
import { extractInThreads } from "./extract-in-threads.ts";
import type { Extraction } from "./extraction.ts";

/** Threads that are used unasked, at most. */
const USUAL_THREADS = 4;
/** Below so many papers, starting threads costs more than they save. */
const FEWEST_PAPERS = 2000;

/**
 * Finds the concepts of papers while they are read, in so many threads as asked for: 0 and 1 are this one, `null` as many as
 * help. Wrong limits are refused before the first paper is read.
 */
export async function extractPapers(
  papers: AsyncIterable<Paper>,
  options: ExtractOptions,
  workers: number | null,
  run: Run,
): Promise<Extraction> {
  const limits = resolveLimits(options);
  const threadCount = workers ?? Math.min(availableParallelism(), USUAL_THREADS);
  if (threadCount < 2) return extractHere(papers, limits, run);
  const { head, all } = await takeHead(papers, workers === null ? FEWEST_PAPERS : 0);
  return workers === null && head < FEWEST_PAPERS
    ? extractHere(all, limits, run)
    : extractInThreads(all, limits, threadCount, run);
}

/** Whether there are so many papers, and all of them. */
async function takeHead(
  papers: AsyncIterable<Paper>,
  length: number,
): Promise<{ readonly head: number; readonly all: AsyncIterable<Paper> }> {
  const iterator = papers[Symbol.asyncIterator]();
  const head: Paper[] = [];
  while (head.length < length) {
    const next = await iterator.next();
    if (next.done === true) break;
    head.push(next.value);
  }
  return { head: head.length, all: chain(head.splice(0), iterator) };
}

async function* chain(head: Paper[], rest: AsyncIterator<Paper>): AsyncGenerator<Paper> {
  yield* head;
  head.length = 0;
  yield* { [Symbol.asyncIterator]: () => rest };
}
