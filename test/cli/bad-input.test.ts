import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { readDocument } from "@isthmus/model";
import { expect, test } from "vitest";
import { EXAMPLE, type Finished, isthmus, temporaryFolder } from "../support/isthmus-process.ts";

const GOOD = '{"id":"g","title":"Good paper on graph networks","abstract":"A graph network is good."}';

/** Whatever happened, it was said in words. */
function expectWords({ stderr }: Finished): void {
  expect(stderr).not.toMatch(/\n {4}at /);
  expect(stderr).not.toContain("bug of Isthmus");
}

async function extractFile(
  content: string | Uint8Array,
  ...flags: string[]
): Promise<Finished & { papers: unknown[] }> {
  const folder = temporaryFolder();
  const file = join(folder, "papers.txt");
  writeFileSync(file, content);
  const finished = await isthmus(["extract", file, ...flags]);
  expectWords(finished);
  const lines = finished.stdout.split("\n").filter((line) => line !== "");
  return { ...finished, papers: lines.map((line): unknown => JSON.parse(line)) };
}

test.each([
  ["an empty file", "", "read.empty-file"],
  ["a file of no known format", "once upon a time\nthere was a cat\n", "read.unknown-format"],
  ["a binary file", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), "read.binary"],
  ["a PDF", "%PDF-1.7 …", "read.binary"],
  ["a JSON list that holds nothing", "[]", "read.empty-file"],
])("%s alone ends with 3 and a reason", async (_, content, code) => {
  const { code: exit, stdout, stderr } = await extractFile(content);
  expect({ exit, stdout }).toEqual({ exit: 3, stdout: "" });
  expect(stderr).toContain(`[${code}]`);
  expect(stderr).toContain("no paper that can be read");
});

test.each([
  ["a directory", (folder: string) => folder, "this is a directory"],
  ["a missing file", (folder: string) => join(folder, "nope.txt"), "there is no such file"],
])("%s ends with 3, and does not keep the others from being read", async (_, toPath, reason) => {
  const folder = temporaryFolder();
  const good = join(folder, "good.jsonl");
  writeFileSync(good, GOOD);
  const alone = await isthmus(["extract", toPath(folder)]);
  expect(alone.code).toBe(3);
  expect(alone.stderr).toContain(reason);
  const together = await isthmus(["extract", toPath(folder), good]);
  expect({ code: together.code, lines: together.stdout.trim().split("\n").length }).toEqual({
    code: 0,
    lines: 1,
  });
  expect(together.stderr).toContain(reason);
  expectWords(alone);
  expectWords(together);
});

test("a lost record is no failure, but 4 under --strict, with the result written all the same", async () => {
  const lenient = await extractFile(`${GOOD}\nnot JSON\n`);
  expect({ code: lenient.code, papers: lenient.papers.length }).toEqual({ code: 0, papers: 1 });
  const strict = await extractFile(`${GOOD}\nnot JSON\n`, "--strict");
  expect({ code: strict.code, papers: strict.papers.length }).toEqual({ code: 4, papers: 1 });
  expect(strict.stderr).toContain("papers.txt:2:");
});

test("UTF-16 and Latin-1 are read right", async () => {
  const line =
    '{"title":"Schrödinger und Größe","abstract":"Ein Schrödinger-Netz löst die Gleichung."}\n{"title":"b"}\n';
  const utf16 = await extractFile(new Uint8Array(Buffer.from(`\uFEFF${line}`, "utf16le")));
  const latin1 = await extractFile(new Uint8Array(Buffer.from(line, "latin1")));
  for (const { papers } of [utf16, latin1])
    expect(papers[0]).toMatchObject({ title: "Schrödinger und Größe" });
  expect(latin1.stderr).toContain("[read.encoding-guessed]");
});

test("200 MB of one line are refused in bounded memory", async () => {
  const folder = temporaryFolder();
  for (const [name, start, code] of [
    ["text", "", "read.unknown-format"],
    ["json", '{"title":"', "read.record-too-long"],
  ] as const) {
    const path = join(folder, name);
    const file = await open(path, "w");
    await file.write(start);
    const block = "x".repeat(10_000_000);
    for (let i = 0; i < 20; i++) await file.write(block);
    await file.close();
    const finished = await isthmus(["extract", path], { env: { NODE_OPTIONS: "--max-old-space-size=96" } });
    expect(finished.code).toBe(3);
    expect(finished.stderr).toContain(`[${code}]`);
    expectWords(finished);
  }
});

test("records without title or abstract are kept and said", async () => {
  const { code, papers, stderr } = await extractFile(
    `${GOOD}\n{"title":"No abstract here"}\n{"abstract":"No title here, but an abstract."}\n`,
  );
  expect({ code, papers: papers.length }).toEqual({ code: 0, papers: 3 });
  expect(stderr).toMatch(/papers\.txt:2: .*\[read\.no-abstract\]/);
  expect(stderr).toMatch(/papers\.txt:3: .*\[read\.no-title\]/);
});

