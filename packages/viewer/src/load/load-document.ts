import { type Diagnostic, type Outcome, readDocument } from "@isthmus/model";
import { buildExplorerDocument, type ExplorerDocument } from "./explorer-document.ts";

/** Where a graph document comes from: an address of this site, or a file the person chose. */
export type DocumentSource = { readonly url: string } | { readonly file: File };

/** Fetches, parses and checks a graph.json. `value` is `null` when it cannot be shown; the diagnostic then says why. */
export async function loadDocument(source: DocumentSource): Promise<Outcome<ExplorerDocument | null>> {
  const name = "url" in source ? source.url : source.file.name;
  let content: unknown;
  try {
    const text = "url" in source ? await fetchText(source.url) : await source.file.text();
    content = JSON.parse(text);
  } catch (problem) {
    return refuse(explain(problem), name);
  }
  const { value, diagnostics } = readDocument(content, name);
  return { value: value === null ? null : buildExplorerDocument(value), diagnostics };
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok)
    throw new Error(
      `the server answered ${response.status}; is \`isthmus serve\` still running with this graph?`,
    );
  return response.text();
}

function explain(problem: unknown): string {
  if (problem instanceof SyntaxError)
    return "this is not complete JSON, perhaps only a part of a graph.json; build it again with `isthmus build`";
  if (problem instanceof TypeError)
    return "the graph could not be fetched; is `isthmus serve` still running?";
  return problem instanceof Error ? problem.message : "the graph could not be read";
}

function refuse(message: string, file: string): Outcome<null> {
  const at = { file, line: null, record: null };
  const diagnostic: Diagnostic = { code: "document.invalid", severity: "error", message, at };
  return { value: null, diagnostics: [diagnostic] };
}
