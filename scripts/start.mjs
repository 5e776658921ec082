/** `npm start`: installs, builds, builds the graph of the example and serves it. Arguments go to `isthmus serve`. */
import "./steps/require-node.mjs";
import { spawn } from "node:child_process";
import { buildProducts, hashSources } from "./steps/build-products.mjs";
import { hashFiles } from "./steps/hash-files.mjs";
import { install } from "./steps/install.mjs";
import { ROOT } from "./steps/paths.mjs";
import { runCommand } from "./steps/run-command.mjs";
import { say, step, StepError } from "./steps/say.mjs";
import { doOnce } from "./steps/stamp.mjs";

const CLI = "packages/cli/bin/isthmus.js";
const PAPERS = "examples/parametric-networks/papers.txt";
const GRAPH = ".isthmus/parametric-networks.json";

async function buildExample() {
  const what = { stamp: `${GRAPH}.stamp`, key: hashFiles([PAPERS], hashSources()), made: [GRAPH] };
  return doOnce(what, async () => {
    const args = [CLI, "build", PAPERS, "--title", "Parametric networks", "-o", GRAPH];
    const { code, output } = await runCommand(process.execPath, args);
    if (code !== 0) throw new StepError(output);
  });
}

/** Ctrl-C reaches the server too; this process only waits until it has closed. */
function serve(args) {
  const child = spawn(process.execPath, [CLI, "serve", GRAPH, ...args], { cwd: ROOT, stdio: "inherit" });
  process.on("SIGINT", () => undefined);
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  child.on("exit", (code, signal) => {
    process.exitCode = code === 130 || signal !== null ? 0 : (code ?? 1);
  });
}

await step("Installing packages", install);
await step("Building the command line and the explorer", buildProducts);
await step(`Building the graph of ${PAPERS}`, buildExample);
say("Serving the explorer on this machine (Ctrl-C stops it):");
serve(process.argv.slice(2));
