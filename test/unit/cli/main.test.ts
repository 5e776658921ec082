import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Writable } from "node:stream";
import { hasDesktop } from "isthmus";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../support/isthmus-process.ts";
import { runMain } from "../../support/run-main.ts";

const paper = (n: number): string =>
  JSON.stringify({ id: `p${n}`, title: `Graph network ${n}`, abstract: "A graph network learns." });
const badLines = `${paper(1)}\n${"not JSON\n".repeat(30)}`;

test("of one kind of finding twenty are told and the rest counted", async () => {
  const { code, stderr } = await runMain(["extract", "-"], { stdin: badLines });
  expect(code).toBe(0);
  expect(stderr.match(/^stdin:\d+: /gm)).toHaveLength(20);
  expect(stderr).toContain("… and 10 more [read.invalid-json]; --verbose shows all\n");
  expect(stderr).toMatch(/1 paper · 30 errors\n$/);
});

test("under --verbose all are told", async () => {
  const { stderr } = await runMain(["extract", "-", "--verbose"], { stdin: badLines });
  expect(stderr.match(/^stdin:\d+: /gm)).toHaveLength(30);
  expect(stderr).not.toContain("more");
});

test.each([
  ["a terminal", { isTerminal: true }, true],
  ["a terminal whose owner wants no colour", { isTerminal: true, env: { NO_COLOR: "1" } }, false],
  ["a terminal that knows no colour", { isTerminal: true, env: { TERM: "dumb" } }, false],
  ["a file", { isTerminal: false }, false],
])("on %s findings are coloured only if that helps", async (_, options, coloured) => {
  const { stderr } = await runMain(["extract", "-"], { stdin: badLines, ...options });
  expect(stderr.includes("\u001B[31mstdin:2: ")).toBe(coloured);
});

test("on a terminal a bar shows each stage, and is cleared before the result", async () => {
  const stdin = Array.from({ length: 40 }, (_, i) => paper(i)).join("\n");
  const { stderr } = await runMain(["build", "-"], { stdin, isTerminal: true, env: { NO_COLOR: "1" } });
  expect(stderr).toContain("reading stdin");
  expect(stderr).toMatch(/extracting {7}[█░]{24} \d+ % · \d+\/40 papers/);
  const last = stderr.split("\u001B[2K").at(-1);
  expect(last).toContain("40 papers, ");
  expect(last).not.toContain("\u001B");
});

test("an interruption ends with 130 and no word", async () => {
  const signal = AbortSignal.abort();
  expect(await runMain(["build", "-"], { stdin: paper(1), signal })).toEqual({
    code: 130,
    stdout: "",
    stderr: "",
  });
});

test("a fault of ours is called that, with the way to see more", async () => {
  const runBlocking = (): never => {
    throw new TypeError("x is not a function");
  };
  const short = await runMain(["extract", "-"], { stdin: paper(1), runBlocking });
  expect(short.code).toBe(1);
  expect(short.stderr).toBe(
    "error: this is a bug of Isthmus, please report it: x is not a function\n" +
      "Run it again with ISTHMUS_DEBUG=1 to see where it happened.\n",
  );
  const long = await runMain(["extract", "-"], { stdin: paper(1), runBlocking, env: { ISTHMUS_DEBUG: "1" } });
  expect(long.stderr).toMatch(/\n {4}at /);
});

test("extract.jsonl and papers in one run are refused as wrong usage", async () => {
  const folder = temporaryFolder();
  const extract = join(folder, "extract.jsonl");
  writeFileSync(extract, (await runMain(["extract", "-"], { stdin: paper(1) })).stdout);
  const { code, stderr } = await runMain(["build", extract, "-"], { stdin: paper(2) });
  expect(code).toBe(2);
  expect(stderr).toContain("run `isthmus extract` over all the papers first");
});

test("findings are told also when there is nothing to go on with", async () => {
  const { code, stdout, stderr } = await runMain(["build", "-"], { stdin: "[1, 2" });
  expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
  expect(stderr).toContain("[read.unknown-format]");
  expect(stderr).toContain("error: reading -: it holds no paper that can be read");
});

test.each([
  ["EPIPE", 0, ""],
  ["ENOSPC", 1, "error: writing standard output: ENOSPC\n"],
])("standard output that fails with %s ends with %i", async (reason, code, said) => {
  const stdout = new Writable({
    write: (_chunk, _encoding, done) => {
      done(Object.assign(new Error(reason), { code: reason }));
    },
  });
  const result = await runMain(["extract", "-"], { stdin: paper(1), stdout });
  expect(result.code).toBe(code);
  expect(result.stderr.endsWith(said)).toBe(true);
});

test.each([
  ["linux", {}, false],
  ["linux", { DISPLAY: ":0" }, true],
  ["linux", { WAYLAND_DISPLAY: "wayland-0" }, true],
  ["linux", { DISPLAY: ":0", CI: "true" }, false],
  ["linux", { DISPLAY: "", CI: "false" }, false],
  ["darwin", {}, true],
  ["win32", {}, true],
  ["darwin", { CI: "1" }, false],
] as const)("on %s with %j a desktop is there: %j", (platform, env, there) => {
  expect(hasDesktop(env, platform)).toBe(there);
});
