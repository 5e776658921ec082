import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { EXAMPLE, isthmus, startIsthmus, temporaryFolder } from "../support/isthmus-process.ts";

/** Papers that differ; at some positions, if asked for, one without words. */
function makePapers(count: number, isEmpty: (index: number) => boolean = () => false): string {
  return Array.from({ length: count }, (_, i) => {
    const topic = ["graph neural network", "heat equation", "random forest", "language model"][i % 4]!;
    const title = isEmpty(i) ? `${i}` : `A ${topic} number ${i}`;
    const abstract = isEmpty(i)
      ? ""
      : `We study the ${topic} (T${i % 7}). It is used with idea ${i % 50} here.`;
    return `${JSON.stringify({ id: `p${i}`, title, abstract })}\n`;
  }).join("");
}

test.each(["0", "1", "2", "3"])(
  "the example has the same lines with --workers %s as without",
  async (workers) => {
    const plain = await isthmus(["extract", EXAMPLE]);
    const { code, stdout, stderr } = await isthmus(["extract", EXAMPLE, "--workers", workers]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: plain.stderr });
    expect(stdout === plain.stdout).toBe(true);
  },
);

test("a large pile is dealt to threads unasked, and gives the same lines and findings as in one", async () => {
  const stdin = makePapers(2600, (i) => i % 97 === 5);
  const [alone, three, unasked] = await Promise.all([
    isthmus(["extract", "-", "--workers", "1", "--verbose"], { stdin }),
    isthmus(["extract", "-", "--workers", "3", "--verbose"], { stdin }),
    isthmus(["extract", "-", "--verbose"], { stdin }),
  ]);
  expect(alone.stdout.trimEnd().split("\n")).toHaveLength(2600);
  const findings = alone.stderr.match(/^stdin:\d+: .*\[extract\.no-text\]$/gm)!;
  const lines = findings.map((finding) => Number(/^stdin:(\d+)/.exec(finding)![1]));
  expect(lines.length).toBeGreaterThan(20);
  expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  for (const other of [three, unasked]) {
    expect(other.stderr).toBe(alone.stderr);
    expect(other.stdout === alone.stdout).toBe(true);
  }
});

test("more threads than papers do no harm", async () => {
  const stdin = makePapers(3);
  const { code, stdout } = await isthmus(["extract", "-", "--workers", "8"], { stdin });
  expect({ code, lines: stdout.trimEnd().split("\n").length }).toEqual({ code: 0, lines: 3 });
});

test("no paper at all ends threads too", async () => {
  const { code, stdout, stderr } = await isthmus(["extract", "-", "--workers", "2"], {
    stdin: "not a paper",
  });
  expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
  expect(stderr).toContain("it holds no paper that can be read");
});

test("limits reach the threads, and are refused before they start", async () => {
  const stdin = makePapers(20);
  const limited = await isthmus(["extract", "-", "--workers", "2", "--max-concepts", "1"], { stdin });
  for (const line of limited.stdout.trimEnd().split("\n"))
    expect((JSON.parse(line) as { concepts: unknown[] }).concepts.length).toBeLessThan(2);
  const refused = await isthmus(
    ["extract", "-", "--workers", "2", "--min-concepts", "9", "--max-concepts", "3"],
    {
      keepsStdinOpen: true,
    },
  );
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain("minConcepts is 9; give at most maxConcepts (3)");
});

test("Ctrl-C while threads work ends them all with 130, and leaves nothing", async () => {
  const folder = temporaryFolder();
  const output = join(folder, "out.jsonl");
  writeFileSync(output, "older");
  const running = startIsthmus(["extract", "-", "--workers", "2", "-o", output], {
    stdin: makePapers(30_000),
  });
  await running.inputTaken;
  running.kill("SIGINT");
  const { code, signal, stderr } = await running.finished;
  // While this thread brings findings together, the signal itself ends the process.
  expect([130, "SIGINT"]).toContain(code ?? signal);
  expect(stderr).toBe("");
  expect(readFileSync(output, "utf8")).toBe("older");
  expect(readdirSync(folder)).toEqual(["out.jsonl"]);
});

test("a reader that has seen enough ends the threads", async () => {
  const running = startIsthmus(["extract", "-", "--workers", "2"], { stdin: makePapers(3000) });
  await running.firstLine;
  running.closeOutput();
  expect(await running.finished).toMatchObject({ code: 0, stderr: "3,000 papers\n" });
});

test("a thread that runs out of memory is said, with what to do, and nothing is written", async () => {
  const folder = temporaryFolder();
  const venue = "x".repeat(20_000);
  const stdin = Array.from(
    { length: 6000 },
    (_, i) => `${JSON.stringify({ title: `Idea ${i}`, abstract: "It is new.", venue })}\n`,
  ).join("");
  const { code, stdout, stderr } = await isthmus(
    ["extract", "-", "--workers", "2", "-o", join(folder, "out.jsonl")],
    { stdin, env: { NODE_OPTIONS: "--max-old-space-size=40" } },
  );
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toBe(
    "error: extracting concepts: a thread ended for want of memory; run it again with --workers 1, or over fewer papers\n",
  );
  expect(readdirSync(folder)).toEqual([]);
});
