import { type Corpus, toExtractLine } from "@isthmus/model";
import type { ExitCode } from "../exit-code.ts";
import { counted } from "../findings.ts";
import type { Io } from "../io.ts";
import { type ExtractFlags, findConcepts } from "../load-corpus.ts";
import { loadPapers } from "../load-papers.ts";
import { inRun } from "../run.ts";
import { checkOutput, toTarget, writeOutput } from "../write-output.ts";

/** `isthmus extract`: papers in, one line of JSON with their concepts each out. */
export async function extract(
  paths: readonly string[],
  flags: ExtractFlags & { readonly output?: string },
  io: Io,
): Promise<ExitCode> {
  const { code } = await inRun(io, flags, async (run) => {
    await checkOutput(flags.output);
    const corpus = findConcepts(await loadPapers(paths, run), flags, run);
    run.progress.stop();
    await writeOutput(flags.output, toLines(corpus), io);
    return { value: null, result: `${counted(corpus.papers.length, "paper")}${toTarget(flags.output)}` };
  });
  return code;
}

function* toLines({ papers }: Corpus): Generator<string> {
  for (const paper of papers) yield `${toExtractLine(paper)}\n`;
}
