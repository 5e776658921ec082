import type { ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { loadGraph } from "../load-graph.ts";
import { openInput } from "../open-input.ts";
import { type ServeFlags, serveGraph } from "../serve/serve-graph.ts";

/** `isthmus serve`: a graph.json in, the explorer out; stays until it is interrupted. */
export async function serve(path: string, flags: ServeFlags, io: Io): Promise<ExitCode> {
  const { text } = await loadGraph(await openInput(path, io));
  return serveGraph(text, flags, io);
}
