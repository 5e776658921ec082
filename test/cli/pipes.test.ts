import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { EXAMPLE, isthmus, temporaryFolder } from "../support/isthmus-process.ts";

test("from papers over extract.jsonl to graph.json, by files and by pipes, the bytes are the same", async () => {
  const folder = temporaryFolder();
  const direct = join(folder, "direct.json");
  expect((await isthmus(["build", EXAMPLE, "-o", direct])).code).toBe(0);
  const extracted = await isthmus(["extract", "-"], { stdin: readFileSync(EXAMPLE) });
  expect(extracted.code).toBe(0);
  expect(extracted.stdout.trimEnd().split("\n")).toHaveLength(213);
  const built = await isthmus(["build", "-", "-o", "-"], { stdin: extracted.stdout });
  expect(built.code).toBe(0);
  const again = await isthmus(["build", EXAMPLE]);
  const graph = readFileSync(direct, "utf8");
  expect(again.stdout === graph).toBe(true);
  // Only the name of the file that each paper was read from may differ, and a graph does not hold it.
  expect(built.stdout === graph).toBe(true);
});

test("gzip on standard input is read as well", async () => {
  const line = '{"title":"A graph network","abstract":"Graph networks."}\n';
  const { code, stdout } = await isthmus(["extract", "-"], { stdin: gzipSync(line) });
  expect({ code, lines: stdout.trim().split("\n").length }).toEqual({ code: 0, lines: 1 });
});

test("off a terminal standard error holds one line of result, and no bar", async () => {
  const { stderr } = await isthmus(["extract", "-"], {
    stdin: '{"title":"A graph network","abstract":"Graph networks."}\n',
  });
  expect(stderr).toBe("1 paper\n");
});

test("a reader that has seen enough is no failure", () => {
  const bin = fileURLToPath(new URL("../../packages/cli/bin/isthmus.js", import.meta.url));
  for (const command of ["extract", "build"]) {
    const script = `set -o pipefail; "${process.execPath}" "${bin}" ${command} "${EXAMPLE}" | head -c 10`;
    const { status, stdout, stderr } = spawnSync("bash", ["-c", script], { encoding: "utf8" });
    expect({ status, length: stdout.length }).toEqual({ status: 0, length: 10 });
    expect(stderr).not.toContain("EPIPE");
  }
});

test("an output file appears whole, beside nothing else, and replaces an older one", async () => {
  const folder = temporaryFolder();
  const output = join(folder, "out.jsonl");
  writeFileSync(output, "old");
  const { code, stdout, stderr } = await isthmus(["extract", EXAMPLE, "-o", output]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
  expect(stderr).toContain(`213 papers → ${output}`);
  expect(readFileSync(output, "utf8").trimEnd().split("\n")).toHaveLength(213);
  expect(readdirSync(folder)).toEqual(["out.jsonl"]);
});

test("a device is written to and not replaced", async () => {
  const folder = temporaryFolder();
  const link = join(folder, "null");
  symlinkSync("/dev/null", link);
  expect((await isthmus(["extract", EXAMPLE, "-o", link])).code).toBe(0);
  expect(statSync(link).isCharacterDevice()).toBe(true);
});

test("a full disk is said, and what was begun is taken away", async () => {
  const { code, stdout, stderr } = await isthmus(["extract", EXAMPLE, "-o", "/dev/full"]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toContain("error: writing /dev/full: the disk is full; make room");
});

test("a named pipe is read like a file, once", () => {
  const bin = fileURLToPath(new URL("../../packages/cli/bin/isthmus.js", import.meta.url));
  const node = `"${process.execPath}" "${bin}"`;
  const script = `${node} inspect --json <(${node} build "${EXAMPLE}" 2>/dev/null)`;
  const { status, stdout } = spawnSync("bash", ["-c", script], { encoding: "utf8" });
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ papers: 213, files: [] });
});

test("notes are told under --verbose only", async () => {
  const stdin = '{"title":"A <b>graph</b> network","abstract":"Graph networks."}\n';
  const quiet = await isthmus(["extract", "-"], { stdin });
  expect(quiet.stderr).toBe("1 paper · 1 note (--verbose shows them)\n");
  const verbose = await isthmus(["extract", "-", "--verbose"], { stdin });
  expect(verbose.stderr).toContain("stdin:1: markup in the title");
});
