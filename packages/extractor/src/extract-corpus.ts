import { type Corpus, type Diagnostic, IsthmusError, type Outcome, type Paper } from "@isthmus/model";
import type { CorpusShard, Unread } from "./corpus/shard.ts";
import { createShard, nameOnlyShard } from "./extract-shard.ts";
import type { ExtractOptions } from "./resolve-options.ts";

/** Calls of `onProgress` over a whole corpus, at most. */
const PROGRESS_STEPS = 100;

/** Papers in, the corpus with concepts, terms and acronyms out; papers without text or in another language are kept, with a diagnostic. */
export function extractCorpus(papers: readonly Paper[], options: ExtractOptions = {}): Outcome<Corpus> {
  const shard = createShard(options);
  const diagnostics = addPapers(shard, papers, options);
  return { value: { papers: [...shard.assemble(nameOnlyShard(shard))] }, diagnostics };
}

function addPapers(
  shard: CorpusShard,
  papers: readonly Paper[],
  { onProgress, signal }: ExtractOptions,
): readonly Diagnostic[] {
  const step = Math.ceil(papers.length / PROGRESS_STEPS);
  const diagnostics: Diagnostic[] = [];
  for (const [i, paper] of papers.entries()) {
    if (signal?.aborted === true)
      throw new IsthmusError("interrupted", "extracting concepts: stopped on request", { retriable: true });
    const reason = shard.add(paper);
    if (reason !== null) diagnostics.push(explainUnread(paper, reason));
    if ((i + 1) % step === 0 || i + 1 === papers.length) onProgress?.(i + 1, papers.length);
  }
  return diagnostics;
}

/** Why a paper has no concepts, and what to do. */
export function explainUnread(paper: Paper, reason: Unread): Diagnostic {
  const { file, line, record } = paper.source;
  const at = { file, line, record };
  return reason === "no-text"
    ? {
        code: "extract.no-text",
        severity: "warning",
        message:
          "this paper has no words in its title or abstract; kept without concepts, add an abstract to place it",
        at,
      }
    : {
        code: "extract.other-language",
        severity: "warning",
        message: `"${paper.title.slice(0, 60)}" is not in English; kept without concepts, give an English abstract to place it`,
        at,
      };
}
