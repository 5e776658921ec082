import type { GraphDocument } from "@isthmus/model";

const LISTS = [
  "papers",
  "concepts",
  "links",
  "cooccurrences",
  "fields",
  "topics",
  "bridges",
  "gaps",
] as const;

/** The text of graph.json in pieces: valid JSON with one paper, concept or link a line. */
export function* stringifyDocument(document: GraphDocument): Iterable<string> {
  const { format, version, meta } = document;
  yield `{"format":${JSON.stringify(format)},"version":${version},\n"meta":${JSON.stringify(meta)}`;
  for (const name of LISTS) {
    const items = document[name];
    yield `,\n"${name}":[`;
    for (const [i, item] of items.entries()) yield `${i === 0 ? "" : ","}\n${JSON.stringify(item)}`;
    yield items.length === 0 ? "]" : "\n]";
  }
  yield "}\n";
}
