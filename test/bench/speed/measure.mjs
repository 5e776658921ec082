// Whole-process times of the built command line.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Runs the command line once; answers its wall time in seconds. */
export function run(...args) {
  const start = performance.now();
  const { status } = spawnSync("node", [join(ROOT, "packages/cli/bin/isthmus.js"), ...args], {
    stdio: "ignore",
  });
  if (status !== 0) throw new Error(`isthmus ${args.join(" ")} ended with ${status}`);
  return (performance.now() - start) / 1000;
}
