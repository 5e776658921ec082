import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { EXAMPLE, startIsthmus, temporaryFolder } from "../support/isthmus-process.ts";

test.each(["SIGINT", "SIGTERM"] as const)(
  "%s while reading ends with 130, silently, and leaves nothing",
  async (signal) => {
    const folder = temporaryFolder();
    const running = startIsthmus(["extract", "-", "-o", join(folder, "out.jsonl")], {
      stdin: manyPapers(10_000),
      keepsStdinOpen: true,
    });
    await running.inputTaken;
    running.kill(signal);
    const { code, stdout, stderr } = await running.finished;
    expect({ code, stdout, stderr }).toEqual({ code: 130, stdout: "", stderr: "" });
    expect(readdirSync(folder)).toEqual([]);
  },
);

test("killed at any moment a build leaves no torn file, and never harms an older one", async () => {
  const folder = temporaryFolder();
  const output = join(folder, "graph.json");
  for (const delay of [150, 400, 700, 900, 1000, 1100, 1200, 1300, 1500, 1800]) {
    writeFileSync(output, "older");
    const running = startIsthmus(["build", EXAMPLE, "-o", output]);
    await sleep(delay);
    running.kill("SIGINT");
    const { code, signal } = await running.finished;
    // Work that never yields is ended by the signal itself, which shells show as 130 too.
    expect([0, 130, "SIGINT"]).toContain(code ?? signal);
    const text = readFileSync(output, "utf8");
    // The signal may come between the renaming and the end: then the new file is there, whole.
    const isWhole = text !== "older";
    if (isWhole) expect(Object.keys(JSON.parse(text) as object)).toContain("gaps");
    if (code === 0) expect(isWhole).toBe(true);
    expect(readdirSync(folder)).toEqual(["graph.json"]);
  }
});

/** More than a pipe holds, so that a process must be reading once all are taken. */
function manyPapers(count: number): string {
  return Array.from(
    { length: count },
    (_, i) => `{"title":"Graph number ${i}","abstract":"It is the one with ${i} nodes."}\n`,
  ).join("");
}