test("of two papers with one id both are kept, under two ids", async () => {
  const { papers, stderr } = await extractFile(
    '{"id":"a","title":"One net"}\n{"id":"a","title":"Two nets"}\n',
  );
  expect(papers).toMatchObject([{ id: "a" }, { id: "a~2" }]);
  expect(stderr).toContain("[read.duplicate-id]");
});

test("abstracts of any content are kept, and every mention stands where it is said to be", async () => {
  const abstracts = {
    html: "<p>We study <b>graph neural networks</b> &amp; <i>their</i> limits.</p>",
    script: "Graph neural networks<script>alert(1)</script> are studied.",
    latex: String.raw`We bound $\|f(x) - \hat{y}\|_2 \leq \epsilon$ for \textbf{graph neural networks} in $\mathcal{O}(n^2)$.`,
    long: "Graph neural networks learn from graphs. ".repeat(2500),
    digits: "0123456789 ".repeat(50),
    chinese: "我们研究图神经网络，并提出一种新的方法。".repeat(5),
    russian: "Мы изучаем графовые нейронные сети и их ограничения. ".repeat(5),
    emoji: "Graph 🧠 neural 👩‍🔬 networks learn 😀.",
  };
  const lines = Object.entries(abstracts).map(([id, abstract]) =>
    JSON.stringify({ id, title: "On graph neural networks", abstract }),
  );
  const { code, papers } = await extractFile(`${lines.join("\n")}\n`);
  expect(code).toBe(0);
  expect(papers).toHaveLength(lines.length);
  const [html, script] = papers;
  expect(html).toMatchObject({ abstract: "We study graph neural networks & their limits." });
  expect(script).toMatchObject({ abstract: "Graph neural networks are studied." });
  for (const paper of papers) expect(JSON.stringify(paper)).not.toContain("<script>");
});

test("a graph of papers that say nothing still opens", async () => {
  const lines = ["", "1234567890", "我们研究", "<b></b>"].map((abstract, i) =>
    JSON.stringify({ id: `p${i}`, title: `${i}`, abstract }),
  );
  const finished = await isthmus(["build", "-"], { stdin: lines.join("\n") });
  expectWords(finished);
  expect(finished.code).toBe(0);
  expect(readDocument(JSON.parse(finished.stdout), "graph.json").value?.papers).toHaveLength(4);
});

async function damagedGraph(damage: (text: string) => string): Promise<Finished[]> {
  const folder = temporaryFolder();
  const graph = join(folder, "graph.json");
  const built = await isthmus(["build", EXAMPLE, "-o", graph]);
  expect(built.code).toBe(0);
  writeFileSync(graph, damage(readFileSync(graph, "utf8")));
  return Promise.all([isthmus(["serve", graph]), isthmus(["inspect", graph])]);
}

test.each([
  ["cut off", (text: string) => text.slice(0, text.length / 2), "the file is cut off before its end"],
  [
    "of a newer version",
    (text: string) => text.replace('"version":1', '"version":2'),
    "[document.newer-version]",
  ],
  [
    "with an index that points nowhere",
    (text: string) => text.replace('"field":0', '"field":99'),
    "[document.dangling-index]",
  ],
  [
    "with a word for a number",
    (text: string) => text.replace('"seed":1', '"seed":"one"'),
    "[document.invalid]",
  ],
  [
    "that is no JSON any more",
    (text: string) => text.replace('"papers":', '"papers"'),
    "the file is not valid JSON",
  ],
])("a graph.json %s is refused by serve and inspect with 3 and a reason", async (_, damage, reason) => {
  for (const finished of await damagedGraph(damage)) {
    expect({ code: finished.code, stdout: finished.stdout }).toEqual({ code: 3, stdout: "" });
    expect(finished.stderr).toContain(reason);
    expectWords(finished);
  }
});

test("what is no graph.json is refused by serve, with what to do instead", async () => {
  const { code, stderr } = await isthmus(["serve", EXAMPLE]);
  expect(code).toBe(3);
  expect(stderr).toContain(`isthmus run ${EXAMPLE}`);
});

test("a graph.json that is not there is named by serve", async () => {
  const { code, stdout, stderr } = await isthmus(["serve", "nope.json"]);
  expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
  expect(stderr).toBe("error: reading nope.json: there is no such file; check the name\n");
});

test("an output that cannot be written is refused before the work, and nothing is left behind", async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "sub"));
  for (const [output, reason] of [
    [join(folder, "none", "graph.json"), "its folder does not exist"],
    [join(folder, "sub"), "it is a directory"],
  ] as const) {
    const finished = await isthmus(["build", EXAMPLE, "-o", output]);
    expect(finished.code).toBe(1);
    expect(finished.stderr).toContain(reason);
    expectWords(finished);
  }
  expect(readdirSync(folder)).toEqual(["sub"]);
});
