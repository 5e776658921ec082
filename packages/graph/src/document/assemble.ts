import type { Bridge, ConceptUse, Field, GraphDocument, GraphPaper, Membership, Topic } from "@isthmus/model";
import { writeReason } from "../bridge/reason.ts";
import { buildConceptRows, type ConceptSelection, selectConcepts } from "./concept-rows.ts";
import type { Findings } from "./findings.ts";
import { round, roundShare } from "./rounding.ts";

/** The name and version that documents carry. */
export const GENERATOR = "isthmus 0.1.0";

/** The document of all findings: papers in input order, references as indices, numbers rounded. */
export function assembleDocument(findings: Findings): GraphDocument {
  const selection = selectConcepts(findings);
  const concepts = buildConceptRows(findings, selection);
  const inOrder = findings.inputIndex.map((_, canonical) => canonical).sort((a, b) => findings.inputIndex[a]! - findings.inputIndex[b]!);
  const papers = inOrder.map((canonical) => buildPaper(findings, selection, canonical));
  return {
    format: "isthmus-graph",
    version: 1,
    meta: {
      title: findings.title,
      generator: GENERATOR,
      options: findings.options,
      seed: findings.seed,
      paperCount: papers.length,
      conceptCount: concepts.length,
      modularity: roundShare(findings.fields.modularity),
    },
    papers,
    concepts,
    links: buildLinks(findings, selection),
    cooccurrences: findings.cooccurrences.map((pair) => ({
      source: selection.rowOf[pair.source]!,
      target: selection.rowOf[pair.target]!,
      weight: roundShare(pair.weight),
      paperCount: pair.paperCount,
    })),
    fields: buildFields(findings, selection),
    topics: buildTopics(findings, selection),
    bridges: buildBridges(findings, selection, papers),
    gaps: [],
  };
}

function buildPaper(findings: Findings, { rowOf }: ConceptSelection, index: number): GraphPaper {
  const { paper, concepts, terms } = findings.papers[index]!;
  const indexOf = findings.table.indexOf;
  const uses: ConceptUse[] = concepts.map(({ id, weight, mentions }) => ({
    concept: rowOf[indexOf.get(id)!]!,
    weight: roundShare(weight),
    mentions,
  }));
  for (const { id, mentions } of terms) {
    const row = rowOf[indexOf.get(id)!]!;
    if (row >= 0 && !uses.some((use) => use.concept === row)) uses.push({ concept: row, weight: 0, mentions });
  }
  const { id, title, abstract, year, authors, venue, url, identifiers } = paper;
  const field = findings.fields.communityOf[index]!;
  const topic = findings.topics.topicOf[index]!;
  const point = findings.points[index]!;
  return {
    id, title, abstract, year, authors, venue, url, identifiers,
    concepts: uses,
    field: field === -1 ? null : field,
    topic: topic === -1 ? null : topic,
    memberships: field === -1 ? [] : toMemberships(findings, index),
    confidence: roundShare(findings.fields.confidence[index]!),
    x: round(point.x, 2),
    y: round(point.y, 2),
    measures: {
      degree: findings.measures.degree[index]!,
      betweenness: round(findings.measures.betweenness[index]!, 6),
      participation: roundShare(findings.measures.participation[index]!),
      bridging: roundShare(findings.bridges?.scores[index] ?? 0),
    },
  };
}

function toMemberships({ shares }: Findings, paper: number): Membership[] {
  const memberships: Membership[] = [];
  for (let at = shares.offsets[paper]!; at < shares.offsets[paper + 1]!; at++) {
    const weight = roundShare(shares.values[at]!);
    if (weight > 0) memberships.push({ field: shares.columns[at]!, weight });
  }
  return memberships.sort((one, other) => other.weight - one.weight || one.field - other.field);
}

function buildLinks({ links, evidence, inputIndex }: Findings, { rowOf }: ConceptSelection): GraphDocument["links"] {
  return Array.from(links.weights, (weight, link) => {
    const ends = [inputIndex[links.sources[link]!]!, inputIndex[links.targets[link]!]!] as const;
    return {
      source: Math.min(...ends),
      target: Math.max(...ends),
      weight: roundShare(weight),
      concepts: evidence[link]!.map((concept) => rowOf[concept]!),
    };
  }).sort((one, other) => one.source - other.source || one.target - other.target);
}

function toInput({ inputIndex }: Findings, papers: readonly number[]): number[] {
  return papers.map((paper) => inputIndex[paper]!).sort((one, other) => one - other);
}

function buildFields(findings: Findings, { rowOf }: ConceptSelection): Field[] {
  return findings.fields.members.map((papers, field) => ({
    label: findings.fieldNames[field]!.label,
    concepts: findings.fieldNames[field]!.concepts.map((concept) => rowOf[concept]!),
    papers: toInput(findings, papers),
    stability: roundShare(findings.fields.stability[field]!),
  }));
}

function buildTopics(findings: Findings, { rowOf }: ConceptSelection): Topic[] {
  return findings.topics.topics.map((topic, index) => ({
    label: findings.topicNames[index]!.label,
    field: topic.field,
    concepts: findings.topicNames[index]!.concepts.map((concept) => rowOf[concept]!),
    papers: toInput(findings, topic.members),
    stability: roundShare(topic.stability),
  }));
}

function buildBridges(findings: Findings, { rowOf }: ConceptSelection, papers: readonly GraphPaper[]): Bridge[] {
  const { inputIndex, fieldNames, fields, table } = findings;
  const side = (concept: number, field: number): Parameters<typeof writeReason>[0]["own"] => {
    const mentioning = table.papers.columns.subarray(table.papers.offsets[concept]!, table.papers.offsets[concept + 1]!);
    return {
      field: fieldNames[field]!.label,
      concept: table.labels[concept]!,
      papersInField: mentioning.filter((paper) => fields.communityOf[paper] === field).length,
      paperCount: mentioning.length,
    };
  };
  const closeness = (paper: number, field: number): number =>
    papers[inputIndex[paper]!]!.memberships.find((m) => m.field === field)?.weight ?? 0;
  return (findings.bridges?.bridges ?? []).map((bridge) => {
    const [own, other] = bridge.fields;
    const near = closeness(bridge.paper, other);
    const colleagues = fields.members[own]!.filter((paper) => paper !== bridge.paper);
    return {
      paper: inputIndex[bridge.paper]!,
      score: roundShare(bridge.score),
      fields: bridge.fields,
      concepts: [bridge.concepts[0].map((c) => rowOf[c]!), bridge.concepts[1].map((c) => rowOf[c]!)],
      nearest: [toPlace(findings, bridge.nearest[0]), toPlace(findings, bridge.nearest[1])],
      reason: writeReason({
        own: side(bridge.concepts[0][0]!, own),
        other: side(bridge.concepts[1][0]!, other),
        lessClose: colleagues.filter((paper) => closeness(paper, other) < near).length,
        colleagues: colleagues.length,
      }),
    };
  });
}

function toPlace({ inputIndex }: Findings, paper: number | null): number | null {
  return paper === null ? null : inputIndex[paper]!;
}
