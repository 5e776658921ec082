import type { FileSummary } from "@isthmus/extractor";
import { type GraphDocument, rankConcepts } from "@isthmus/model";
import { counted, type Findings } from "./findings.ts";
import { describeGraph } from "./make-graph.ts";
import type { Style } from "./style.ts";

const TOP = 10;

/** What `isthmus inspect` says of a pile or a graph; with `--json` these are its members. */
export interface Overview {
  readonly title: string;
  readonly files: readonly FileSummary[];
  readonly papers: number;
  readonly papersWithoutAbstract: number;
  readonly concepts: number;
  readonly links: number;
  readonly modularity: number;
  readonly topConcepts: readonly { readonly label: string; readonly papers: number }[];
  readonly fields: readonly {
    readonly label: string;
    readonly papers: number;
    readonly topics: readonly string[];
  }[];
  readonly bridges: readonly BridgeOverview[];
  readonly findings: readonly { readonly code: string; readonly count: number }[];
}

interface BridgeOverview {
  readonly paper: string;
  readonly score: number;
  readonly fields: readonly [string, string];
  readonly reason: string;
}

/** Takes the overview of a document; `files` are those it was built from, none for a finished graph. */
export function toOverview(
  document: GraphDocument,
  files: readonly FileSummary[],
  findings: Findings,
): Overview {
  const { meta, papers, concepts, links, fields, topics, bridges } = document;
  const label = (field: number): string => fields[field]!.label;
  return {
    title: meta.title,
    files,
    papers: papers.length,
    papersWithoutAbstract: papers.filter((paper) => paper.abstract === "").length,
    concepts: concepts.length,
    links: links.length,
    modularity: meta.modularity,
    topConcepts: rankConcepts(document)
      .slice(0, TOP)
      .map(({ concept, paperCount }) => ({ label: concepts[concept]!.label, papers: paperCount })),
    fields: fields.map((field, i) => ({
      label: field.label,
      papers: field.papers.length,
      topics: topics.filter((topic) => topic.field === i).map((topic) => topic.label),
    })),
    bridges: bridges.map(({ paper, score, fields: [home, away], reason }) => ({
      paper: papers[paper]!.title,
      score,
      fields: [label(home), label(away)],
      reason,
    })),
    findings: [...findings.countByCode].map(([code, count]) => ({ code, count })),
  };
}

/** The overview as text for people: lines without line ends. */
export function formatOverview(document: GraphDocument, overview: Overview, style: Style): string[] {
  const section = (name: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ["", style.bold(name), ...lines];
  return [
    style.bold(overview.title),
    ...overview.files.map(formatFile),
    `${describeGraph(document)}, ${counted(overview.links, "link")} · modularity ${overview.modularity}`,
    ...(overview.papersWithoutAbstract > 0
      ? [`${counted(overview.papersWithoutAbstract, "paper")} without abstract`]
      : []),
    ...section(
      "Most shared concepts",
      overview.topConcepts.map(({ label, papers }) => row(papers, label)),
    ),
    ...section(
      "Fields",
      overview.fields.flatMap(({ label, papers, topics }) => [
        row(papers, label),
        ...topics.slice(0, TOP).map((topic) => style.dim(`          ${topic}`)),
      ]),
    ),
    ...section(
      "Strongest bridges",
      overview.bridges
        .slice(0, TOP)
        .flatMap(({ paper, score, reason }) => [
          row(score.toFixed(2), paper),
          style.dim(`          ${reason}`),
        ]),
    ),
    ...section(
      "Findings",
      overview.findings.map(({ code, count }) => row(count, code)),
    ),
  ];
}

function formatFile({ file, format, encoding, compressed, records, papers }: FileSummary): string {
  const what = [format ?? "unknown format", encoding, compressed ? "gzip" : null].filter(
    (part) => part !== null,
  );
  return `${file}: ${what.join(", ")} · ${counted(papers, "paper")} of ${counted(records, "record")}`;
}

function row(value: string | number, text: string): string {
  return `${String(value).padStart(7)}  ${text}`;
}
