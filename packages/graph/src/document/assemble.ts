import type { Field, GraphDocument, PaperLink, Topic } from "@isthmus/model";
import { buildBridgeRows } from "./bridge-rows.ts";
import { buildConceptRows } from "./concept-rows.ts";
import { type ConceptSelection, selectConcepts } from "./concept-selection.ts";
import type { Findings } from "./findings.ts";
import { buildPaperRows } from "./paper-rows.ts";
import { roundShare } from "./rounding.ts";

const GENERATOR = "isthmus 0.1.0";

/** The document of all findings: papers in input order, references as indices, numbers rounded. */
export function assembleDocument(findings: Findings): GraphDocument {
  const { title, seed, options, inputIndex, fields, cooccurrences } = findings;
  const selection = selectConcepts(findings);
  const concepts = buildConceptRows(findings, selection);
  const rows = buildPaperRows(findings, selection);
  const canonical = [...inputIndex.keys()].sort((one, other) => inputIndex[one]! - inputIndex[other]!);
  const papers = canonical.map((index) => rows[index]!);
  return {
    format: "isthmus-graph",
    version: 1,
    meta: {
      title,
      generator: GENERATOR,
      options,
      seed,
      paperCount: papers.length,
      conceptCount: concepts.length,
      modularity: roundShare(fields.modularity),
    },
    papers,
    concepts,
    links: buildLinkRows(findings, selection),
    cooccurrences: cooccurrences.map(({ source, target, weight, paperCount }) => ({
      source: selection.rowOf[source]!,
      target: selection.rowOf[target]!,
      weight: roundShare(weight),
      paperCount,
    })),
    fields: buildFieldRows(findings, selection),
    topics: buildTopicRows(findings, selection),
    bridges: buildBridgeRows(findings, selection, rows),
    gaps: [],
  };
}

function buildLinkRows({ links, evidence, inputIndex }: Findings, { rowOf }: ConceptSelection): PaperLink[] {
  const rows = Array.from(links.weights, (weight, link) => {
    const one = inputIndex[links.sources[link]!]!;
    const other = inputIndex[links.targets[link]!]!;
    const concepts = evidence[link]!.map((concept) => rowOf[concept]!);
    return {
      source: Math.min(one, other),
      target: Math.max(one, other),
      weight: roundShare(weight),
      concepts,
    };
  });
  return rows.sort((one, other) => one.source - other.source || one.target - other.target);
}

function buildFieldRows({ fields, fieldNames, inputIndex }: Findings, { rowOf }: ConceptSelection): Field[] {
  return fields.members.map((papers, field) => ({
    label: fieldNames[field]!.label,
    concepts: fieldNames[field]!.concepts.map((concept) => rowOf[concept]!),
    papers: toInputOrder(papers, inputIndex),
    stability: roundShare(fields.stability[field]!),
  }));
}

function buildTopicRows({ topics, topicNames, inputIndex }: Findings, { rowOf }: ConceptSelection): Topic[] {
  return topics.topics.map(({ field, members, stability }, topic) => ({
    label: topicNames[topic]!.label,
    field,
    concepts: topicNames[topic]!.concepts.map((concept) => rowOf[concept]!),
    papers: toInputOrder(members, inputIndex),
    stability: roundShare(stability),
  }));
}

function toInputOrder(papers: readonly number[], inputIndex: readonly number[]): number[] {
  return papers.map((paper) => inputIndex[paper]!).sort((one, other) => one - other);
}
