import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { EXAMPLE, isthmus } from "../support/isthmus-process.ts";

const COMMANDS = ["extract", "build", "run", "serve", "inspect"] as const;

test.each([[], ...COMMANDS.map((command) => [command])])(
  "the help of isthmus %s fits a screen and shows one example",
  async (...command) => {
    const { code, stdout, stderr } = await isthmus([...command, "--help"]);
    const lines = stdout.trimEnd().split("\n");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(lines.length).toBeLessThanOrEqual(24);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(stdout.match(/^ {2}\$ isthmus /gm)).toHaveLength(1);
  },
);

test("the version is the one of the package", async () => {
  const manifest: unknown = JSON.parse(
    readFileSync(new URL("../../packages/cli/package.json", import.meta.url), "utf8"),
  );
  const { code, stdout } = await isthmus(["--version"]);
  expect(code).toBe(0);
  expect(manifest).toMatchObject({ version: stdout.trim() });
});

test.each([
  [["biuld", EXAMPLE], "Did you mean build?"],
  [["build", EXAMPLE, "--ouput", "x"], "Did you mean --output?"],
  [["build", EXAMPLE, "--neighbors", "3"], "Did you mean --neighbours?"],
  [["build", EXAMPLE, "--neighbours", "many"], "Give a whole number from 1 to 200."],
  [["build", EXAMPLE, "--neighbours", "0"], "Did you mean 1?"],
  [["build", EXAMPLE, "--neighbours", "12.4"], "Did you mean 12?"],
  [["build", EXAMPLE, "--resolution", "1,5"], "Give a number from 0.05 to 20. Did you mean 1?"],
  [["build", EXAMPLE, "--seed", "-1"], "Did you mean 0?"],
  [["build", EXAMPLE, "--seed", ""], "Give a whole number"],
  [["serve", "graph.json", "--port", "70000"], "Did you mean 65535?"],
  [["extract", EXAMPLE, "--max-concepts", "1e9"], "Did you mean 100?"],
  [["inspect", EXAMPLE, "--jason"], "Did you mean --json?"],
  [["build"], "missing required argument 'files'"],
  [["serve", "a", "b"], "too many arguments"],
  [[EXAMPLE], `isthmus run ${EXAMPLE}`],
])("isthmus %j is refused with a way out", async (args, wayOut) => {
  const { code, stdout, stderr } = await isthmus(args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(wayOut);
  expect(stderr).not.toMatch(/\n {4}at /);
});

test("isthmus alone shows its help and is wrong usage", async () => {
  const { code, stdout, stderr } = await isthmus([]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain("Usage: isthmus");
});
