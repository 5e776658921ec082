import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

interface Started {
  readonly url: string;
  readonly stop: (signal: NodeJS.Signals) => Promise<{ code: number | null; stderr: string }>;
}

/** `npm start` without npm: the script, as it is run there. */
async function start(...args: string[]): Promise<Started> {
  const child = spawn(process.execPath, ["scripts/start.mjs", "--no-open", ...args], { cwd: ROOT });
  onTestFinished(() => void child.kill("SIGKILL"));
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    stderr += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const url = await new Promise<string>((resolve) => {
    child.stdout.setEncoding("utf8").once("data", (chunk: string) => resolve(chunk.trim()));
  });
  return {
    url,
    stop: async (signal) => {
      child.kill(signal);
      return { code: await ended, stderr };
    },
  };
}

test("npm start serves the example, says what it does, passes its arguments on, and is quick the second time", async () => {
  const first = await start();
  const graph = await fetch(`${first.url}graph.json`);
  expect(await graph.json()).toMatchObject({ meta: { title: "Parametric networks", paperCount: 213 } });
  const firstEnd = await first.stop("SIGTERM");
  expect(firstEnd.code).toBe(0);
  const { port } = new URL(first.url);
  const second = await start("--port", port);
  expect(second.url).toBe(first.url);
  const { code, stderr } = await second.stop("SIGTERM");
  expect(code).toBe(0);
  expect(stderr.split("\n").slice(0, 3)).toEqual([
    "✓ Installing packages: nothing to do",
    "✓ Building the command line and the explorer: nothing to do",
    "✓ Building the graph of examples/parametric-networks/papers.txt: nothing to do",
  ]);
  await expect(fetch(second.url)).rejects.toThrow();
});

test("the build leaves the command where npx looks for it", () => {
  expect(existsSync(new URL("../../node_modules/.bin/isthmus", import.meta.url))).toBe(true);
  const manifest: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  expect(manifest).toMatchObject({
    scripts: { start: "node scripts/start.mjs", test: "node scripts/test.mjs" },
  });
});
