import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../support/isthmus-process.ts";
import { runMain } from "../../support/run-main.ts";

const papers = [
  {
    id: "wave-1",
    title: "Waves in a heat equation",
    abstract: "The heat equation (HE) has waves. HE is linear.",
  },
  {
    id: "graph-1",
    title: "A graph neural network",
    abstract: "Graph neural networks (GNNs) learn on graphs.",
  },
  { id: "graph-2", title: "A graph transformer", abstract: "Graph transformers attend to nodes of a graph." },
];
const stdin = papers.map((paper) => JSON.stringify(paper)).join("\n");

test.each([
  ["its id", "graph-1"],
  ["its number in the input", "2"],
  ["the begin of its title, whatever the case", "a GRAPH neural"],
])("a paper is found by %s", async (_, wanted) => {
  const { code, stdout, stderr } = await runMain(["extract", "-", "--explain", wanted], { stdin });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^A graph neural network\ngraph-1 · stdin:2\n/);
});

test("for people the words, acronyms, candidates, scores, features and merges are told", async () => {
  const { stdout } = await runMain(["extract", "-", "--explain", "graph-1"], { stdin });
  expect(stdout).toContain("graph/n neural/a network/n");
  expect(stdout).toMatch(/\nAcronyms\nGNN = graph neural network/i);
  expect(stdout).toMatch(/\n\d+ candidates\n.*graph neural network · /);
  expect(stdout).toMatch(
    /\n\d+ concepts, \d+ shown \(\* from -?[\d.]+ on, 4 to 20 of them\)\n {2}1\* graph neural network/,
  );
  expect(stdout).toMatch(/\n {2}1\* .* [+−][\d.]+ {2}\(alone [+−][\d.]+, quick [+−][\d.]+\)\n/);
  expect(stdout).toMatch(/\n {7}as .*GNNs? ×1 \(expanded\)/);
  expect(stdout).toMatch(/\n {7}by itself: \w+ -?[\d.]+ \([+−][\d.]+\), /);
  expect(stdout).toMatch(/\n {7}beside the others: \w+ -?[\d.]+ \([+−][\d.]+\), /);
});

test("as JSON all of it is there, and nothing else", async () => {
  const { stdout } = await runMain(["extract", "-", "--explain", "wave-1", "--json"], { stdin });
  const explanation = JSON.parse(stdout) as { paper: { id: string }; acronyms: unknown; concepts: unknown[] };
  expect(explanation.paper.id).toBe("wave-1");
  expect(explanation.acronyms).toEqual([{ short: "HE", long: "heat equation" }]);
  expect(explanation.concepts.length).toBeGreaterThan(2);
});

test("an unknown id is refused with the nearest ones", async () => {
  const { code, stdout, stderr } = await runMain(["extract", "-", "--explain", "graph-9"], { stdin });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toBe(
    'error: explaining "graph-9": no paper has this id, number or title; near it are "graph-1", "graph-2", "wave-1"\n',
  );
});

test("a begin that several titles have is refused with their ids", async () => {
  const { code, stderr } = await runMain(["extract", "-", "--explain", "A graph"], { stdin });
  expect(code).toBe(2);
  expect(stderr).toContain('the titles of 2 papers begin so; give the id of one: "graph-1", "graph-2"');
});

test("--min-concepts and --max-concepts count for it", async () => {
  const { stdout } = await runMain(
    ["extract", "-", "--explain", "1", "--min-concepts", "1", "--max-concepts", "1"],
    {
      stdin,
    },
  );
  expect(stdout).toMatch(/\n\d+ concepts, 1 shown \(\* from -?[\d.]+ on, 1 to 1 of them\)/);
});

test("a paper without words says so", async () => {
  const empty = join(temporaryFolder(), "papers.jsonl");
  writeFileSync(empty, '{"id":"x","title":"1 + 1 = 2","abstract":""}\n');
  const { stdout } = await runMain(["extract", empty, "--explain", "x"]);
  expect(stdout).toContain("There are no words in it.");
});
