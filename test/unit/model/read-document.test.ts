import { type GraphDocument, readDocument } from "@isthmus/model";
import { expect, test } from "vitest";
import { smallDocument } from "../../support/small-document.ts";

type Loose = Record<string, unknown>;
const edited = (edit: (document: Loose) => void): unknown => {
  const copy = structuredClone(smallDocument()) as unknown as Loose;
  edit(copy);
  return copy;
};
const codeOf = (content: unknown): string | undefined =>
  readDocument(content, "graph.json").diagnostics[0]?.code;
const at = (document: Loose, ...path: (string | number)[]): Loose =>
  path.reduce<Loose>((value, key) => value[key] as Loose, document);

test("a valid document is read as it is", () => {
  expect(readDocument(smallDocument(), "graph.json")).toEqual({ value: smallDocument(), diagnostics: [] });
});

test("members that this version does not know are dropped, not refused", () => {
  const { value } = readDocument(
    edited((d) => (d["future"] = 1)),
    "graph.json",
  );
  expect(value).toEqual(smallDocument());
});

test.each([
  ["nothing", null],
  ["a number", 7],
  ["an array", []],
  ["another JSON file", { nodes: [], edges: [] }],
  ["a document without papers", edited((d) => delete d["papers"])],
  ["a text where a number belongs", edited((d) => (at(d, "papers", 0)["x"] = "left"))],
  ["a negative index", edited((d) => (at(d, "links", 0)["source"] = -1))],
  ["a fraction as an index", edited((d) => (at(d, "links", 0)["source"] = 0.5))],
])("%s is not a document", (_, content) => {
  expect(codeOf(content)).toBe("document.invalid");
});

test("a newer version is named as such, whatever its shape", () => {
  expect(codeOf({ format: "isthmus-graph", version: 2, universe: [] })).toBe("document.newer-version");
});

const DANGLING: [string, (d: Loose) => void][] = [
  ["a paper's field", (d) => (at(d, "papers", 0)["field"] = 2)],
  ["a paper's topic", (d) => (at(d, "papers", 0)["topic"] = 9)],
  ["a paper's concept", (d) => (at(d, "papers", 0, "concepts", 0)["concept"] = 3)],
  ["a membership", (d) => (at(d, "papers", 0, "memberships", 0)["field"] = 5)],
  ["a broader concept", (d) => (at(d, "concepts", 0)["broader"] = [3])],
  ["the end of a link", (d) => (at(d, "links", 0)["target"] = 3)],
  ["the evidence of a link", (d) => (at(d, "links", 0)["concepts"] = [30])],
  ["a co-occurrence", (d) => (at(d, "cooccurrences", 0)["target"] = 3)],
  ["a field's paper", (d) => (at(d, "fields", 0)["papers"] = [3])],
  ["a topic's field", (d) => (at(d, "topics", 0)["field"] = 2)],
  ["a bridging paper", (d) => (at(d, "bridges", 0)["paper"] = 3)],
  ["a bridge's nearest paper", (d) => (at(d, "bridges", 0)["nearest"] = [0, 3])],
  ["a bridge's concept", (d) => (at(d, "bridges", 0)["concepts"] = [[2], [3]])],
  ["a gap's concept", (d) => (d["gaps"] = [{ concepts: [0, 3], score: 1, reason: "" }])],
  ["a mention", (d) => (at(d, "papers", 0, "concepts", 0, "mentions", 0)["end"] = 1000)],
];

test.each(DANGLING)("an index that points nowhere is found: %s", (_, edit) => {
  expect(codeOf(edited(edit))).toBe("document.dangling-index");
});

test("a file of another kind is told in words, not in terms of our schema", () => {
  const { diagnostics } = readDocument({ nodes: [], edges: [] }, "gephi.json");
  expect(diagnostics[0]?.message).toMatch(/not a graph of Isthmus.*isthmus build/);
});

test("the message names the file, the place and the remedy", () => {
  const { diagnostics } = readDocument(
    edited((d) => (at(d, "links", 0)["target"] = 3)),
    "mine.json",
  );
  expect(diagnostics[0]).toMatchObject({ at: { file: "mine.json" } });
  expect(diagnostics[0]?.message).toMatch(/links\.0\.target is 3.*isthmus build/);
});

test("the reader never changes what it was given", () => {
  const content: GraphDocument = smallDocument();
  readDocument(content, "graph.json");
  expect(content).toEqual(smallDocument());
});
