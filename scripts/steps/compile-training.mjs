import { runCommand } from "./run-command.mjs";
import { StepError } from "./say.mjs";

/** Compiles `training/` and what it imports, as far as something changed. */
export async function compileTraining() {
  const args = ["node_modules/typescript/bin/tsc", "--build", "--pretty", "false", "training"];
  const { code, output } = await runCommand(process.execPath, args);
  if (code !== 0) throw new StepError(`${output}\nCompiling failed: node ${args.join(" ")}`);
}
