import { describe, expect, test } from "vitest";
import { findIn } from "../../support/paper.ts";

/** The class of each word of a sentence, with those of function words left out. */
function classesIn(sentence: string): Readonly<Record<string, string>> {
  const { units, titleUnitCount } = findIn("A title", sentence).text;
  return Object.fromEntries(
    units
      .slice(titleUnitCount)
      .filter(({ wordClass }) => wordClass !== "stop")
      .map(({ form, wordClass }) => [form.surface, wordClass]),
  );
}

describe("words are classed by what they are, and by the words next to them", () => {
  test.each([
    [
      "We train a deep network on images.",
      { train: "other", deep: "adjective", network: "noun", images: "noun" },
    ],
    ["The train arrives late.", { train: "noun" }],
    ["Graphs cluster into communities.", { Graphs: "noun", communities: "noun" }],
    ["Each cluster of galaxies is large.", { cluster: "noun", galaxies: "noun" }],
    ["We sample points from a posterior distribution.", { points: "noun", distribution: "noun" }],
    ["Each sample is drawn from the posterior.", { sample: "noun" }],
    ["Pruning removes weights.", { Pruning: "gerund", weights: "noun" }],
    ["The pruned network is small.", { pruned: "participle", network: "noun" }],
    [
      "Data-driven models use message-passing layers.",
      { "Data-driven": "adjective", "message-passing": "noun" },
    ],
    ["It has 12 layers and 4.5 heads.", { "12": "number", "4.5": "number", layers: "noun" }],
    ["The rapidly growing field grows rapidly.", { rapidly: "other" }],
    ["The IF neuron spikes if needed.", { IF: "noun", neuron: "noun" }],
    ["Equivariance matters for 3D molecules.", { Equivariance: "noun", "3D": "noun", molecules: "noun" }],
    ["Patients can wear the sensor.", { wear: "other", sensor: "noun" }],
    [
      "The hippocampus encodes spatial memory.",
      { hippocampus: "noun", spatial: "adjective", memory: "noun" },
    ],
  ])("%s", (sentence, classes) => {
    expect(classesIn(sentence)).toMatchObject(classes);
  });

  test("a word that no abstract at large has is taken for a noun, in -ly for an adverb", () => {
    expect(classesIn("The quaxon moves quaxonly here.")).toMatchObject({ quaxon: "noun", quaxonly: "other" });
  });

  test("a title in capitals has the words of one in lower case, and no acronyms", () => {
    const read = (title: string): unknown =>
      findIn(title, "").text.units.map(({ form, wordClass }) => ({
        lower: form.lower,
        wordClass,
        acronyms: form.words.filter((word) => word.isAcronym),
      }));
    expect(read("ON DEEP NETWORKS FOR IMAGE RETRIEVAL")).toEqual(
      read("on deep networks for image retrieval"),
    );
  });
});

describe("sentences", () => {
  test.each([
    ["One here. Two here! Three here? Four", [0, 0, 1, 1, 2, 2, 3]],
    ["About e.g. kernels of Fig. 3 and more", [0, 0, 0, 0, 0, 1, 1, 1]],
    ["no capital. follows", [0, 0, 0]],
  ])("of %s are counted", (text, sentences) => {
    const { units, titleUnitCount } = findIn("A title", text).text;
    expect(units.slice(titleUnitCount).map(({ sentenceIndex }) => sentenceIndex)).toEqual(sentences);
  });
});
