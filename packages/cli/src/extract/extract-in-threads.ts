import { type ExtractOptions, ShardMerger } from "@isthmus/extractor";
import { type Diagnostic, IsthmusError, type Paper } from "@isthmus/model";
import type { Run } from "../run.ts";
import type { Extraction } from "./extraction.ts";
import { ShardThread } from "./thread.ts";

/** Papers dealt to a thread together. */
const PAPERS_AT_ONCE = 256;
/** Requests under way for each thread: the next one lies ready when one is answered, and no more are held. */
const MOST_UNDER_WAY = 2;

/** Papers that a thread got together. */
interface Deal {
  readonly thread: ShardThread;
  readonly paperCount: number;
  readonly added: Promise<{ readonly diagnostics: readonly Diagnostic[] }>;
}

/**
 * Finds the concepts of papers in threads of their own, while they are read; no paper stays in this one. The lines are the same
 * bytes whatever the number of threads and however the papers are dealt. Ctrl-C ends the threads at once.
 */
export async function extractInThreads(
  papers: AsyncIterable<Paper>,
  options: ExtractOptions,
  threadCount: number,
  run: Run,
): Promise<Extraction> {
  const threads = Array.from({ length: threadCount }, () => new ShardThread());
  const giveUp = (): void => {
    const error = new IsthmusError("interrupted", "extracting concepts: stopped on request", {
      retriable: true,
    });
    for (const thread of threads) thread.fail(error);
  };
  run.io.signal.addEventListener("abort", giveUp, { once: true });
  const end = async (): Promise<void> => {
    run.io.signal.removeEventListener("abort", giveUp);
    await Promise.all(threads.map((thread) => thread.end()));
  };
  try {
    await Promise.all(threads.map((thread) => thread.ask({ kind: "start", options }, "ready")));
    const deals = await dealPapers(papers, threads);
    for (const { added } of deals) run.findings.add((await added).diagnostics);
    await nameConcepts(threads, run);
    const paperCount = deals.reduce((sum, deal) => sum + deal.paperCount, 0);
    return { paperCount, lines: takeLines(deals, paperCount, threadCount, run), end };
  } catch (error) {
    await end();
    throw error;
  }
}

/** Deals the papers in order, each time to the thread that has least to do; waits where all have enough. */
async function dealPapers(
  papers: AsyncIterable<Paper>,
  threads: readonly ShardThread[],
): Promise<readonly Deal[]> {
  const deals: Deal[] = [];
  const underWay = new Set<Promise<unknown>>();
  for await (const together of inGroups(papers)) {
    if (underWay.size >= MOST_UNDER_WAY * threads.length) await Promise.race(underWay);
    for (const thread of threads) thread.throwIfFailed();
    const thread = threads.reduce((least, other) => (other.backlog < least.backlog ? other : least));
    const added = thread.ask({ kind: "add", papers: together }, "added");
    const settle = (): boolean => underWay.delete(settled);
    const settled: Promise<unknown> = added.then(settle, settle);
    underWay.add(settled);
    deals.push({ thread, paperCount: together.length, added });
  }
  return deals;
}

async function* inGroups(papers: AsyncIterable<Paper>): AsyncGenerator<readonly Paper[]> {
  let together: Paper[] = [];
  for await (const paper of papers) {
    together.push(paper);
    if (together.length < PAPERS_AT_ONCE) continue;
    yield together;
    together = [];
  }
  if (together.length > 0) yield together;
}

/** Brings together what the threads found, in steps, and tells each the names of its concepts. */
async function nameConcepts(threads: readonly ShardThread[], { io, progress }: Run): Promise<void> {
  progress.show("naming concepts", 0, 1, "");
  const merger = new ShardMerger();
  const surveys = await Promise.all(threads.map((thread) => thread.ask({ kind: "survey" }, "survey")));
  const totals = io.runBlocking(() => merger.mergeSurveys(surveys.map(({ survey }) => survey)));
  const settled = await Promise.all(
    threads.map((thread, i) => thread.ask({ kind: "settle", totals: totals[i]! }, "wordings")),
  );
  const shares = merger.shareWordings(settled.map(({ parts }) => parts));
  const elected = await Promise.all(
    threads.map((thread, i) => thread.ask({ kind: "elect", share: shares[i]! }, "labels")),
  );
  const names = io.runBlocking(() => merger.nameConcepts(elected.map(({ labels }) => labels)));
  await Promise.all(threads.map((thread, i) => thread.ask({ kind: "name", names: names[i]! }, "ready")));
}

/** The lines of all deals in order; the threads work ahead so far that none waits. */
async function* takeLines(
  deals: readonly Deal[],
  paperCount: number,
  threadCount: number,
  { progress }: Run,
): AsyncGenerator<Uint8Array> {
  const ahead: Promise<{ readonly lines: Uint8Array }>[] = [];
  let done = 0;
  let asked = 0;
  for (const deal of deals) {
    for (; asked < deals.length && ahead.length < MOST_UNDER_WAY * threadCount; asked++) {
      const next = deals[asked]!;
      ahead.push(next.thread.ask({ kind: "assemble", paperCount: next.paperCount }, "lines"));
    }
    yield (await ahead.shift()!).lines;
    done += deal.paperCount;
    progress.show("writing", done, paperCount, "papers");
  }
}
