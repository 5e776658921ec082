import { explainPaper } from "@isthmus/extractor";
import type { ExitCode } from "../exit-code.ts";
import { findPaper } from "../explain/find-paper.ts";
import { formatExplanation } from "../explain/format-explanation.ts";
import type { Io } from "../io.ts";
import { type ExtractFlags, toLimits } from "../load-corpus.ts";
import { loadPapers } from "../load-papers.ts";
import { inRun } from "../run.ts";
import { createStyle } from "../style.ts";
import { checkOutput, writeOutput } from "../write-output.ts";

/** Options of explaining one paper. */
export interface ExplainFlags extends ExtractFlags {
  readonly explain: string;
  readonly json?: boolean;
  readonly output?: string;
}

/** `isthmus extract --explain`: how one paper came to its concepts, for people or as JSON. */
export async function explain(paths: readonly string[], flags: ExplainFlags, io: Io): Promise<ExitCode> {
  const { value: lines, code } = await inRun(io, flags, async (run) => {
    await checkOutput(flags.output);
    const { papers } = await loadPapers(paths, run);
    const index = findPaper(papers, flags.explain);
    run.progress.show("explaining", 0, 1, "");
    const explanation = io.runBlocking(() => explainPaper(papers, index, toLimits(flags)));
    const value =
      flags.json === true
        ? [JSON.stringify(explanation, null, 2)]
        : formatExplanation(explanation, createStyle(io.stdout, io.env));
    return { value, result: null };
  });
  await writeOutput(flags.output, [`${lines.join("\n")}\n`], io);
  return code;
}
