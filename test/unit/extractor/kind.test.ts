import fc from "fast-check";
import {
  electKind,
  findHead,
  formatHashTable,
  hashKindFeature,
  KIND_STEP,
  KIND_ZERO,
  type KindClues,
  kindEvidence,
  KINDS,
  listKindFeatures,
  parseKindTable,
  toDigit,
} from "@isthmus/extractor/training";
import { describe, expect, test } from "vitest";

const clues = (words: string, more: Partial<KindClues> = {}): KindClues => ({
  words: words.split(" "),
  surface: words,
  before: "",
  beforeThat: "",
  after: "",
  afterThat: "",
  markAfter: "",
  inTitle: false,
  ...more,
});

const kindOf = (...mentions: readonly KindClues[]): string | null => {
  const sum = new Int32Array(KINDS.length);
  for (const mention of mentions)
    for (const [kind, value] of kindEvidence(mention).entries()) sum[kind]! += value;
  return electKind(sum);
};

/** A table that gives one feature weights, in steps, for method and task. */
const tableOf = (...rows: readonly (readonly [feature: number, method: number, task: number])[]) =>
  parseKindTable(
    formatHashTable(
      rows.map(([feature, method, task]) => [
        feature,
        [method, 0, task, 0, 0, 0, 0, 0].map((steps) => toDigit(KIND_ZERO + steps)).join(""),
      ]),
    ),
  );

describe("the kind of a concept", () => {
  test.each([
    ["object detection", "task"],
    ["image segmentation", "task"],
    ["gradient descent", "method"],
    ["convolutional neural network", "model"],
    ["mean squared error", "metric"],
    ["computer vision", "domain"],
    ["knowledge graph", "object"],
    ["phase transition", "theory"],
  ])("of %s is %s", (label, kind) => {
    expect(kindOf(clues(label))).toBe(kind);
  });

  test("follows the ending of a head that no annotator met", () => {
    expect(kindOf(clues("zorbification"))).not.toBe(kindOf(clues("zorbgraphy-net", { surface: "ZorbNet" })));
  });

  test("is a model for an invented name that a title introduces", () => {
    const introduced = { surface: "ZorbNet", markAfter: ":", after: "", inTitle: true };
    expect(kindOf(clues("zorbnet", introduced))).toBe("model");
  });

  test("hears what the sentence says: the same name is a dataset where papers evaluate on it", () => {
    const dataset = KINDS.indexOf("dataset");
    const bare = clues("zorb", { surface: "ZORB" });
    const evaluated = clues("zorb", {
      surface: "ZORB",
      before: "the",
      beforeThat: "on",
      after: "dataset",
    });
    const odds = (mention: KindClues): number => {
      const sum = kindEvidence(mention);
      return sum[dataset]! - sum[KINDS.indexOf("model")]!;
    };
    expect(odds(evaluated)).toBeGreaterThan(odds(bare));
  });

  test("is unknown without evidence, and the earlier of two that are level", () => {
    expect(electKind(new Int32Array(KINDS.length))).toBeNull();
    expect(electKind(Int32Array.from([-5, 7, 3, 7, 0, 0, 0, 0]))).toBe("model");
    expect(electKind(Int32Array.from([-5, -7, -3, -7, -9, -9, -9, -9]))).toBe("task");
  });
});

describe("evidence", () => {
  const words = fc.array(fc.constantFrom("graph", "network", "of", "loss", "Ω", "x"), { maxLength: 4 });
  const mention = fc.record({
    words,
    surface: fc.string({ maxLength: 12 }),
    before: fc.constantFrom("", "the", "propose"),
    beforeThat: fc.constantFrom("", "on", "we"),
    after: fc.constantFrom("", "dataset"),
    afterThat: fc.constantFrom("", "is"),
    markAfter: fc.constantFrom("", ":", "("),
    inTitle: fc.boolean(),
  });

  test("is whole numbers, one a kind, for any clues", () => {
    fc.assert(
      fc.property(mention, (any) => {
        const evidence = kindEvidence(any);
        expect(evidence).toHaveLength(KINDS.length);
        expect(electKind(evidence)).not.toBeNull();
      }),
    );
  });

  test("adds the weights of the features that the table knows, in thousandths", () => {
    const head = hashKindFeature("head", "descent");
    const modifier = hashKindFeature("modifier", "gradient");
    const table = tableOf([head, 3, -2], [modifier, 1, 4], [hashKindFeature("head", "other"), 9, 9]);
    const evidence = kindEvidence(clues("gradient descent"), table);
    expect([...evidence]).toEqual([4 * KIND_STEP, 0, 2 * KIND_STEP, 0, 0, 0, 0, 0]);
  });

  test("is the same for words in capitals, which acronyms keep", () => {
    expect(kindEvidence(clues("GNN", { surface: "x" }))).toEqual(
      kindEvidence(clues("gnn", { surface: "x" })),
    );
  });
});

describe("features", () => {
  test("take for head the last word, or the last before a preposition", () => {
    expect(findHead(["graph", "neural", "network"])).toBe(2);
    expect(findHead(["curse", "of", "dimensionality"])).toBe(0);
    expect(findHead(["learning", "to", "optimize"])).toBe(0);
    expect(findHead(["of"])).toBe(0);
    expect(findHead([])).toBe(-1);
  });

  test("tell the same word in different places apart", () => {
    const seen = new Set(listKindFeatures(clues("network pruning")));
    expect(seen.has(hashKindFeature("head", "pruning"))).toBe(true);
    expect(seen.has(hashKindFeature("modifier", "network"))).toBe(true);
    expect(seen.has(hashKindFeature("head", "network"))).toBe(false);
  });

  test.each([
    ["ResNet", "camel"],
    ["BERT", "capitals"],
    ["Transformer", "capital"],
    ["Markov chain", "mixed"],
    ["Markov Chain", "title"],
    ["gradient descent", "lower"],
  ])("see that %s is written %s", (surface, letterCase) => {
    const seen = listKindFeatures(clues("any", { surface }));
    expect(seen).toContain(hashKindFeature("writing", letterCase));
  });

  test("see digits, signs, hyphens and plurals", () => {
    const writing = (surface: string, trait: string): boolean =>
      listKindFeatures(clues("any", { surface })).includes(hashKindFeature("writing", trait));
    expect(writing("CIFAR-10", "digit")).toBe(true);
    expect(writing("CIFAR-10", "hyphen")).toBe(true);
    expect(writing("TimeX++", "plus")).toBe(true);
    expect(writing("graphs", "plural")).toBe(true);
    expect(writing("loss", "plural")).toBe(false);
  });

  test("hear of the title only in it", () => {
    const name = { surface: "TimeX", markAfter: ":" };
    const opening = hashKindFeature("title", "camel:^");
    expect(listKindFeatures(clues("timex", { ...name, inTitle: true }))).toContain(opening);
    expect(listKindFeatures(clues("timex", name))).not.toContain(opening);
  });
});
