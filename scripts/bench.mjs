/** `npm run bench [names…]`: installs, builds and runs the benchmarks of test/bench, or the named ones. */
import "./steps/require-node.mjs";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { buildProducts } from "./steps/build-products.mjs";
import { install } from "./steps/install.mjs";
import { ROOT } from "./steps/paths.mjs";
import { runCommand } from "./steps/run-command.mjs";
import { say, step } from "./steps/say.mjs";

const FOLDER = "test/bench";
const known = readdirSync(join(ROOT, FOLDER))
  .filter((file) => file.endsWith(".mjs"))
  .map((file) => file.slice(0, -".mjs".length))
  .sort();
const names = process.argv.length > 2 ? process.argv.slice(2) : known;
const unknown = names.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  say(`There is no benchmark ${unknown.join(", ")}; there are: ${known.join(", ")}`);
  process.exit(2);
}

await step("Installing packages", install);
await step("Building the command line and the explorer", buildProducts);
for (const name of names) {
  say(`\n${name}`);
  const { code } = await runCommand(process.execPath, [join(FOLDER, `${name}.mjs`)], { show: true });
  if (code !== 0) process.exitCode = 1;
}
