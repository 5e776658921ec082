import { describe, expect, test } from "vitest";
import { extractOne } from "../../support/paper.ts";

function acronymsIn(abstract: string): string[] {
  return extractOne("A title", abstract).acronyms.map(({ short, long }) => `${short} = ${long}`);
}

describe("acronyms defined in brackets", () => {
  test.each([
    ["We study graph neural networks (GNNs) here.", "GNN = graph neural network"],
    ["Kolmogorov-Arnold Networks (KANs) are new.", "KAN = Kolmogorov-Arnold Network"],
    ["Training physics-informed neural networks (PINNs) is hard.", "PINN = physics-informed neural network"],
    ["A support vector machine (SVM) was used.", "SVM = support vector machine"],
    ["We use the Parametric Rectified Linear Unit (PReLU).", "PReLU = Parametric Rectified Linear Unit"],
    ["Hyper-parameter optimization (HPO) is costly.", "HPO = Hyper-parameter optimization"],
    ["It rests on the mean squared error (MSE).", "MSE = mean squared error"],
    ["The Institute of Research and Development (R&D) paid.", "R&D = Research and Development"],
    ["We do sequence to sequence (S2S) learning.", "S2S = sequence to sequence"],
  ])("%s", (abstract, pair) => {
    expect(acronymsIn(abstract)).toEqual([pair]);
  });

  test("the short form may come first", () => {
    expect(acronymsIn("We train an MLP (multi-layer perceptron) on it.")).toEqual([
      "MLP = multi-layer perceptron",
    ]);
  });

  test("a bracket may say more than the short form", () => {
    expect(acronymsIn("We use convolutional neural networks (CNNs; see above).")).toEqual([
      "CNN = convolutional neural network",
    ]);
    expect(acronymsIn("They are large language models (i.e., LLMs).")).toEqual([
      "LLM = large language model",
    ]);
  });

  test("words that only precede the long form stay outside", () => {
    expect(acronymsIn("We carefully analyse novel deep belief networks (DBN).")).toEqual([
      "DBN = deep belief network",
    ]);
  });

  test("small words inside the long form are kept", () => {
    expect(acronymsIn("We model the angle of attack (AoA) of wings.")).toEqual(["AoA = angle of attack"]);
  });

  test("letters inside words count where initials do not explain the short form", () => {
    expect(acronymsIn("Levels of methotrexate (MTX) were measured.")).toEqual(["MTX = methotrexate"]);
  });

  test.each([
    ["Results improved in the last decade (2010).", "a year"],
    ["It rose by a large margin (12%).", "a percentage"],
    ["Networks (see Section 3) were trained.", "a remark"],
    ["The first of them (the GNN) was used.", "an article before the short form, with no matching words"],
    ["An open bracket (GNN", "an open bracket"],
    ["A stray ) bracket (", "brackets the wrong way round"],
    ["", "no text"],
  ])("%s defines nothing: %s", (abstract) => {
    expect(acronymsIn(abstract)).toEqual([]);
  });

  test("the first definition counts when a paper gives two", () => {
    expect(acronymsIn("A neural network (NN) and the nearest neighbour (NN) meet.")).toEqual([
      "NN = neural network",
    ]);
  });
});
