import { parseKindTable } from "@isthmus/extractor/training";
import {
  crossValidateKinds,
  describeConfusion,
  findAccuracy,
  fitKinds,
  fitKindTable,
  type GoldPaper,
  judgeKinds,
  toKindExamples,
} from "@isthmus/training";
import { describe, expect, test } from "vitest";
import { toPaper } from "../../support/paper.ts";

/** Papers whose tasks end in "detection" and whose models are networks with names in camel case. */
const gold: readonly GoldPaper[] = ["face", "edge", "fraud", "lane", "defect", "text"].map((thing, i) => ({
  field: null,
  paper: toPaper(
    `${thing}Net: ${thing} detection`,
    `We propose ${thing}Net, a ${thing} network for ${thing} detection on many ${thing} images.`,
  ),
  concepts: [
    { label: `${thing}Net`, surface: [`${thing}Net`], core: true, kind: "model" },
    { label: `${thing} network`, surface: [`${thing} network`], core: i % 2 === 0, kind: "model" },
    { label: `${thing} detection`, surface: [`${thing} detection`], core: true, kind: "task" },
    { label: `${thing} image`, surface: [`${thing} images`], core: false, kind: "object" },
  ],
}));
const NO_VECTORS = new Map<string, Float32Array>();
const examples = toKindExamples(gold, "label");

describe("examples of kinds", () => {
  test("tell where a concept stands and what stands beside it", () => {
    const [model] = examples;
    expect(model!.clues).toEqual([
      {
        words: ["facenet"],
        surface: "faceNet",
        before: "",
        beforeThat: "",
        after: "",
        afterThat: "",
        markAfter: ":",
        inTitle: true,
      },
      {
        words: ["facenet"],
        surface: "faceNet",
        before: "propose",
        beforeThat: "we",
        after: "",
        afterThat: "",
        markAfter: ",",
        inTitle: false,
      },
    ]);
  });

  test("take their words from the label, or from the text as it is written", () => {
    const paper = toPaper("", "A GNN and graph neural networks");
    const concepts = [
      { label: "graph neural network", surface: ["GNN"], core: true, kind: "model" as const },
    ];
    const words = (source: "label" | "surface") =>
      toKindExamples([{ paper, field: null, concepts }], source)[0]!.clues[0]!.words;
    expect(words("label")).toEqual(["graph", "neural", "network"]);
    expect(words("surface")).toEqual(["GNN"]);
  });

  test("find whole words only, three mentions at most, and the longest of forms that overlap", () => {
    const paper = toPaper("Nets, net and deep net", "A net, a net and a network");
    const concepts = [{ label: "net", surface: ["net", "deep net"], core: true, kind: "model" as const }];
    const [example] = toKindExamples([{ paper, field: null, concepts }], "label");
    expect(example!.clues.map(({ surface }) => surface)).toEqual(["net", "deep net", "net"]);
  });

  test("leave out concepts without a kind and those that do not stand in the text", () => {
    const paper = toPaper("", "graphs");
    const concept = { label: "graph", surface: ["graphs"], core: true };
    const unkind = toKindExamples([{ paper, field: null, concepts: [{ ...concept, kind: null }] }], "label");
    const absent = [{ ...concept, surface: ["trees", ""], kind: "object" as const }];
    expect([...unkind, ...toKindExamples([{ paper, field: null, concepts: absent }], "label")]).toEqual([]);
  });
});

describe("the fit of kinds", () => {
  test("finds the kinds of concepts that it has not seen by their words and their writing", () => {
    const [confusion] = crossValidateKinds([gold], gold.length, NO_VECTORS);
    expect(confusion!.flat().reduce((a, b) => a + b)).toBe(examples.length);
    expect(findAccuracy(confusion!)).toBeGreaterThan(0.95);
  });

  test("gives the same text for the same papers, a module of one constant", () => {
    const text = fitKinds(gold, NO_VECTORS);
    expect(fitKinds(gold, NO_VECTORS)).toBe(text);
    const table = /KIND_TABLE =\s+"([\w-]+)";\n$/.exec(text)?.[1];
    expect(table).toBe(fitKindTable(examples, NO_VECTORS));
  });

  test("lends what it knows of a word to words that are used alike", () => {
    const vectors = new Map([
      ["detection", Float32Array.of(1, 0)],
      ["spotting", Float32Array.of(1, 0)],
      ["network", Float32Array.of(0, 1)],
      ["image", Float32Array.of(0, -1)],
    ]);
    const paper = toPaper("", "It is spotting");
    const concepts = [{ label: "spotting", surface: ["spotting"], core: true, kind: "task" as const }];
    const unseen = toKindExamples([{ paper, field: null, concepts }], "label");
    const accuracy = (known: ReadonlyMap<string, Float32Array>): number =>
      findAccuracy(judgeKinds(unseen, parseKindTable(fitKindTable(examples, known))));
    expect(accuracy(vectors)).toBe(1);
    expect(accuracy(NO_VECTORS)).toBe(0);
  });
});

describe("the report", () => {
  test("counts shares and names what each kind was taken for", () => {
    const confusion = [
      [3, 1, 0, 0, 0, 0, 0, 0],
      ...Array.from({ length: 7 }, () => Array<number>(8).fill(0)),
    ];
    expect(findAccuracy(confusion)).toBe(0.75);
    expect(findAccuracy(judgeKinds([], parseKindTable("")))).toBe(0);
    const [header, method] = describeConfusion(confusion);
    expect(header).toMatch(/kind\s+right\s+method\s+model/);
    expect(method).toMatch(/method\s+75\.0%\s+3\s+1\s+0/);
  });
});
