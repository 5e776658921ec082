import { spawn } from "node:child_process";
import { ROOT } from "./paths.mjs";

/** npm and pnpm say only what matters. */
const QUIET_NPM = {
  npm_config_loglevel: "error",
  npm_config_fund: "false",
  npm_config_update_notifier: "false",
};

/**
 * Runs a command to its end and answers with its exit code and, unless it writes to the terminal itself
 * (`show: true`), all it wrote.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, show?: boolean, env?: Record<string, string> }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runCommand(command, args, { cwd = ROOT, show = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...QUIET_NPM, ...env },
      stdio: ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"],
      // npm and npx are batch files there.
      shell: process.platform === "win32" && command !== process.execPath,
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (chunk) => {
        output += chunk;
      });
    }
    child.on("error", (error) => resolve({ code: 127, output: `${command}: ${error.message}` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
