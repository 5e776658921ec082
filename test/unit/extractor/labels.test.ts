import {
  addWording,
  CaseCounts,
  electLabel,
  KINDS,
  nameConcepts,
  type Wording,
  Wordings,
} from "@isthmus/extractor/training";
import { describe, expect, test } from "vitest";
import { findIn } from "../../support/paper.ts";

/** What abstracts at large say of letter case, without those of a corpus. */
const cases = new CaseCounts();
const isLowerCase = (word: string): boolean => cases.isLowerCase(word);

/** A way of writing: its text, its places, how many of them are whole phrases, whether it looks like a name. */
const written = (surface: string, places = 1, whole = places, isName = true): Wording => ({
  surface,
  places,
  whole,
  isName,
  form: "written",
});
const composed = (surface: string): Wording => ({
  surface,
  places: 1,
  whole: 0,
  isName: true,
  form: "composed",
});
const short = (surface: string, places = 1): Wording => ({
  surface,
  places,
  whole: 0,
  isName: true,
  form: "short",
});

describe("of several wordings the label is", () => {
  test.each<[string, readonly Wording[], string]>([
    ["the singular", [written("graph kernels", 3)], "graph kernel"],
    ["in lower case", [written("Graph Kernels", 3)], "graph kernel"],
    [
      "the one that is most often a whole phrase",
      [written("graph kernel", 9, 2), written("kernels on graphs", 3, 3)],
      "kernels on graph",
    ],
    [
      "with a tail word, where names at large have it",
      [written("hidden Markov models", 3)],
      "hidden Markov model",
    ],
    [
      "with a tail word that its short form stands for too",
      [written("quaxon element method"), short("QEM")],
      "quaxon element method",
    ],
    ["without a tail word", [written("shortest path problem", 3)], "shortest path"],
    [
      "without a tail word, though it is more common with one",
      [written("time series", 1), written("time series data", 3)],
      "time series",
    ],
    [
      "the noun, not the participle",
      [written("pruned network", 5, 5, false), written("network pruning", 1)],
      "network pruning",
    ],
    [
      "what stands in a text, not what is put together",
      [composed("neural tangent kernel"), written("neural tangent kernels")],
      "neural tangent kernel",
    ],
    [
      "what is put together, where nothing stands",
      [composed("neural tangent kernel")],
      "neural tangent kernel",
    ],
    [
      "the name with its capital again, when it is put together",
      [composed("gaussian process")],
      "Gaussian process",
    ],
    ["a name with its capital", [written("Gaussian Processes")], "Gaussian process"],
    ["names of two people with a dash", [written("Kolmogorov-Arnold Networks")], "Kolmogorov–Arnold network"],
    ["a name with a hyphen of its own", [written("Monte-Carlo Integrals")], "Monte-Carlo integral"],
    [
      "the name of a system, not what it was made from",
      [short("ReFit", 3), written("regression fitting", 9)],
      "ReFit",
    ],
    [
      "the long form, not a short form in capitals",
      [short("GNN", 9), written("graph neural networks")],
      "graph neural network",
    ],
    ["without marks that are not seen", [written("gene exp\u200bres\u00adsion")], "gene expression"],
    ["without commands and tags", [written("graph \\emph{neural} <i>networks")], "graph neural network"],
    ["an acronym in the singular", [written("GNNs", 3)], "GNN"],
    ["a mixed name as it is written", [written("TimeX++"), written("TIMEX++")], "TimeX++"],
    ["in one line", [written("graph\n  kernels")], "graph kernel"],
    [
      "the writing with most places",
      [written("multi-layer perceptron", 1), written("multilayer perceptron", 2)],
      "multilayer perceptron",
    ],
    [
      "the first in code-unit order, where all else is equal",
      [written("random walk"), written("random-walk")],
      "random walk",
    ],
    ["nothing, where there is none", [], ""],
  ])("%s", (_, wordings, label) => {
    expect(electLabel(wordings, isLowerCase)).toBe(label);
    expect(electLabel([...wordings].reverse(), isLowerCase)).toBe(label);
  });
});

describe("a word is a common one", () => {
  test.each([
    ["where papers write it small", "Something here. We like the quaxon of it.", "quaxon", true],
    [
      "where one paper in four writes it small",
      "We like a quaxon, Quaxon, Quaxon and Quaxon of it.",
      "quaxon",
      true,
    ],
    [
      "not where nearly all write it large",
      "We like Quaxon, Quaxon, Quaxon, Quaxon and a quaxon.",
      "quaxon",
      false,
    ],
    [
      "not when it is a part of a name that is written large",
      "We like Kolmogorov-Quaxon networks.",
      "quaxon",
      false,
    ],
    ["where it only begins sentences", "Quaxons are nice. Quaxons are old.", "quaxon", true],
  ])("%s", (_, abstract, word, isCommon) => {
    const counts = new CaseCounts();
    counts.add(findIn("A title", abstract).text);
    expect(counts.isLowerCase(word)).toBe(isCommon);
  });

  test.each([
    ["gaussian", false],
    ["bayesian", false],
    ["network", true],
    ["graph", true],
  ])("or not by what abstracts at large say: %s", (word, isCommon) => {
    expect(isLowerCase(word)).toBe(isCommon);
  });
});

describe("concepts of a corpus are named together", () => {
  function name(
    concepts: readonly (readonly Wording[])[],
    shown: readonly number[] = [],
  ): ReturnType<typeof nameConcepts> {
    const wordings = new Wordings();
    for (const [key, list] of concepts.entries()) {
      const concept = wordings.of(key);
      concept.shown = shown[key] ?? 0;
      for (const wording of list) addWording(concept, wording);
    }
    return nameConcepts(wordings, isLowerCase);
  }

  test("those that differ in hyphens and spaces only are one, under the label with most places", () => {
    const names = name([
      [written("hyper network", 2)],
      [written("hypernetwork", 5)],
      [written("network", 1)],
    ]);
    expect(names.map(({ label }) => label)).toEqual(["hypernetwork", "hypernetwork", "network"]);
    expect(names.map(({ id }) => id)).toEqual(["hypernetwork", "hypernetwork", "network"]);
  });

  test("those that differ in case are two where one is an acronym", () => {
    expect(name([[written("IF")], [written("if")]]).map(({ id }) => id)).toEqual(["IF", "if"]);
  });

  test("one is shown when any of those it is made of is", () => {
    const names = name([[written("hyper network")], [written("hypernetwork")], [written("tree")]], [0, 2, 0]);
    expect(names.map(({ isShown }) => isShown)).toEqual([true, true, false]);
  });

  test("one has the kind that the evidence of all its papers makes most likely, and none without evidence", () => {
    const wordings = new Wordings();
    addWording(wordings.of(1), written("hyper network"));
    addWording(wordings.of(2), written("hypernetwork"));
    addWording(wordings.of(3), written("tree"));
    const at = KINDS.indexOf("dataset");
    wordings.of(1).kinds[at]! += 5000;
    const kinds = nameConcepts(wordings, isLowerCase).map(({ kind }) => kind);
    expect(kinds.slice(0, 2)).toEqual(["dataset", "dataset"]);
  });
});
