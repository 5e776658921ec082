import { extractCorpus } from "@isthmus/extractor";
import { conceptId, type ExtractedPaper } from "@isthmus/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toPaper } from "../support/paper.ts";

const anyText = fc.string({ unit: "binary", maxLength: 200 });
const marks = fc.string({
  unit: fc.constantFrom(
    "(",
    ")",
    "[",
    "<",
    ">",
    "$",
    "\\",
    "{",
    "}",
    "-",
    ".",
    ",",
    "'",
    "&",
    "_",
    "+",
    " ",
    "\n",
    "a",
    "B",
    "1",
  ),
  maxLength: 120,
});
const words = fc
  .array(
    fc.constantFrom(
      ..."graph neural network networks GNN GNNs (GNN) kernel kernels the of is we propose learning deep multi-layer multilayer 3D SO(3) TimeX++ attention-based Gaussian processes and, however. models data é 深度 😀".split(
        " ",
      ),
    ),
    { maxLength: 60 },
  )
  .map((list) => list.join(" "));
const text = fc.oneof(
  { weight: 3, arbitrary: words },
  anyText,
  marks,
  fc.tuple(words, anyText, words).map((parts) => parts.join("")),
);
const somePapers = fc
  .array(fc.tuple(text, text), { minLength: 1, maxLength: 6 })
  .map((texts) => texts.map(([title, abstract], i) => toPaper(title, abstract, `p${i}`)));

const all = ({ concepts, terms }: ExtractedPaper): ExtractedPaper["terms"] => [...concepts, ...terms];

describe("extraction of any text", () => {
  test("keeps every paper, in order, and says at most one thing about each", () => {
    fc.assert(
      fc.property(somePapers, (papers) => {
        const { value, diagnostics } = extractCorpus(papers);
        expect(value.papers.map(({ paper }) => paper)).toEqual(papers);
        expect(diagnostics.length).toBeLessThanOrEqual(papers.length);
      }),
    );
  });

  test("gives mentions that lie inside the text, in order, and read as one of the variants", () => {
    fc.assert(
      fc.property(somePapers, (papers) => {
        for (const extracted of extractCorpus(papers).value.papers) {
          for (const { mentions } of all(extracted)) {
            expect(mentions.length).toBeGreaterThan(0);
            for (const { field, start, end } of mentions) {
              const surface = extracted.paper[field].slice(start, end);
              expect(surface).toHaveLength(end - start);
              expect(surface).toMatch(/^\S(?:[\s\S]*\S)?$/);
            }
          }
          for (const { mentions, variants } of extracted.concepts)
            for (const { field, start, end } of mentions)
              expect(variants).toContain(extracted.paper[field].slice(start, end));
        }
      }),
    );
  });

  test("gives each concept once per paper, one label per id, and ids made from labels", () => {
    fc.assert(
      fc.property(somePapers, (papers) => {
        const labels = new Map<string, string>();
        for (const extracted of extractCorpus(papers).value.papers) {
          const ids = all(extracted).map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          for (const { id, label } of all(extracted)) {
            expect(id).toBe(conceptId(label));
            expect(labels.get(id) ?? label).toBe(label);
            labels.set(id, label);
          }
        }
      }),
    );
  });

  test("does not depend on the order of the papers", () => {
    fc.assert(
      fc.property(
        somePapers.chain((papers) =>
          fc.tuple(fc.constant(papers), fc.shuffledSubarray(papers, { minLength: papers.length })),
        ),
        ([papers, shuffled]) => {
          const byId = (list: readonly ExtractedPaper[]): ExtractedPaper[] =>
            list.toSorted((a, b) => (a.paper.id < b.paper.id ? -1 : 1));
          expect(byId(extractCorpus(shuffled).value.papers)).toEqual(
            byId(extractCorpus(papers).value.papers),
          );
        },
      ),
    );
  });

  test("respects the number of concepts asked for", () => {
    fc.assert(
      fc.property(somePapers, fc.integer({ min: 1, max: 5 }), (papers, maxConcepts) => {
        for (const { concepts } of extractCorpus(papers, { maxConcepts }).value.papers)
          expect(concepts.length).toBeLessThanOrEqual(maxConcepts);
      }),
    );
  });
});

describe("very long texts are read like short ones", () => {
  test.each([
    ["one word", "a"],
    ["digits and letters", "a1"],
    ["open brackets", "("],
    ["definitions", "graph neural network (GNN) "],
    ["dollar signs", "$"],
    ["open tags", "<script>"],
    ["open comments", "<!--"],
    ["hyphens", "ab-"],
    ["apostrophes", "a'"],
    ["addresses", "a@b."],
    ["commands", "\\a{"],
    ["nouns", "graph neural network model "],
  ])("100,000 characters of %s", (_, piece) => {
    const abstract = piece.repeat(Math.ceil(100_000 / piece.length));
    const { value } = extractCorpus([toPaper("On graph kernels", abstract)]);
    expect(value.papers).toHaveLength(1);
  });
});
