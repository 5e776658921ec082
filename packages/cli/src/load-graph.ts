import { type Diagnostic, type GraphDocument, IsthmusError, readDocument } from "@isthmus/model";
import { type OpenedInput, peekInput } from "./open-input.ts";

/** A graph.json: its text as it stands in the file, and its content, checked. */
export interface LoadedGraph {
  readonly text: string;
  readonly document: GraphDocument;
}

/** True if a file that begins like this means to be a graph.json. */
export function looksLikeGraph(head: string): boolean {
  // White space includes the byte order mark.
  return /^\s*\{\s*"format"\s*:\s*"isthmus-graph"/.test(head);
}

/** Reads and checks a graph.json; one that cannot be used is an `IsthmusError` "document.invalid" with the reason. */
export async function loadGraph(opened: OpenedInput): Promise<LoadedGraph> {
  const { file } = opened;
  const { head, input } = await peekInput(opened);
  if (!looksLikeGraph(head)) {
    throw new IsthmusError("document.invalid", `opening ${file}: this is no graph.json of Isthmus`, {
      hint: `to build the graph of papers and open it: isthmus run ${file}`,
    });
  }
  const text = await readText(input);
  const { value, diagnostics } = readDocument(parse(text, file), file);
  if (value === null) throw refused(file, diagnostics);
  return { text, document: value };
}

async function readText({ file, bytes }: OpenedInput): Promise<string> {
  const decoder = new TextDecoder();
  const parts: string[] = [];
  for await (const chunk of bytes) parts.push(decoder.decode(chunk, { stream: true }));
  try {
    return parts.join("") + decoder.decode();
  } catch (cause) {
    throw new IsthmusError("document.invalid", `opening ${file}: it is larger than can be held as one text`, {
      cause,
    });
  }
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const cut = !text.trimEnd().endsWith("}");
    const reason = cut ? "the file is cut off before its end" : "the file is not valid JSON";
    const hint = "build it again with `isthmus build`";
    throw new IsthmusError("document.invalid", `opening ${file}: ${reason}`, { hint, cause });
  }
}

function refused(file: string, diagnostics: readonly Diagnostic[]): IsthmusError {
  const reasons = diagnostics.map(({ message, code }) => `${message} [${code}]`);
  return new IsthmusError("document.invalid", `opening ${file}: ${reasons.join("; ")}`);
}
