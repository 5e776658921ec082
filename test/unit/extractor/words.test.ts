import { extractCorpus } from "@isthmus/extractor";
import { describe, expect, test } from "vitest";
import { extractOne, toPaper } from "../../support/paper.ts";

const idsIn = (title: string): string[] => {
  const { concepts } = extractOne(title, `We study ${title} at length. We explain ${title} with care.`);
  return concepts.map(({ id }) => id);
};

describe("the singular", () => {
  test.each([
    ["adjacency matrices", "adjacency-matrix"],
    ["graph vertices", "graph-vertex"],
    ["null hypotheses", "null-hypothesis"],
    ["energy spectra", "energy-spectrum"],
    ["coral species", "coral-species"],
    ["time series", "time-series"],
    ["fluid dynamics", "fluid-dynamics"],
    ["inductive bias", "inductive-bias"],
    ["network topologies", "network-topology"],
    ["grid searches", "grid-search"],
    ["loss functions", "loss-function"],
    ["convex hulls", "convex-hull"],
    ["residual classes", "residual-class"],
    ["naive Bayes", "naive-bayes"],
    ["cellular automata", "cellular-automaton"],
  ])("of %s is found", (phrase, id) => {
    expect(idsIn(phrase)).toContain(id);
  });
});

describe("spellings that meet in one concept", () => {
  test.each([
    ["image colourization", "image colorization"],
    ["weight regularisation", "weight regularization"],
    ["collective behaviour", "collective behavior"],
    ["signal modelling", "signal modeling"],
    ["optical fibre", "optical fiber"],
    ["principal component analyses", "principal component analysis"],
    ["Möbius transform", "Mobius transform"],
    ["pre-training corpus", "pretraining corpus"],
    ["hyper network", "hypernetwork"],
    ["graph–level kernel", "graph-level kernel"],
  ])("%s and %s", (one, other) => {
    const { papers } = extractCorpus([toPaper(`On ${one}`, "", "a"), toPaper(`On ${other}`, "", "b")]).value;
    const [first, second] = papers.map(({ concepts, terms }) => [...concepts, ...terms].map(({ id }) => id));
    const longest = first!.filter((id) => second!.includes(id)).sort((a, b) => b.length - a.length)[0];
    expect(longest?.length ?? 0).toBeGreaterThan(one.length - 5);
  });
});

describe("words that only look alike stay apart", () => {
  test.each([
    ["supervised clustering", "unsupervised clustering"],
    ["image generation", "image generalization"],
    ["noise reduction", "nose reduction"],
    ["non-linear technique", "linear technique"],
    ["category theory", "category"],
  ])("%s and %s", (one, other) => {
    const { papers } = extractCorpus([toPaper(`On ${one}`, "", "a"), toPaper(`On ${other}`, "", "b")]).value;
    const of = (i: number, phrase: string): string | undefined =>
      papers[i]!.concepts.find(({ variants }) => variants.includes(phrase))?.id;
    expect(of(0, one)).toBeDefined();
    expect(of(0, one)).not.toBe(of(1, other));
  });
});

describe("units that are one word to a reader", () => {
  test.each([
    ["3D point cloud", "3d-point-cloud"],
    ["SO(3) convolution", "so-3-convolution"],
    ["second-order optimization", "second-order-optimization"],
    ["k-means clustering", "k-means-clustering"],
    ["self-attention", "self-attention"],
  ])("%s is kept whole", (phrase, id) => {
    expect(idsIn(phrase)).toContain(id);
  });
});
