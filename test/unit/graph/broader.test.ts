import { buildGraph } from "@isthmus/graph";
import type { Corpus } from "@isthmus/model";
import { describe, expect, test } from "vitest";
import { makeCorpus } from "../../support/made-corpus.ts";

/** A corpus with one paper for each list of phrases; phrases after "—" are terms. */
function corpusOf(...papers: readonly string[]): Corpus {
  return makeCorpus(
    papers.map((text, i) => {
      const [concepts = [], terms = []] = text.split("—").map(toPhrases);
      return { id: `p${i}`, abstract: [...concepts, ...terms], terms };
    }),
  );
}

function toPhrases(text: string): string[] {
  return text
    .split(",")
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "");
}

/** Labels of the broader concepts of a concept. */
function broaderOf(label: string, corpus: Corpus): string[] {
  const { concepts } = buildGraph(corpus).value;
  return concepts.find((concept) => concept.label === label)!.broader.map((index) => concepts[index]!.label);
}

describe("what a concept is a kind of", () => {
  test("is the concept that its name ends with, the nearest one only", () => {
    const corpus = corpusOf(
      "hyperbolic graph neural network, graph neural network",
      "graph neural network, neural network",
      "neural network",
      "neural network",
    );
    expect(broaderOf("hyperbolic graph neural network", corpus)).toEqual(["graph neural network"]);
    expect(broaderOf("graph neural network", corpus)).toEqual(["neural network"]);
    expect(broaderOf("neural network", corpus)).toEqual([]);
  });

  test("may be a concept of other papers than its own", () => {
    const corpus = corpusOf("quantum neural network", "neural network");
    expect(broaderOf("quantum neural network", corpus)).toEqual(["neural network"]);
  });

  test("may be farther where the nearest is in fewer papers", () => {
    const corpus = corpusOf(
      "deep graph neural network",
      "deep graph neural network",
      "graph neural network",
      "neural network",
      "neural network",
    );
    expect(broaderOf("deep graph neural network", corpus)).toEqual(["neural network"]);
  });

  test.each([
    ["two", 2, []],
    ["three", 3, ["network"]],
  ])("is one word only where that is a concept of three papers: not of %s", (_, count, expected) => {
    const corpus = corpusOf("Kolmogorov–Arnold network", ...Array.from({ length: count }, () => "network"));
    expect(broaderOf("Kolmogorov–Arnold network", corpus)).toEqual(expected);
  });

  test("is no part of a group of words that hyphens hold together", () => {
    const corpus = corpusOf(
      "physics-informed model",
      "informed model",
      "state-space",
      "space",
      "space",
      "space",
    );
    expect(broaderOf("physics-informed model", corpus)).toEqual([]);
    expect(broaderOf("state-space", corpus)).toEqual([]);
  });

  test("is no phrase that no paper is shown with: state space is no kind of space where space is said in passing", () => {
    const corpus = corpusOf(
      "state space — space",
      "— space",
      "— space",
      "neural operator learning — operator learning",
    );
    expect(broaderOf("state space", corpus)).toEqual([]);
    expect(broaderOf("neural operator learning", corpus)).toEqual([]);
  });

  test("is given for concepts that papers are shown with, not for terms", () => {
    const corpus = corpusOf("neural network — new neural network", "neural network — new neural network");
    expect(broaderOf("new neural network", corpus)).toEqual([]);
  });

  test("tells acronyms from words", () => {
    const corpus = corpusOf("adaptive IF", "if", "if", "if");
    expect(broaderOf("adaptive IF", corpus)).toEqual([]);
    expect(broaderOf("adaptive IF", corpusOf("adaptive IF", "IF", "IF", "IF"))).toEqual(["IF"]);
  });
});

describe("a name with a preposition", () => {
  test("has its head before it, where a paper uses both", () => {
    const together = corpusOf("emotion recognition in conversation, emotion recognition");
    expect(broaderOf("emotion recognition in conversation", together)).toEqual(["emotion recognition"]);
    const apart = corpusOf("emotion recognition in conversation", "emotion recognition");
    expect(broaderOf("emotion recognition in conversation", apart)).toEqual([]);
  });

  test("counts a head that is said in passing as used", () => {
    const corpus = corpusOf("American college of physicians — American college", "American college");
    expect(broaderOf("American college of physicians", corpus)).toEqual(["American college"]);
  });

  test("is no kind of what it ends with", () => {
    const corpus = corpusOf("mixture of neural networks, neural networks", "neural networks");
    expect(broaderOf("mixture of neural networks", corpus)).toEqual([]);
  });

  test("may begin with one: what follows is a modifier", () => {
    const corpus = corpusOf("in silico drug design, drug design");
    expect(broaderOf("in silico drug design", corpus)).toEqual(["drug design"]);
    const nested = corpusOf("in silico model of disease, model of disease");
    expect(broaderOf("in silico model of disease", nested)).toEqual([]);
  });
});

test.each(["precision and image recall", "online learning to rank items", "graph vs. image recall"])(
  "%s has no head that is sure",
  (label) => {
    const heads = ["image recall", "rank items", "online learning", "precision", "graph"];
    const corpus = corpusOf([label, ...heads].join(", "), heads.join(","), heads.join(","));
    expect(broaderOf(label, corpus)).toEqual([]);
  },
);

test("marks that are no words name no broader concept and make no circle", () => {
  const corpus = corpusOf("— —, graph", "… graph", "* *");
  const { concepts } = buildGraph(corpus).value;
  expect(concepts.flatMap(({ broader }) => broader)).toEqual([]);
});
