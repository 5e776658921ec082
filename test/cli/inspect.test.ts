import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { EXAMPLE, isthmus, temporaryFolder } from "../support/isthmus-process.ts";

test("papers, an extract.jsonl and a graph.json of them, also on standard input, are summed up alike", async () => {
  const folder = temporaryFolder();
  const extract = join(folder, "extract.jsonl");
  const graph = join(folder, "graph.json");
  expect((await isthmus(["extract", EXAMPLE, "-o", extract])).code).toBe(0);
  expect((await isthmus(["build", extract, "-o", graph])).code).toBe(0);
  const all = await Promise.all([
    ...[EXAMPLE, extract, graph].map((file) => isthmus(["inspect", file, "--json"])),
    isthmus(["inspect", "-", "--json"], { stdin: readFileSync(graph) }),
  ]);
  const [papers, ...others] = all.map(({ stdout }) => withoutFiles(stdout));
  expect(papers).toMatchObject({ papers: 213, papersWithoutAbstract: 0 });
  for (const other of others) expect(other).toEqual(papers);
});

/** Where the papers came from is told of papers only. */
function withoutFiles(json: string): unknown {
  return JSON.parse(json, (key, value: unknown) => (key === "files" || key === "findings" ? [] : value));
}

test("the summary for people names format, concepts, fields, bridges and findings", async () => {
  const { code, stdout } = await isthmus(["inspect", EXAMPLE]);
  expect(code).toBe(0);
  expect(stdout).toContain(`${EXAMPLE}: saved-page, utf-8 · 213 papers of 213 records`);
  expect(stdout).toMatch(
    /^213 papers, [\d,]+ concepts, \d+ fields, \d+ bridges, [\d,]+ links · modularity 0\.\d+$/m,
  );
  for (const heading of ["Most shared concepts", "Fields", "Strongest bridges", "Findings"])
    expect(stdout).toMatch(new RegExp(`^${heading}\\n +\\S`, "m"));
  expect(stdout).toMatch(/^ +\d+ {2}graph neural network$/m);
  expect(stdout).not.toContain("\u001B");
});

test("a file that cannot be read ends with 3 and says why", async () => {
  const { code, stdout, stderr } = await isthmus(["inspect", join(temporaryFolder(), "nope"), "--json"]);
  expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
  expect(stderr).toContain("there is no such file");
});
