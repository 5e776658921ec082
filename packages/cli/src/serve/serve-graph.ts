import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { createExplorerServer } from "./explorer-server.ts";
import { hasDesktop } from "./has-desktop.ts";

/** Options of serving. `port` 0 is any free one; `open` false leaves the browser alone. */
export interface ServeFlags {
  readonly port?: number;
  readonly open?: boolean;
}

/** Serves the explorer with a graph on this machine only, prints its address, and stays until it is interrupted. */
export async function serveGraph(graph: string, flags: ServeFlags, io: Io): Promise<ExitCode> {
  const server = createExplorerServer(graph);
  const port = await server.listen(flags.port ?? 0);
  const url = `http://127.0.0.1:${port}/`;
  io.stdout.write(`${url}\n`);
  if (flags.open !== false && hasDesktop(io.env, process.platform)) await openBrowser(url, io);
  await untilInterrupted(io.signal);
  await server.close();
  return EXIT.interrupted;
}

async function openBrowser(url: string, io: Io): Promise<void> {
  try {
    const { default: open } = await import("open");
    const browser = await open(url);
    browser.on("error", () => undefined);
  } catch {
    io.stderr.write("No browser could be opened; open the address above yourself.\n");
  }
}

function untilInterrupted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
