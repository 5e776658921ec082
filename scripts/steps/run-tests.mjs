import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { join } from "node:path";
import { ROOT } from "./paths.mjs";

const TOTALS = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/;

/**
 * Runs vitest over all projects, lets its output through but for the line of totals, and answers with those.
 * A run without that line has failed.
 * @param {readonly string[]} args
 */
export function runTests(args) {
  return new Promise((resolve) => {
    const colour = process.stdout.isTTY === true ? { FORCE_COLOR: "1" } : {};
    const child = spawn(process.execPath, ["node_modules/vitest/vitest.mjs", "run", ...args], {
      cwd: join(ROOT, "test"),
      env: { ...process.env, ...colour },
      stdio: ["ignore", "pipe", "inherit"],
    });
    let totals = null;
    createInterface({ input: child.stdout }).on("line", (line) => {
      const match = TOTALS.exec(line);
      if (match === null) process.stdout.write(`${line}\n`);
      else totals = { passed: Number(match[1]), failed: Number(match[2]), skipped: Number(match[3] ?? 0) };
    });
    child.on("close", (code) => resolve(toTotals(totals, code)));
  });
}

/** An exit code without a failed test is a failure of its own (nothing found to run, a wrong option). */
function toTotals(totals, code) {
  const { passed, failed, skipped } = totals ?? { passed: 0, failed: 0, skipped: 0 };
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed, skipped };
}
