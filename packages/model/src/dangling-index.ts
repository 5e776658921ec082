import type { GraphDocument } from "./document.ts";

type Checked = Iterable<readonly [path: string, index: number | null, limit: number]>;

/** The first reference of a document that points outside its array, as a sentence, or `null` when all hold. */
export function findDanglingIndex(document: GraphDocument): string | null {
  for (const part of [
    paperReferences,
    conceptReferences,
    linkReferences,
    communityReferences,
    bridgeReferences,
  ]) {
    for (const [path, index, limit] of part(document)) {
      if (index !== null && index >= limit) return `${path} is ${index}, but there are only ${limit}`;
    }
  }
  return findOutsideMention(document);
}

function* paperReferences({ papers, concepts, fields, topics }: GraphDocument): Checked {
  for (const [i, paper] of papers.entries()) {
    yield [`papers.${i}.field`, paper.field, fields.length];
    yield [`papers.${i}.topic`, paper.topic, topics.length];
    for (const membership of paper.memberships)
      yield [`papers.${i}.memberships`, membership.field, fields.length];
    for (const use of paper.concepts) yield [`papers.${i}.concepts`, use.concept, concepts.length];
  }
}

function* conceptReferences({ concepts, fields, cooccurrences, gaps }: GraphDocument): Checked {
  for (const [i, concept] of concepts.entries()) {
    yield [`concepts.${i}.field`, concept.field, fields.length];
    for (const broader of concept.broader) yield [`concepts.${i}.broader`, broader, concepts.length];
  }
  for (const [i, pair] of cooccurrences.entries()) {
    yield [`cooccurrences.${i}.source`, pair.source, concepts.length];
    yield [`cooccurrences.${i}.target`, pair.target, concepts.length];
  }
  for (const [i, gap] of gaps.entries())
    for (const concept of gap.concepts) yield [`gaps.${i}.concepts`, concept, concepts.length];
}

function* linkReferences({ papers, concepts, links }: GraphDocument): Checked {
  for (const [i, link] of links.entries()) {
    yield [`links.${i}.source`, link.source, papers.length];
    yield [`links.${i}.target`, link.target, papers.length];
    for (const concept of link.concepts) yield [`links.${i}.concepts`, concept, concepts.length];
  }
}

function* communityReferences({ papers, concepts, fields, topics }: GraphDocument): Checked {
  for (const [name, communities] of [
    ["fields", fields],
    ["topics", topics],
  ] as const) {
    for (const [i, community] of communities.entries()) {
      for (const paper of community.papers) yield [`${name}.${i}.papers`, paper, papers.length];
      for (const concept of community.concepts) yield [`${name}.${i}.concepts`, concept, concepts.length];
    }
  }
  for (const [i, topic] of topics.entries()) yield [`topics.${i}.field`, topic.field, fields.length];
}

function* bridgeReferences({ papers, concepts, fields, bridges }: GraphDocument): Checked {
  for (const [i, bridge] of bridges.entries()) {
    yield [`bridges.${i}.paper`, bridge.paper, papers.length];
    for (const field of bridge.fields) yield [`bridges.${i}.fields`, field, fields.length];
    for (const nearest of bridge.nearest) yield [`bridges.${i}.nearest`, nearest, papers.length];
    for (const concept of bridge.concepts.flat()) yield [`bridges.${i}.concepts`, concept, concepts.length];
  }
}

function findOutsideMention({ papers }: GraphDocument): string | null {
  for (const [i, paper] of papers.entries()) {
    for (const use of paper.concepts) {
      const outside = use.mentions.find((m) => m.start >= m.end || m.end > paper[m.field].length);
      if (outside !== undefined)
        return `papers.${i}.concepts has a mention at ${outside.start}–${outside.end}, outside its ${outside.field}`;
    }
  }
  return null;
}
