import { readdirSync } from "node:fs";
import { join } from "node:path";
import { hashFiles } from "./hash-files.mjs";
import { ROOT } from "./paths.mjs";
import { runCommand } from "./run-command.mjs";
import { say, StepError } from "./say.mjs";
import { doOnce } from "./stamp.mjs";

/** The pnpm that wrote the lockfile. */
const PNPM = "pnpm@10.34.9";

/** Installs the packages that the lockfile names, unless neither it nor a manifest has changed since. */
export async function install() {
  const packages = readdirSync(join(ROOT, "packages")).map((name) => `packages/${name}/package.json`);
  const manifests = ["package.json", "training/package.json", "test/package.json", ...packages.toSorted()];
  const key = hashFiles(
    ["pnpm-lock.yaml", "pnpm-workspace.yaml", ".npmrc", ...manifests],
    `${process.platform} ${process.arch} ${process.versions.modules}`,
  );
  const what = { stamp: "node_modules/.isthmus-installed", key, made: ["node_modules/.modules.yaml"] };
  return doOnce(what, async () => {
    const [command, ...args] = await findPnpm();
    const show = process.stderr.isTTY === true;
    if (show) say("");
    const { code, output } = await runCommand(command, [...args, "install", "--frozen-lockfile"], {
      show,
      env: { CI: "true" },
    });
    if (code !== 0)
      throw new StepError(`${output}\nThe packages could not be installed; is the npm registry reachable?`);
  });
}

async function findPnpm() {
  const { code, output } = await runCommand("pnpm", ["--version"]);
  return code === 0 && output.trim().startsWith("10.") ? ["pnpm"] : ["npx", "--yes", PNPM];
}
