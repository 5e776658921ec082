import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../support/isthmus-process.ts";
import { runMain } from "../../support/run-main.ts";

const stdin = '{"id":"a","title":"A graph network","abstract":"Graph networks learn."}\n';

test("a result goes to standard output without -o and with -o -, and to a file otherwise", async () => {
  const output = join(temporaryFolder(), "out.jsonl");
  const bare = await runMain(["extract", "-"], { stdin });
  const dash = await runMain(["extract", "-", "-o", "-"], { stdin });
  const file = await runMain(["extract", "-", "-o", output], { stdin });
  expect(dash).toEqual(bare);
  expect(file.stdout).toBe("");
  expect(file.stderr).toBe(`1 paper → ${output}\n`);
  expect(readFileSync(output, "utf8")).toBe(bare.stdout);
});

test("an older file stays as it is when there is nothing to write", async () => {
  const output = join(temporaryFolder(), "out.jsonl");
  writeFileSync(output, "older");
  const { code } = await runMain(["extract", "-", "-o", output], { stdin: "not a paper" });
  expect(code).toBe(3);
  expect(readFileSync(output, "utf8")).toBe("older");
});

test("an interruption before writing leaves the older file and nothing beside it", async () => {
  const folder = temporaryFolder();
  const output = join(folder, "out.jsonl");
  writeFileSync(output, "older");
  const interruption = new AbortController();
  const runBlocking = <T>(work: () => T): T => {
    const value = work();
    interruption.abort();
    return value;
  };
  const { signal } = interruption;
  const { code, stderr } = await runMain(["extract", "-", "-o", output], { stdin, signal, runBlocking });
  expect({ code, stderr }).toEqual({ code: 130, stderr: "" });
  expect(readFileSync(output, "utf8")).toBe("older");
  expect(readdirSync(folder)).toEqual(["out.jsonl"]);
});

test("a folder in the place of the file is refused before anything is read", async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "out"));
  let asked = false;
  const untouched = new Readable({
    read() {
      asked = true;
      this.push(null);
    },
  });
  const { code, stderr } = await runMain(["extract", "-", "-o", join(folder, "out")], { stdin: untouched });
  expect({ code, asked }).toEqual({ code: 1, asked: false });
  expect(stderr).toContain("it is a directory; add a file name");
});

test("the same papers and options give the same bytes, extracted and built", async () => {
  const papers = Array.from({ length: 12 }, (_, i) => {
    const topic = i % 2 === 0 ? "graph neural network" : "heat equation";
    return JSON.stringify({
      title: `A ${topic} number ${i}`,
      abstract: `We study the ${topic} and its limits.`,
    });
  }).join("\n");
  for (const command of ["extract", "build"]) {
    const first = await runMain([command, "-"], { stdin: papers });
    const second = await runMain([command, "-"], { stdin: papers });
    expect(first.code).toBe(0);
    expect(second.stdout).toBe(first.stdout);
  }
});

test.each([
  [["--title", "My list"], { title: "My list" }],
  [["--seed", "7"], { seed: 7 }],
  [["--neighbours", "3"], { options: { neighbours: 3 } }],
  [["--resolution", "1.5"], { options: { resolution: 1.5 } }],
])("the option %j reaches the graph", async (flags, meta) => {
  const { stdout } = await runMain(["build", "-", ...flags], { stdin });
  expect(JSON.parse(stdout)).toMatchObject({ meta });
});

test("no paper shows more concepts than --max-concepts", async () => {
  const abstract =
    "We compare a graph neural network, a heat equation, a random forest and a linear model on image data.";
  const many = JSON.stringify({ title: "A comparison of models", abstract });
  const { stdout } = await runMain(["extract", "-", "--max-concepts", "2"], { stdin: many });
  expect(stdout.match(/"weight":/g)?.length).toBe(2);
});
