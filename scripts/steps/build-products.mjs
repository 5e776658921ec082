import { join } from "node:path";
import { hashFiles } from "./hash-files.mjs";
import { ROOT } from "./paths.mjs";
import { runCommand } from "./run-command.mjs";
import { StepError } from "./say.mjs";
import { doOnce } from "./stamp.mjs";

const TYPESCRIPT_PACKAGES = ["packages/model", "packages/extractor", "packages/graph", "packages/cli"];
const MADE = [
  ...TYPESCRIPT_PACKAGES.map((path) => `${path}/dist/index.js`),
  "packages/cli/dist/bin.js",
  "packages/viewer/dist/index.html",
];

/** A hash of everything that the products are built from. */
export function hashSources() {
  return hashFiles(["packages", "tsconfig.base.json", "pnpm-lock.yaml"]);
}

/** Builds the command line and the explorer, unless no source has changed since. */
export async function buildProducts() {
  const what = { stamp: "node_modules/.isthmus-built", key: hashSources(), made: MADE };
  return doOnce(what, async (missing) => {
    await Promise.all([compile(missing), bundleViewer()]);
  });
}

async function compile(missing) {
  // Its build info lies outside dist/, so that it would not notice that dist/ was deleted.
  const force = missing ? ["--force"] : [];
  await runNode(ROOT, [
    "node_modules/typescript/bin/tsc",
    "--build",
    ...force,
    "--pretty",
    "false",
    ...TYPESCRIPT_PACKAGES,
  ]);
}

async function bundleViewer() {
  await runNode(join(ROOT, "packages/viewer"), [
    "node_modules/vite/bin/vite.js",
    "build",
    "--logLevel",
    "warn",
  ]);
}

async function runNode(cwd, args) {
  const { code, output } = await runCommand(process.execPath, args, { cwd });
  if (code !== 0) throw new StepError(`${output}\nBuilding failed: node ${args.join(" ")}`);
}
