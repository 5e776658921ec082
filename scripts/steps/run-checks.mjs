import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./paths.mjs";
import { runCommand } from "./run-command.mjs";
import { say } from "./say.mjs";

/** Checks that run at a time. */
const PARALLEL = 2;

/** Runs every `check:…` script of the root manifest and says how each went. */
export async function runChecks() {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const waiting = Object.keys(scripts).filter((name) => name.startsWith("check:"));
  const count = { passed: 0, failed: 0 };
  const work = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const { code, output } = await runCommand("npm", ["run", "--silent", name]);
      count[code === 0 ? "passed" : "failed"]++;
      say(code === 0 ? `✓ ${name}` : `✗ ${name}\n${output}`);
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, work));
  return count;
}
