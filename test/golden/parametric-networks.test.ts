import { formatDiagnostic, type GraphDocument, rankConcepts, readDocument } from "@isthmus/model";
import { stringifyDocument } from "@isthmus/graph";
import { beforeAll, describe, expect, test } from "vitest";
import { type ExampleRun, runExample } from "../support/example-corpus.ts";

let run: ExampleRun;
beforeAll(async () => {
  run = await runExample();
}, 60_000);

describe("213 papers on parametric networks", () => {
  test("become the graph that this summary describes", async () => {
    await expect(summary(run)).toMatchFileSnapshot("parametric-networks.txt");
  });

  test.each([
    ["graph neural network", "GNN"],
    ["Kolmogorov–Arnold network", "KAN"],
    ["physics-informed neural network", "PINN"],
    ["hypernetwork", null],
  ])("%s is a concept under its long form, with %s", (label, acronym) => {
    const concept = run.document.concepts.find((c) => c.label === label);
    expect(concept?.paperCount).toBeGreaterThan(1);
    if (acronym !== null) expect(concept?.acronyms).toContain(acronym);
    const said = run.document.papers.filter((p) =>
      p.concepts.some((use) => use.weight > 0 && run.document.concepts[use.concept] === concept),
    );
    expect(said.length).toBeGreaterThan(1);
  });

  test("every mention of every concept is one of its forms, at its exact place", () => {
    for (const { paper, concepts } of run.corpus.papers) {
      for (const concept of concepts) {
        const surfaces = concept.mentions.map((m) => paper[m.field].slice(m.start, m.end));
        expect(surfaces.length).toBeGreaterThan(0);
        for (const surface of surfaces) expect(concept.variants).toContain(surface);
      }
    }
  });

  test("the file is valid, and written a second time it has the same bytes", async () => {
    const text = [...stringifyDocument(run.document)].join("");
    expect(readDocument(JSON.parse(text), "graph.json")).toEqual({ value: run.document, diagnostics: [] });
    const again = await runExample();
    expect([...stringifyDocument(again.document)].join("")).toBe(text);
  });
});

function summary({ papers, document, diagnostics }: ExampleRun): string {
  const { concepts, links, cooccurrences, fields, topics, bridges } = document;
  const shown = document.papers.reduce(
    (sum, p) => sum + p.concepts.filter((use) => use.weight > 0).length,
    0,
  );
  return (
    [
      `${papers.length} papers, ${concepts.length} concepts (${(shown / papers.length).toFixed(1)} shown a paper), ${links.length} links, ${cooccurrences.length} co-occurrences`,
      `modularity ${document.meta.modularity}`,
      ...section("Most shared concepts", mostShared(document)),
      ...section(
        "Fields",
        fields.map(
          (f) => `${f.label} (${f.papers.length} papers): ${names(document, f.concepts.slice(0, 6))}`,
        ),
      ),
      ...section(
        "Topics",
        topics.map((t) => `${fields[t.field]!.label} > ${t.label} (${t.papers.length})`),
      ),
      ...section(
        "Bridges",
        bridges.slice(0, 12).map((b) => `${document.papers[b.paper]!.title}\n    ${b.reason}`),
      ),
      ...section("Diagnostics", diagnostics.map(formatDiagnostic)),
    ].join("\n") + "\n"
  );
}

function section(title: string, lines: readonly string[]): string[] {
  return ["", title, ...lines.map((line) => `  ${line}`)];
}

function mostShared(document: GraphDocument): string[] {
  return rankConcepts(document)
    .slice(0, 30)
    .map(({ concept, paperCount }) => {
      const { label, acronyms } = document.concepts[concept]!;
      return `${paperCount} ${label}${acronyms.length > 0 ? ` (${acronyms.join(", ")})` : ""}`;
    });
}

function names({ concepts }: GraphDocument, indices: readonly number[]): string {
  return indices.map((i) => concepts[i]!.label).join(", ");
}
