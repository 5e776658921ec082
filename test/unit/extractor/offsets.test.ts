import { describe, expect, test } from "vitest";
import { extractOne, surfacesOf } from "../../support/paper.ts";

const surfacesIn = (abstract: string): string[] =>
  surfacesOf(extractOne("Graph Neural Networks", abstract)).map(({ surface }) => surface);

describe("mentions are exact places in the text as shown", () => {
  test.each([
    ["links", "See https://example.org/graph-neural for graph neural networks, www.example.org too."],
    ["tags", "We train <b>graph neural networks</b> on <i class='x'>it</i>."],
    ["entities", "Fish &amp; chips &#8217; need graph neural networks."],
    ["formulas", "For $x_i \\in \\mathbb{R}^n$ and $k$ layers, graph neural networks help."],
    ["LaTeX commands", "We \\emph{like} 100\\% of \\textbf{the} graph neural networks."],
    ["emoji", "😀🎉 We like graph neural networks 🧠."],
    ["lone surrogates", "\ud83d We like \udc00 graph neural networks \ud83d."],
    ["zero-width characters", "\ufeffWe like\u200b graph neural networks\u200b."],
    ["right-to-left marks", "\u202eWe\u202c like \u200fgraph neural networks."],
    ["combining accents", "In a nai\u0308ve cafe\u0301, graph neural networks help."],
    ["dashes and curly quotes", "Layers – “deep” ones — need graph neural networks’ power."],
    ["line breaks", "We\nlike\r\n\r\ngraph neural networks\n."],
    ["scripts", "<script>alert('graph neural network')</script> We like graph neural networks."],
  ])("after %s", (_, abstract) => {
    expect(surfacesIn(abstract).filter((surface) => /^graph neural networks/.test(surface))).toHaveLength(1);
  });

  test("a LaTeX command inside a phrase belongs to its surface", () => {
    expect(surfacesIn("We use \\emph{graph} neural networks for it.")).toContain("graph} neural networks");
  });

  test("what stands in a script is no concept", () => {
    expect(surfacesIn("<script>var network = 'quantum annealing';</script> Some prose.")).not.toContain(
      "quantum annealing",
    );
  });

  test("all forms of a concept are found, each at its place", () => {
    const abstract = "Graph neural networks (GNNs) are popular. A GNN is a graph-neural network.";
    const { concepts } = extractOne("Graph Neural Networks", abstract);
    const concept = concepts.find(({ label }) => label === "graph neural network");
    expect(concept?.mentions).toEqual([
      { field: "title", start: 0, end: 21 },
      { field: "abstract", start: 0, end: 21 },
      { field: "abstract", start: 23, end: 27 },
      { field: "abstract", start: 44, end: 47 },
      { field: "abstract", start: 53, end: 73 },
    ]);
    expect(concept?.variants.toSorted()).toEqual(
      ["GNN", "GNNs", "Graph Neural Networks", "Graph neural networks", "graph-neural network"].toSorted(),
    );
  });
});
