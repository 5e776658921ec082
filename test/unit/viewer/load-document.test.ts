import { createServer, type Server } from "node:http";
import { loadDocument } from "@isthmus/viewer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EMPTY_GRAPH, madeMap } from "../../support/made-map.ts";

const { format, version, meta, papers, concepts, links, cooccurrences, fields, topics, bridges, gaps } =
  madeMap({
    fieldSizes: [5, 4],
  });
const graph = {
  format,
  version,
  meta,
  papers,
  concepts,
  links,
  cooccurrences,
  fields,
  topics,
  bridges,
  gaps,
};
const file = (content: string): { file: File } => ({ file: new File([content], "graph.json") });

describe("a graph document from a file", () => {
  it("is read with all its indices", async () => {
    const { value, diagnostics } = await loadDocument(file(JSON.stringify(graph)));
    expect(diagnostics).toEqual([]);
    expect(value?.papers).toHaveLength(9);
    expect(value?.paperIndexOf.get("made:8")).toBe(8);
  });

  it.each([
    ["cut off in the middle", JSON.stringify(graph).slice(0, 500), "document.invalid", "complete JSON"],
    ["empty", "", "document.invalid", "complete JSON"],
    ["other JSON", `{"name":"x"}`, "document.invalid", "not a graph of Isthmus"],
    [
      "of a newer version",
      JSON.stringify({ ...graph, version: 2 }),
      "document.newer-version",
      "update Isthmus",
    ],
    [
      "with an index that points nowhere",
      JSON.stringify({ ...graph, links: [{ source: 0, target: 99, weight: 1, concepts: [] }] }),
      "document.dangling-index",
      "links.0.target is 99",
    ],
  ])("that is %s gives a diagnostic and no value", async (_, content, code, words) => {
    const { value, diagnostics } = await loadDocument(file(content));
    expect(value).toBeNull();
    expect(diagnostics).toMatchObject([{ code, severity: "error", at: { file: "graph.json" } }]);
    expect(diagnostics[0]!.message).toContain(words);
  });
});

describe("a graph document from the server", () => {
  let server: Server;
  let origin: string;
  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === "/graph.json") response.end(JSON.stringify(EMPTY_GRAPH));
      else response.writeHead(404).end();
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const address = server.address();
    origin = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
  });
  afterAll(() => new Promise((closed) => server.close(closed)));

  it("is read, even when it holds no paper", async () => {
    const { value } = await loadDocument({ url: `${origin}/graph.json` });
    expect(value?.papers).toEqual([]);
  });

  it("that is not there says what the server answered", async () => {
    const { value, diagnostics } = await loadDocument({ url: `${origin}/other.json` });
    expect(value).toBeNull();
    expect(diagnostics[0]!.message).toMatch(/404.*isthmus serve/);
  });

  it("from a server that is gone asks whether it is running", async () => {
    const { value, diagnostics } = await loadDocument({ url: "http://127.0.0.1:9/graph.json" });
    expect(value).toBeNull();
    expect(diagnostics[0]!.message).toContain("still running");
  });
});
