import { describe, expect, test } from "vitest";
import { candidatesIn, findIn } from "../../support/paper.ts";

const surfacesIn = (abstract: string, phrase: string): readonly string[] =>
  candidatesIn("A title", abstract).get(phrase) ?? [];

describe("a phrase may name a concept", () => {
  test.each([
    ["as a run of nouns", "We use graph kernels here.", "graph kernel", "graph kernels"],
    ["as a part of a run", "We use random graph kernels here.", "graph kernel", "graph kernels"],
    ["with an adjective", "We use a convex hull here.", "convex hull", "convex hull"],
    ["with a participle", "We use masked attention here.", "masked attention", "masked attention"],
    ["as an adjective alone", "The filters are equivariant.", "equivariant", "equivariant"],
    [
      "over a definition in brackets",
      "We study prostate cancer (PCa) detection.",
      "prostate cancer detection",
      "prostate cancer (PCa) detection",
    ],
    ["inside brackets", "We study prostate cancer (PCa) detection.", "pca", "PCa"],
    [
      "over the word of",
      "It breaks the curse of dimensionality here.",
      "curse of dimensionality",
      "curse of dimensionality",
    ],
    [
      "over a preposition, where it is in use",
      "We compute the area under the curve.",
      "area under the curve",
      "area under the curve",
    ],
    ["without a linking suffix", "We use attention-based pooling.", "attention", "attention"],
    [
      "as a compound with a linking suffix",
      "We use graph attention-based pooling.",
      "graph attention",
      "graph attention",
    ],
    ["with a single letter at its end", "Patients took vitamin D daily.", "vitamin d", "vitamin D"],
    ["with a number at its end", "We fine-tune GPT 4 on code.", "GPT 4", "GPT 4"],
    ["as the name of a Lie group", "Functions on SO(3) are smooth.", "so(3)", "SO(3)"],
    [
      "with a Lie group in a compound",
      "We train SE(3)-equivariant networks.",
      "se(3) equivariant network",
      "SE(3)-equivariant networks",
    ],
    ["with a digit inside", "We read a 3D point cloud.", "3d point cloud", "3D point cloud"],
    ["with marks of its own", "We call it TimeX++ here.", "timex++", "TimeX++"],
    [
      "in a compound that is also written apart",
      "A multilayer network is used.",
      "multi layer network",
      "multilayer network",
    ],
  ])("%s", (_, abstract, phrase, surface) => {
    expect(surfacesIn(abstract, phrase)).toContain(surface);
  });

  test.each([
    ["vanishing and exploding gradients", ["vanishing gradient", "exploding gradient"]],
    ["supervised or unsupervised learning", ["supervised learning", "unsupervised learning"]],
    [
      "convex and concave optimization problems",
      ["convex optimization problem", "concave optimization problem"],
    ],
  ])("for each part of the coordination %s", (coordination, phrases) => {
    const found = candidatesIn("A title", `We look at ${coordination} here.`);
    for (const phrase of phrases) expect([...found.keys()]).toContain(phrase);
    expect(found.get(phrases[0]!)).toEqual([coordination]);
  });
});

describe("no phrase", () => {
  const long = "alpha beta gamma delta epsilon zeta";

  test.each([
    ["reaches over a comma", "Kernels, graphs", "kernel graph"],
    ["reaches over a full stop", "We like kernels. Graphs are nice.", "kernel graph"],
    ["reaches over an ordinary bracket", "We like kernels (old) graphs.", "kernel graph"],
    ["is made by a preposition alone", "We put a kernel in a quaxon.", "kernel in a quaxon"],
    ["is a single letter", "Let D be a set of vitamins.", "d"],
    ["is a number", "We saw 12 of 4.5 cases.", "12"],
    ["begins with a number", "There are 12 kernels.", "12 kernel"],
    ["has a function word at its edge", "We like the kernel of it.", "the kernel"],
    ["ends in an adjective behind other words", "The methods are memory efficient.", "memory efficient"],
    ["has more than five words of a run", `We use ${long} here.`, long],
    ["is a person who is cited", "Wang et al. use kernels.", "wang"],
    ["coordinates nouns that are not used so", "We use quaxons and graph kernels.", "quaxon kernel"],
    ["is what a verb does", "We train networks.", "train network"],
  ])("%s", (_, abstract, phrase) => {
    expect([...candidatesIn("A title", abstract).keys()]).not.toContain(phrase);
  });

  test("reaches from the title into the abstract", () => {
    const found = [...candidatesIn("Graph kernels", "Molecules are compared by graph kernels").keys()];
    expect(found).toContain("graph kernel");
    expect(found).not.toContain("graph kernel molecule");
    expect(found).not.toContain("kernel molecule");
  });
});

describe("all candidates", () => {
  const { candidates, text } = findIn(
    "Graph kernels and graph-kernel machines",
    "Graph kernels (GKs) compare graphs. The graph kernel is old, and graph kernels of trees are older.",
  );

  test("have one key for hyphens, case and number, and different keys for different words", () => {
    const texts = candidates.map(({ words }) => words.map((word) => word.text).join(""));
    expect(new Set(texts).size).toBe(texts.length);
    expect(new Set(candidates.map(({ key }) => key)).size).toBe(texts.length);
    const kernel = candidates.find(
      ({ words }) => words.map((word) => word.text).join(" ") === "graph kernel",
    );
    expect(kernel?.occurrences).toHaveLength(5);
  });

  test("have their places in reading order, each once, inside the paper", () => {
    for (const { occurrences } of candidates) {
      const places = occurrences.map(({ from, to, lastForm }) => [from, to, Number(lastForm === null)]);
      expect(places).toEqual(places.toSorted((a, b) => a[0]! - b[0]! || a[1]! - b[1]!));
      expect(new Set(places.map(String)).size).toBe(places.length);
      for (const { from, to } of occurrences) {
        expect(from).toBeLessThan(to);
        expect(to).toBeLessThanOrEqual(text.units.length);
      }
    }
  });
});
