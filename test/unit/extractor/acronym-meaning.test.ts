import { describe, expect, test } from "vitest";
import { groupMeanings, isSameMeaning } from "@isthmus/extractor/training";

describe("wordings of one long form", () => {
  test.each([
    ["convolutional neural network", "convolution neural network", true],
    ["convolutional neural network", "convolutional neuralnetwork", true],
    ["magnetorotational instability", "magneto rotational instability", true],
    ["bag of word", "bag of word representation", true],
    ["principal component analysis", "principle component analysis", true],
    ["graph neural network", "generative neural network", false],
    ["average displacement error", "adverse drug event", false],
    ["segment anything model", "sharpness aware minimization", false],
    ["accuracy", "accident", false],
    ["network", "networks", false],
  ])("%s and %s: %s", (a, b, isSame) => {
    expect(isSameMeaning(a, b)).toBe(isSame);
    expect(isSameMeaning(b, a)).toBe(isSame);
  });

  test("are taken together under the first", () => {
    const longs = [
      "adverse drug event",
      "average displacement error",
      "adverse drug effect",
      "adverse drugs event",
    ];
    const meanings = groupMeanings(longs.map((long) => ({ long })));
    expect(meanings.map(({ long, members }) => [long, ...members.map((member) => member.long)])).toEqual([
      ["adverse drug event", "adverse drug event", "adverse drugs event"],
      ["average displacement error", "average displacement error"],
      ["adverse drug effect", "adverse drug effect"],
    ]);
  });
});
