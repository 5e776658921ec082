import type { Paper } from "@isthmus/model";
import type { ExitCode } from "../exit-code.ts";
import { extractPapers } from "../extract/extract-papers.ts";
import { counted } from "../findings.ts";
import type { Io } from "../io.ts";
import { type ExtractFlags, toLimits } from "../load-corpus.ts";
import { readPile, requirePapers } from "../load-papers.ts";
import { inRun, type Run } from "../run.ts";
import { checkOutput, toTarget, writeOutput } from "../write-output.ts";

/** Options of `isthmus extract`. */
export interface ExtractCommandFlags extends ExtractFlags {
  readonly output?: string;
  readonly workers?: number;
}

/** `isthmus extract`: papers in, one line of JSON with their concepts each out. */
export async function extract(
  paths: readonly string[],
  flags: ExtractCommandFlags,
  io: Io,
): Promise<ExitCode> {
  const { code } = await inRun(io, flags, async (run) => {
    await checkOutput(flags.output);
    const extraction = await extractPapers(papersOf(paths, run), toLimits(flags), flags.workers ?? null, run);
    try {
      requirePapers(extraction.paperCount, paths);
      await writeOutput(flags.output, extraction.lines, io);
    } finally {
      await extraction.end();
    }
    return { value: null, result: `${counted(extraction.paperCount, "paper")}${toTarget(flags.output)}` };
  });
  return code;
}

async function* papersOf(paths: readonly string[], run: Run): AsyncGenerator<Paper> {
  for await (const event of readPile(paths, run)) if (event.kind === "paper") yield event.paper;
}
