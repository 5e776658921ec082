import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { GraphDocument } from "@isthmus/model";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../support/isthmus-process.ts";
import { runMain } from "../../support/run-main.ts";
import { smallDocument } from "../../support/small-document.ts";

function writeGraph(document: GraphDocument): string {
  const path = join(temporaryFolder(), "graph.json");
  writeFileSync(path, JSON.stringify(document));
  return path;
}

test("the summary of a graph reads like a page", async () => {
  const { code, stdout, stderr } = await runMain(["inspect", writeGraph(smallDocument())]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toBe(`Small
3 papers, 3 concepts, 2 fields, 1 bridge, 2 links · modularity 0.1

Most shared concepts
      2  heat equation
      2  graph
      1  attention

Fields
      2  Graphs
          Attention
      1  Heat
          Equations

Strongest bridges
   0.90  Graphs that diffuse heat
          Brings the heat equation to graphs.
`);
});

test("the summary for machines holds the same facts, all of them", async () => {
  const { stdout } = await runMain(["inspect", writeGraph(smallDocument()), "--json"]);
  expect(JSON.parse(stdout)).toEqual({
    title: "Small",
    files: [],
    papers: 3,
    papersWithoutAbstract: 0,
    concepts: 3,
    links: 2,
    modularity: 0.1,
    topConcepts: [
      { label: "heat equation", papers: 2 },
      { label: "graph", papers: 2 },
      { label: "attention", papers: 1 },
    ],
    fields: [
      { label: "Graphs", papers: 2, topics: ["Attention"] },
      { label: "Heat", papers: 1, topics: ["Equations"] },
    ],
    bridges: [
      {
        paper: "Graphs that diffuse heat",
        score: 0.9,
        fields: ["Graphs", "Heat"],
        reason: "Brings the heat equation to graphs.",
      },
    ],
    findings: [],
  });
});

test("what is empty is left out of the page", async () => {
  const document = { ...smallDocument(), bridges: [], topics: [], fields: [], cooccurrences: [], links: [] };
  const papers = document.papers.map((paper) => ({
    ...paper,
    abstract: "",
    concepts: [],
    field: null,
    topic: null,
    memberships: [],
  }));
  const concepts = document.concepts.map((concept) => ({ ...concept, field: null }));
  const { stdout } = await runMain(["inspect", writeGraph({ ...document, papers, concepts })]);
  expect(stdout).toContain("3 papers without abstract\n");
  expect(stdout).not.toContain("Fields");
  expect(stdout).not.toContain("Strongest bridges");
  expect(stdout).not.toContain("Findings");
});

test("of papers the summary names each file with its format, and every finding", async () => {
  const stdin =
    '{"title":"A graph network","abstract":"Graph networks."}\n{"title":"B"}\n{"title":"C"}\nnope\n';
  const { code, stdout, stderr } = await runMain(["inspect", "-", "--strict"], { stdin });
  expect(code).toBe(4);
  expect(stdout).toContain("stdin: json-lines, utf-8 · 3 papers of 3 records\n");
  expect(stdout).toMatch(/\nFindings\n/);
  expect(stdout).toContain("      2  read.no-abstract\n");
  expect(stdout).toContain("      1  read.invalid-json\n");
  expect(stderr).toContain("stdin:4: ");
});

test("counts are written with separators", async () => {
  const { papers, ...document } = smallDocument();
  const many = Array.from({ length: 1234 }, (_, i) => papers[i % 3]!);
  const { stdout } = await runMain(["inspect", writeGraph({ ...document, papers: many })]);
  expect(stdout).toContain("1,234 papers, 3 concepts");
});

test("a file of papers whose first bytes look like a graph is told apart by its content", async () => {
  const { code, stderr } = await runMain(["inspect", "-"], {
    stdin: '{"format":"isthmus-graph","papers":[]}',
  });
  expect(code).toBe(3);
  expect(stderr).toContain("opening stdin: this graph does not have the shape it must have: at ");
  expect(stderr).toContain("[document.invalid]");
});
