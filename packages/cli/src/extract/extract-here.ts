import {
  type CorpusShard,
  createShard,
  explainUnread,
  type ExtractOptions,
  nameOnlyShard,
} from "@isthmus/extractor";
import { type ExtractedPaper, type Paper, toExtractLine } from "@isthmus/model";
import type { Run } from "../run.ts";
import type { Extraction } from "./extraction.ts";

/** Papers whose lines are written together. */
const PAPERS_AT_ONCE = 32;

/** Finds the concepts of papers in this thread, while they are read. */
export async function extractHere(
  papers: AsyncIterable<Paper>,
  options: ExtractOptions,
  run: Run,
): Promise<Extraction> {
  const shard = createShard(options);
  const diagnostics = [];
  for await (const paper of papers) {
    const reason = shard.add(paper);
    if (reason !== null) diagnostics.push(explainUnread(paper, reason));
  }
  run.findings.add(diagnostics);
  run.progress.show("naming concepts", 0, 1, "");
  const named = run.io.runBlocking(() => shard.assemble(nameOnlyShard(shard)));
  return { paperCount: shard.paperCount, lines: toLines(shard, named, run), end: () => Promise.resolve() };
}

function* toLines({ paperCount }: CorpusShard, named: Iterable<ExtractedPaper>, run: Run): Generator<string> {
  let text = "";
  let done = 0;
  for (const paper of named) {
    text += `${toExtractLine(paper)}\n`;
    done++;
    if (done % PAPERS_AT_ONCE > 0 && done < paperCount) continue;
    run.progress.show("writing", done, paperCount, "papers");
    yield text;
    text = "";
  }
}
