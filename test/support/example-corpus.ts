import { createReadStream } from "node:fs";
import { fileURLToPath } from "node:url";
import { extractCorpus, readPapers } from "@isthmus/extractor";
import { buildGraph } from "@isthmus/graph";
import type { Corpus, Diagnostic, GraphDocument, Paper } from "@isthmus/model";

/** The bundled example: a saved web page of 213 papers. */
export const EXAMPLE_FILE: string = fileURLToPath(
  new URL("../../examples/parametric-networks/papers.txt", import.meta.url),
);

/** What the pipeline makes of the example, from sources, with everything it had to say. */
export interface ExampleRun {
  readonly papers: readonly Paper[];
  readonly corpus: Corpus;
  readonly document: GraphDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/** Runs the whole pipeline on the example. */
export async function runExample(): Promise<ExampleRun> {
  const papers: Paper[] = [];
  const diagnostics: Diagnostic[] = [];
  for await (const event of readPapers({ file: "papers.txt", bytes: createReadStream(EXAMPLE_FILE) })) {
    if (event.kind === "paper") papers.push(event.paper);
    if (event.kind === "diagnostic") diagnostics.push(event.diagnostic);
  }
  const corpus = extractCorpus(papers);
  const graph = buildGraph(corpus.value, { title: "Parametric networks" });
  diagnostics.push(...corpus.diagnostics, ...graph.diagnostics);
  return { papers, corpus: corpus.value, document: graph.value, diagnostics };
}
