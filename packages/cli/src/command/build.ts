import { stringifyDocument } from "@isthmus/graph";
import type { ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { loadCorpus } from "../load-corpus.ts";
import { type BuildFlags, describeGraph, makeGraph } from "../make-graph.ts";
import { inRun } from "../run.ts";
import { checkOutput, toTarget, writeOutput } from "../write-output.ts";

/** `isthmus build`: papers or extract.jsonl in, graph.json out. */
export async function build(
  paths: readonly string[],
  flags: BuildFlags & { readonly output?: string },
  io: Io,
): Promise<ExitCode> {
  const { code } = await inRun(io, flags, async (run) => {
    await checkOutput(flags.output);
    const document = makeGraph(await loadCorpus(paths, flags, run), flags, run);
    run.progress.stop();
    await writeOutput(flags.output, stringifyDocument(document), io);
    return { value: null, result: `${describeGraph(document)}${toTarget(flags.output)}` };
  });
  return code;
}
