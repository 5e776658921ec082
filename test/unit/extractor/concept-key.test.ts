import { conceptKey, phraseWords } from "@isthmus/extractor/training";
import { describe, expect, test } from "vitest";

const keyOf = (phrase: string): number => conceptKey(phraseWords(phrase));

describe("two wordings have one key", () => {
  test.each([
    ["graph neural network", "graph neural networks"],
    ["graph neural network", "graph-neural-networks"],
    ["graph neural network", "Graph Neural Network"],
    ["graph neural network", "graph network"],
    ["graph neural network", "graph neural network model"],
    ["graph neural network", "graph neural network architecture"],
    ["GNN", "GNNs"],
    ["GNN", "GNN model"],
    ["multilayer perceptron", "multi-layer perceptron"],
    ["network pruning", "pruned network"],
    ["pruning", "pruning method"],
    ["image classification", "image classification task"],
    ["rotation equivariance", "rotation equivariant"],
    ["image colourisation", "image colorization"],
    ["Möbius transform", "Mobius transforms"],
    ["Newton's method", "Newton method"],
    ["behaviour modelling", "behavior modeling"],
    ["adjacency matrices", "adjacency matrix"],
    ["question answering", "answering questions"],
  ])("%s and %s", (one, other) => {
    expect(keyOf(one)).toBe(keyOf(other));
  });
});

describe("two ideas have two keys", () => {
  test.each([
    ["supervised learning", "unsupervised learning"],
    ["image generation", "image generalization"],
    ["noise reduction", "nose reduction"],
    ["non-linear technique", "linear technique"],
    ["non-linear technique", "non-linear"],
    ["IF", "if"],
    ["AIDS", "aid"],
    ["category theory", "category"],
    ["neural network", "network"],
    ["graph neural network", "neural network"],
    ["diffusion model", "diffusion"],
    ["language model", "language"],
    ["random forest", "random field"],
    ["linear system", "linear"],
    ["operating system", "operation"],
    ["data set", "set"],
    ["time series", "time"],
    ["GPT 3", "GPT 4"],
    ["2d image", "3d image"],
  ])("%s and %s", (one, other) => {
    expect(keyOf(one)).not.toBe(keyOf(other));
  });
});

test("a key is a whole number of at most 53 bits, the same wherever it is made", () => {
  for (const phrase of ["graph kernel", "IF", "深度", "x", "a".repeat(1000)]) {
    expect(Number.isSafeInteger(keyOf(phrase))).toBe(true);
    expect(keyOf(phrase)).toBeGreaterThanOrEqual(0);
  }
  expect(keyOf("graph kernel")).toMatchInlineSnapshot(`3141672484590557`);
});
