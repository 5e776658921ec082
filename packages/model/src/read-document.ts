import * as v from "valibot";
import { findDanglingIndex } from "./dangling-index.ts";
import type { Diagnostic, Outcome } from "./diagnostic.ts";
import type { GraphDocument } from "./document.ts";
import { graphDocumentSchema } from "./document-schema.ts";

/**
 * Reads the content of a graph.json (parsed JSON). `value` is `null` when it cannot be used; the one diagnostic then
 * says why: another format, a newer version, a wrong shape (with its path), or an index that points nowhere.
 */
export function readDocument(content: unknown, file: string): Outcome<GraphDocument | null> {
  if (!isGraph(content)) {
    return refuse(
      "document.invalid",
      "not a graph of Isthmus: it does not name its format; give a graph.json that `isthmus build` wrote",
      file,
    );
  }
  const { version } = content;
  if (typeof version === "number" && version > 1) {
    return refuse(
      "document.newer-version",
      `this graph has format version ${version}, and this Isthmus reads up to 1; update Isthmus or build the graph again`,
      file,
    );
  }
  const parsed = v.safeParse(graphDocumentSchema, content, { abortEarly: true });
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const path = v.getDotPath(issue);
    return refuse(
      "document.invalid",
      `this graph does not have the shape it must have: ${path === null ? "" : `at ${path}: `}${issue.message}; build it again with \`isthmus build\``,
      file,
    );
  }
  const dangling = findDanglingIndex(parsed.output);
  if (dangling !== null)
    return refuse(
      "document.dangling-index",
      `${dangling}; build the graph again with \`isthmus build\``,
      file,
    );
  return { value: parsed.output, diagnostics: [] };
}

function isGraph(content: unknown): content is { format: "isthmus-graph"; version?: unknown } {
  return (
    typeof content === "object" &&
    content !== null &&
    "format" in content &&
    content.format === "isthmus-graph"
  );
}

function refuse(code: Diagnostic["code"], message: string, file: string): Outcome<null> {
  return {
    value: null,
    diagnostics: [{ code, severity: "error", message, at: { file, line: null, record: null } }],
  };
}
