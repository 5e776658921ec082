/**
 * `npm test`: installs, builds, checks the house and runs every test. Arguments go to vitest; then the checks are left out.
 * Ends with a line "N passed, N failed"; each check counts as one.
 */
import "./steps/require-node.mjs";
import { buildProducts } from "./steps/build-products.mjs";
import { install } from "./steps/install.mjs";
import { runChecks } from "./steps/run-checks.mjs";
import { runTests } from "./steps/run-tests.mjs";
import { say, step } from "./steps/say.mjs";

const args = process.argv.slice(2);
await step("Installing packages", install);
await step("Building the command line and the explorer", buildProducts);
const checks = args.length === 0 ? await runChecks() : { passed: 0, failed: 0 };
if (args.length > 0) say(`Checks left out, for the tests were narrowed by: ${args.join(" ")}`);
const tests = await runTests(args);
if (tests.skipped > 0) say(`${tests.skipped} tests were skipped; vitest names them above with ↓.`);

const passed = checks.passed + tests.passed;
const failed = checks.failed + tests.failed;
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
process.stdout.write(
  `\n${passed} passed, ${failed} failed${tests.skipped > 0 ? `, ${tests.skipped} skipped` : ""}\n`,
);
