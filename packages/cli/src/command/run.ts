import { stringifyDocument } from "@isthmus/graph";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { loadCorpus } from "../load-corpus.ts";
import { type BuildFlags, describeGraph, makeGraph } from "../make-graph.ts";
import { inRun } from "../run.ts";
import { type ServeFlags, serveGraph } from "../serve/serve-graph.ts";

/** `isthmus run`: papers in, the explorer out; stays until it is interrupted. */
export async function run(
  paths: readonly string[],
  flags: BuildFlags & ServeFlags,
  io: Io,
): Promise<ExitCode> {
  const { value: graph, code } = await inRun(io, flags, async (current) => {
    const document = makeGraph(await loadCorpus(paths, flags, current), flags, current);
    return { value: [...stringifyDocument(document)].join(""), result: describeGraph(document) };
  });
  return code === EXIT.done ? serveGraph(graph, flags, io) : code;
}
