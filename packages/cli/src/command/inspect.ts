import type { FileSummary } from "@isthmus/extractor";
import type { GraphDocument } from "@isthmus/model";
import type { ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { corpusOf, type ExtractFlags } from "../load-corpus.ts";
import { loadGraph, looksLikeGraph } from "../load-graph.ts";
import { loadOpened } from "../load-papers.ts";
import { makeGraph } from "../make-graph.ts";
import { openInput, peekInput } from "../open-input.ts";
import { formatOverview, toOverview } from "../overview.ts";
import { inRun, type Run } from "../run.ts";
import { createStyle } from "../style.ts";
import { writeOutput } from "../write-output.ts";

/** Options of inspecting. */
export interface InspectFlags extends ExtractFlags {
  readonly json?: boolean;
}

/** `isthmus inspect`: papers, an extract.jsonl or a graph.json in, a summary for people (or as JSON) out. */
export async function inspect(path: string, flags: InspectFlags, io: Io): Promise<ExitCode> {
  const { value: lines, code } = await inRun(io, flags, async (run) => {
    const { document, files } = await loadAny(path, flags, run);
    const overview = toOverview(document, files, run.findings);
    const forPeople = (): string[] => formatOverview(document, overview, createStyle(io.stdout, io.env));
    return { value: flags.json === true ? [JSON.stringify(overview, null, 2)] : forPeople(), result: null };
  });
  await writeOutput("-", [`${lines.join("\n")}\n`], io);
  return code;
}

interface Inspected {
  readonly document: GraphDocument;
  readonly files: readonly FileSummary[];
}

async function loadAny(path: string, flags: InspectFlags, run: Run): Promise<Inspected> {
  const { head, input } = await peekInput(await openInput(path, run.io));
  if (looksLikeGraph(head)) return { document: (await loadGraph(input)).document, files: [] };
  const loaded = await loadOpened(input, run);
  return { document: makeGraph(corpusOf(loaded, flags, run), flags, run), files: loaded.files };
}
