import { buildGraph } from "@isthmus/graph";
import type { Corpus, GraphDocument } from "@isthmus/model";
import { counted } from "./findings.ts";
import type { ExtractFlags } from "./load-corpus.ts";
import type { Run } from "./run.ts";

/** Options of building a graph. */
export interface BuildFlags extends ExtractFlags {
  readonly title?: string;
  readonly seed?: number;
  readonly neighbours?: number;
  readonly resolution?: number;
}

/** Builds the graph document of a corpus. */
export function makeGraph(corpus: Corpus, flags: BuildFlags, run: Run): GraphDocument {
  const { io, findings, progress } = run;
  const { title, seed, neighbours, resolution } = flags;
  const options = {
    ...(title !== undefined && { title }),
    ...(seed !== undefined && { seed }),
    ...(neighbours !== undefined && { neighbours }),
    ...(resolution !== undefined && { resolution }),
    onProgress: (stage: string, done: number, total: number): void => {
      progress.show(stage, done, total, "");
    },
    signal: io.signal,
  };
  const { value, diagnostics } = io.runBlocking(() => buildGraph(corpus, options));
  findings.add(diagnostics);
  return value;
}

/** "213 papers, 640 concepts, 8 fields, 42 bridges". */
export function describeGraph({ papers, concepts, fields, bridges }: GraphDocument): string {
  return [
    counted(papers.length, "paper"),
    counted(concepts.length, "concept"),
    counted(fields.length, "field"),
    counted(bridges.length, "bridge"),
  ].join(", ");
}
