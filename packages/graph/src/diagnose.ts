import type { Diagnostic, DiagnosticCode, GraphDocument, Severity } from "@isthmus/model";
import { MIN_RANKED_PAPERS } from "./bridge/bridges.ts";
import { minBridgedSize } from "./bridge/field-profile.ts";

/** What a user should know about a document that could not be built in full. */
export function diagnoseDocument({ papers, links, fields, bridges }: GraphDocument): Diagnostic[] {
  if (papers.length === 0)
    return [
      say("graph.no-papers", "warning", "there are no papers, so the map is empty; give a file with papers"),
    ];
  const found: Diagnostic[] = [];
  const isolated = papers.filter((paper) => paper.field === null).length;
  if (links.length === 0) {
    const hint = papers.length === 1 ? "give more papers" : "give more papers on related subjects";
    found.push(
      say(
        "graph.nothing-shared",
        "warning",
        `no two papers share a concept, so there are no links and no fields; ${hint}`,
      ),
    );
  } else if (isolated > 0) {
    const message = `${isolated} of ${papers.length} papers share no concept with another; kept on the map without a field`;
    found.push(say("graph.isolated-papers", "info", message));
  }
  if (bridges.length === 0 && links.length > 0) found.push(explainNoBridges(papers.length, fields));
  return found;
}

function explainNoBridges(paperCount: number, fields: GraphDocument["fields"]): Diagnostic {
  const large = fields.filter((field) => field.papers.length >= minBridgedSize(paperCount)).length;
  const [reason, hint] = findHindrance(paperCount, large);
  return say("graph.bridges-not-ranked", "info", `bridging papers were not ranked: ${reason}; ${hint}`);
}

function findHindrance(paperCount: number, largeFields: number): [reason: string, hint: string] {
  if (paperCount < MIN_RANKED_PAPERS)
    return [
      `there are ${paperCount} papers, and ranking them needs ${MIN_RANKED_PAPERS}`,
      "give more papers",
    ];
  if (largeFields < 2) {
    const found = largeFields === 1 ? "there is one field" : "there is no field";
    return [`${found} of sufficient size, and a bridge joins two`, "give papers of more than one field"];
  }
  return ["no paper shares concepts with two fields", "give papers on what lies between them"];
}

function say(code: DiagnosticCode, severity: Severity, message: string): Diagnostic {
  return { code, severity, message, at: null };
}
