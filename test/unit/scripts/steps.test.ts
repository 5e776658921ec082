import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../support/isthmus-process.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/** Runs a few lines in a Node of their own, as the scripts are run; the module `steps/<name>.mjs` is `step`. */
function run(name: string, lines: string): { status: number | null; stdout: string; stderr: string } {
  const module = JSON.stringify(new URL(`../../../scripts/steps/${name}.mjs`, import.meta.url).href);
  const program = lines.replace("@step", `const step = await import(${module});`);
  return spawnSync(process.execPath, ["--input-type=module", "-e", program], { encoding: "utf8" });
}

const underNode = (version: string): string =>
  `Object.defineProperty(process, "versions", { value: { node: "${version}" } });@step;console.log("went on");`;

test.each(["12.22.0", "18.20.4", "20.18.3"])("Node %s is refused with what to do", (version) => {
  const { status, stdout, stderr } = run("require-node", underNode(version));
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toContain(`Isthmus needs Node 20.19 or newer, and this is Node ${version}.`);
});

test.each(["20.19.0", "22.0.0", "26.1.0"])("Node %s is good", (version) => {
  expect(run("require-node", underNode(version))).toMatchObject({ status: 0, stdout: "went on\n" });
});

test("a hash of files changes with names, contents and salt, and not with what is made", () => {
  const folder = temporaryFolder();
  const hash = (salt = ""): string =>
    run(
      "hash-files",
      `@step;console.log(step.hashFiles([${JSON.stringify(relative(ROOT, folder))}], "${salt}"));`,
    ).stdout;
  mkdirSync(join(folder, "src"));
  writeFileSync(join(folder, "src/a.ts"), "a");
  const first = hash();
  expect(first).toMatch(/^[\da-f]{64}\n$/);
  mkdirSync(join(folder, "dist"));
  writeFileSync(join(folder, "dist/a.js"), "a");
  writeFileSync(join(folder, "tsconfig.tsbuildinfo"), "a");
  expect(hash()).toBe(first);
  expect(hash("salt")).not.toBe(first);
  writeFileSync(join(folder, "src/a.ts"), "b");
  const second = hash();
  expect(second).not.toBe(first);
  writeFileSync(join(folder, "src/b.ts"), "");
  expect(hash()).not.toBe(second);
});

test("a step is done again only when its key changes or what it made is gone", () => {
  const folder = relative(ROOT, temporaryFolder());
  const { stdout } = run(
    "stamp",
    `@step;
    import { rmSync, writeFileSync } from "node:fs";
    const made = ${JSON.stringify(join(ROOT, folder, "made"))};
    const once = (key) =>
      step.doOnce({ stamp: ${JSON.stringify(`${folder}/deep/stamp`)}, key, made: [${JSON.stringify(`${folder}/made`)}] }, async () => {
        writeFileSync(made, "");
      });
    const said = [await once("a"), await once("a"), await once("b"), await once("b")];
    rmSync(made);
    said.push(await once("b"));
    console.log(said.join(" "));`,
  );
  expect(stdout).toBe("done current done current done\n");
});

test("a failed step is told in words and ends the process", () => {
  const { status, stdout, stderr } = run(
    "say",
    '@step;await step.step("Doing it", async () => { throw new step.StepError("It cannot be done."); });console.log("on");',
  );
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toBe("✗ Doing it\nIt cannot be done.\n");
});

test("a benchmark that does not exist is refused with those that do", () => {
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, "scripts/bench.mjs"), "nonsense"], {
    encoding: "utf8",
  });
  expect(status).toBe(2);
  expect(stderr).toMatch(/There is no benchmark nonsense; there are: .*speed/);
});
