import { extractCorpus } from "@isthmus/extractor";
import type { ExtractedPaper } from "@isthmus/model";
import { describe, expect, test } from "vitest";
import { extractOne, toPaper } from "../../support/paper.ts";

const labelsOf = ({ concepts }: ExtractedPaper): string[] => concepts.map(({ label }) => label);
const idsOf = ({ concepts, terms }: ExtractedPaper): string[] => [...concepts, ...terms].map(({ id }) => id);

describe("one idea is one concept", () => {
  test.each([
    ["a plural", "graph kernels", "A graph kernel compares graphs."],
    ["a hyphen", "multi-layer perceptrons", "The multilayer perceptron is old."],
    ["a British spelling", "batch normalisation", "We use batch normalization."],
    ["letter case", "Graph Kernels", "We like graph kernels."],
    ["a possessive", "Newton's method", "We use the Newton method."],
    ["a tail word", "hyperbolic graph embedding methods", "We learn a hyperbolic graph embedding."],
    ["word order", "neuron pruning", "We look at pruned neurons."],
    ["a noun and its adjective", "rotation equivariance", "A rotation equivariant filter."],
  ])("whatever the wording: %s", (_, first, second) => {
    const { papers } = extractCorpus([
      toPaper(`On ${first}`, `This is about ${first}.`, "a"),
      toPaper("Something else", second, "b"),
    ]).value;
    const shared = idsOf(papers[0]!).filter((id) => idsOf(papers[1]!).includes(id));
    expect(shared.length).toBeGreaterThan(0);
    for (const { concepts, terms } of papers) {
      const ids = [...concepts, ...terms].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test("an acronym that another paper defines stands for its long form", () => {
    const { papers } = extractCorpus([
      toPaper("Neural tangent kernels", "The neural tangent kernel (NTK) describes training.", "a"),
      toPaper("The NTK at large width", "We study the NTK of wide models. The NTK is constant.", "b"),
    ]).value;
    const concept = papers[1]!.concepts.find(({ id }) => id === "neural-tangent-kernel");
    expect(concept).toMatchObject({ label: "neural tangent kernel", variants: ["NTK"] });
    expect(papers[1]!.acronyms).toEqual([]);
  });

  test("an acronym with two expansions is only what its own paper says", () => {
    const { papers } = extractCorpus([
      toPaper("Adapters", "The sharpness aware minimizer (SAM) trains adapters.", "a"),
      toPaper("Segmentation", "The segment anything model (SAM) segments. SAM is large.", "b"),
      toPaper("SAM for all", "We use SAM on images. SAM works.", "c"),
    ]).value;
    expect(idsOf(papers[0]!)).toContain("sharpness-aware-minimizer");
    expect(idsOf(papers[1]!)).toContain("segment-anything-model");
    expect(idsOf(papers[2]!)).toContain("SAM");
  });

  test("IF is not if", () => {
    const found = extractOne(
      "Implicit functions",
      "If implicit functions (IF) are used, IF helps if needed.",
    );
    const surfaces = found.concepts.flatMap(({ variants }) => variants);
    expect(surfaces).toContain("IF");
    expect(surfaces).not.toContain("if");
    expect(surfaces).not.toContain("If");
  });
});

describe("labels", () => {
  test.each([
    [
      "Graph Neural Networks for Molecules",
      "Graph Neural Networks (GNNs) read molecules.",
      "graph neural network",
    ],
    [
      "Kolmogorov-Arnold Networks",
      "We train Kolmogorov-Arnold Networks (KANs).",
      "Kolmogorov–Arnold network",
    ],
    ["Gaussian processes", "Gaussian processes are priors.", "Gaussian process"],
    ["Hypernetworks", "Hypernetworks make weights. A hypernetwork is small.", "hypernetwork"],
    ["TimeX++ explains", "We call our system TimeX++. TimeX++ explains time series.", "TimeX++"],
    ["Solving Navier-Stokes equations", "The Navier-Stokes equations are hard.", "Navier–Stokes equation"],
    ["Analyses of adjacency matrices", "Adjacency matrices are sparse.", "adjacency matrix"],
  ])("%s is labelled with the long form, singular, lower case but for names", (title, abstract, label) => {
    expect(labelsOf(extractOne(title, abstract))).toContain(label);
  });

  test("are the same in all papers", () => {
    const { papers } = extractCorpus([
      toPaper("Graph neural networks", "A graph neural network (GNN) is used.", "a"),
      toPaper("GNNs", "We like GNNs and graph-neural-network models.", "b"),
    ]).value;
    const labels = papers.map(
      (paper) => paper.concepts.find(({ id }) => id === "graph-neural-network")?.label,
    );
    expect(labels).toEqual(["graph neural network", "graph neural network"]);
  });
});

describe("what is shown", () => {
  const abstract =
    "We propose a novel approach that achieves state-of-the-art performance. Extensive experiments on several " +
    "real-world datasets demonstrate the effectiveness of spectral clustering with random Fourier features.";

  test("leaves out the rhetoric of research", () => {
    const labels = labelsOf(extractOne("Spectral clustering", abstract));
    expect(labels).toContain("spectral clustering");
    expect(labels).toContain("random Fourier feature");
    for (const rhetoric of [
      "novel approach",
      "extensive experiment",
      "performance",
      "effectiveness",
      "dataset",
    ])
      expect(labels).not.toContain(rhetoric);
  });

  test("comes strongest first, with weights between 0 and 1", () => {
    const weights = extractOne("Spectral clustering", abstract).concepts.map(({ weight }) => weight);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    for (const weight of weights) {
      expect(weight).toBeGreaterThan(0);
      expect(weight).toBeLessThanOrEqual(1);
    }
  });

  test("is no person who is cited", () => {
    const labels = labelsOf(extractOne("Pruning", "Following Lewkowycz et al. we study weight pruning."));
    expect(labels.map((label) => label.toLowerCase())).not.toContain("lewkowycz");
  });

  test("is also the X of X-based", () => {
    const { papers } = extractCorpus([
      toPaper("Self-attention", "We study self-attention.", "a"),
      toPaper("Pooling", "We compare self-attention-based pooling with others.", "b"),
    ]).value;
    for (const paper of papers) expect(idsOf(paper)).toContain("self-attention");
  });
});

describe("terms", () => {
  const corpus = extractCorpus([
    toPaper("Graph kernels", "Graph kernels compare molecules by random walks on the graph.", "a"),
    toPaper("Random walks", "Random walks explore a molecule. The method is a new approach.", "b"),
    toPaper("Something else", "The approach is a method. It is new, with molecules.", "c"),
  ]).value;

  test("recur in the corpus and are disjoint from the concepts of the paper", () => {
    for (const { concepts, terms } of corpus.papers) {
      const shown = new Set(concepts.map(({ id }) => id));
      for (const term of terms) {
        expect(shown).not.toContain(term.id);
        const holders = corpus.papers.filter((paper) => idsOf(paper).includes(term.id));
        expect(holders.length).toBeGreaterThan(1);
      }
    }
  });

  test("a concept shown in one paper is a concept or a term wherever it stands", () => {
    for (const id of ["molecule", "random-walk"]) {
      const holders = corpus.papers.filter((paper) => idsOf(paper).includes(id));
      const text = id.replace("-", " ");
      const readers = corpus.papers.filter(({ paper }) =>
        `${paper.title} ${paper.abstract}`.toLowerCase().includes(text),
      );
      expect(holders).toEqual(readers);
    }
  });

  test("hold no rhetoric", () => {
    const terms = corpus.papers.flatMap((paper) => paper.terms.map(({ label }) => label));
    for (const word of ["method", "approach", "new"]) expect(terms).not.toContain(word);
  });
});
