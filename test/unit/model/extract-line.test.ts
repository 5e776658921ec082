import { conceptId, type ExtractedPaper, paperId, readExtractLine, toExtractLine } from "@isthmus/model";
import fc from "fast-check";
import { expect, test } from "vitest";

const AT = { file: "extract.jsonl", line: 1, record: 1 };
const extracted: ExtractedPaper = {
  paper: {
    id: paperId("doi:10.1/x"),
    title: "Graph networks",
    abstract: "GNNs pass messages.",
    year: 2024,
    authors: ["A. Author"],
    venue: "Journal",
    keywords: ["graphs"],
    identifiers: { doi: "10.1/x" },
    url: null,
    source: { file: "a.jsonl", record: 1, line: 1 },
  },
  concepts: [
    {
      id: conceptId("graph network"),
      label: "graph network",
      kind: "model",
      variants: ["Graph networks"],
      weight: 1,
      mentions: [{ field: "title", start: 0, end: 14 }],
    },
  ],
  terms: [
    { id: conceptId("message"), label: "message", mentions: [{ field: "abstract", start: 10, end: 18 }] },
  ],
  acronyms: [{ short: "GNN", long: "graph neural network" }],
  inferred: [{ short: "PINN", long: "physics-informed neural network" }],
};
const codeOf = (text: string): string | undefined => readExtractLine(text, AT).diagnostics[0]?.code;

test("a paper written as a line and read again is the same", () => {
  expect(readExtractLine(toExtractLine(extracted), AT)).toEqual({ value: extracted, diagnostics: [] });
});

test("a line from before kinds and inferred short forms is read without them", () => {
  const older = toExtractLine(extracted)
    .replace('"kind":"model",', "")
    .replace(/,"inferred":\[[^\]]*\]/, "");
  expect(older).not.toMatch(/kind|inferred/);
  expect(readExtractLine(older, AT)).toEqual({
    value: { ...extracted, inferred: [], concepts: [{ ...extracted.concepts[0]!, kind: null }] },
    diagnostics: [],
  });
});

test("a line never holds a line feed, whatever the texts hold", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (abstract) => {
      const line = toExtractLine({
        ...extracted,
        paper: { ...extracted.paper, abstract },
        concepts: [],
        terms: [],
      });
      expect(line).not.toMatch(/[\n\r]/);
      expect(readExtractLine(line, AT).value?.paper.abstract).toBe(abstract);
    }),
  );
});

test.each([
  ["an empty line", ""],
  ["a cut line", toExtractLine(extracted).slice(0, 80)],
  ["a plain paper", JSON.stringify({ id: "1", title: "T", abstract: "A" })],
  ["a kind that there is not", toExtractLine(extracted).replace('"kind":"model"', '"kind":"animal"')],
  [
    "a mention outside its text",
    toExtractLine({
      ...extracted,
      terms: [{ ...extracted.terms[0]!, mentions: [{ field: "title", start: 0, end: 99 }] }],
    }),
  ],
])("%s is refused with its place", (_, text) => {
  expect(codeOf(text)).toBe("extract.invalid-line");
  expect(readExtractLine(text, AT).value).toBeNull();
});

test("any text at all makes a paper or a diagnostic, never an exception", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const { value, diagnostics } = readExtractLine(text, AT);
      expect(value === null).toBe(diagnostics.length === 1);
    }),
  );
});
