/**
 * `npm run train -- --corpora … --gold … --exclude …`: installs, compiles and runs training/, which writes the tables and
 * weights that the extractor ships. docs/model-card.md has the whole command.
 */
import "./steps/require-node.mjs";
import { compileTraining } from "./steps/compile-training.mjs";
import { install } from "./steps/install.mjs";
import { runCommand } from "./steps/run-command.mjs";
import { step } from "./steps/say.mjs";

await step("Installing packages", install);
await step("Compiling the training", compileTraining);
const { code } = await runCommand(process.execPath, ["training/dist/bin.js", ...process.argv.slice(2)], {
  show: true,
});
process.exitCode = code;
