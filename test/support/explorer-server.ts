import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const BIN = fileURLToPath(new URL("../../packages/cli/bin/isthmus.js", import.meta.url));

/** A running `isthmus serve`. */
export interface ExplorerServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Runs the built command line to its end; throws with what it said when it fails. */
export async function runIsthmus(...args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [BIN, ...args], { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  await once(child, "close");
  if (child.exitCode !== 0)
    throw new Error(`isthmus ${args.join(" ")} ended with ${String(child.exitCode)}: ${said}`);
}

/** Serves a graph with the built command line and answers when its URL is printed. */
export async function serveGraph(graph: string): Promise<ExplorerServer> {
  const child = spawn(process.execPath, [BIN, "serve", graph, "--no-open"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /https?:\/\/\S+/.exec(line)?.[0];
    if (url !== undefined) return { url, stop: () => stop(child) };
  }
  throw new Error("isthmus serve ended without printing a URL");
}

async function stop(child: ChildProcess): Promise<void> {
  child.kill("SIGTERM");
  if (child.exitCode === null) await once(child, "close");
}
