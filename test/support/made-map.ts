import {
  type Bridge,
  conceptId,
  type GraphConcept,
  type GraphDocument,
  type GraphPaper,
  type PaperLink,
  paperId,
} from "@isthmus/model";
import { buildExplorerDocument, type ExplorerDocument } from "@isthmus/viewer";

/** The shape of a made map: fields of so many papers each, two topics per field, one concept per paper and field. */
export interface MadeMap {
  readonly fieldSizes: readonly number[];
  /** Every n-th paper has a bridge to the next field; 0 for none. */
  readonly bridgeEvery?: number;
  readonly seed?: number;
}

const FIELD_DISTANCE = 300;
const DOT_DISTANCE = 18;

/** A checked document laid out as sunflowers on a row of fields; papers are linked to the next two of their field. */
export function madeMap({ fieldSizes, bridgeEvery = 5, seed = 1 }: MadeMap): ExplorerDocument {
  const next = seededNumbers(seed);
  const members = fieldSizes.map((size, field) => {
    const first = fieldSizes.slice(0, field).reduce((sum, n) => sum + n, 0);
    return Array.from({ length: size }, (_, i) => first + i);
  });
  const papers = members.flatMap((list, field) => list.map((paper, i) => madePaper(paper, field, i, next)));
  const links = members.flatMap((list) => madeLinks(list, next));
  return buildExplorerDocument({
    ...EMPTY_GRAPH,
    meta: { ...EMPTY_GRAPH.meta, paperCount: papers.length, conceptCount: fieldSizes.length },
    papers,
    concepts: fieldSizes.map((size, field) => madeConcept(field, size)),
    links,
    fields: members.map((list, field) => ({
      label: `field ${field} · theme ${field}`,
      concepts: [field],
      papers: list,
      stability: 0.9,
    })),
    topics: members.flatMap((list, field) =>
      [0, 1].map((half) => ({
        label: `topic ${field}.${half} · detail`,
        field,
        concepts: [field],
        papers: list.filter((_, i) => i % 2 === half),
        stability: 0.8,
      })),
    ),
    bridges: madeBridges(members, bridgeEvery),
  });
}

/** A document of nothing. */
export const EMPTY_GRAPH: GraphDocument = {
  format: "isthmus-graph",
  version: 1,
  meta: {
    title: "Made",
    generator: "isthmus test",
    options: {},
    seed: 1,
    paperCount: 0,
    conceptCount: 0,
    modularity: 0.5,
  },
  papers: [],
  concepts: [],
  links: [],
  cooccurrences: [],
  fields: [],
  topics: [],
  bridges: [],
  gaps: [],
};

/** Numbers from 0 to 1 that are the same for the same seed (Park & Miller's generator). */
export function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

function madePaper(paper: number, field: number, i: number, next: () => number): GraphPaper {
  const radius = DOT_DISTANCE * Math.sqrt(i);
  const angle = i * 2.399963;
  const title = `Paper ${paper} on the ${["matter", "question", "theory", "practice"][paper % 4]!} of field ${field}`;
  return {
    id: paperId(`made:${paper}`),
    title,
    abstract: `We study ${title}.`,
    year: 2000 + (paper % 20),
    authors: [],
    venue: null,
    url: null,
    identifiers: {},
    concepts: [{ concept: field, weight: 0.2 + 0.8 * next(), mentions: [] }],
    field,
    topic: field * 2 + (i % 2),
    memberships: [{ field, weight: 1 }],
    confidence: 0.9,
    x: field * FIELD_DISTANCE + radius * Math.cos(angle),
    y: (field % 2) * 120 + radius * Math.sin(angle),
    measures: { degree: 1 + (paper % 7), betweenness: 0, participation: 0.5, bridging: 0.5 },
  };
}

function madeConcept(field: number, paperCount: number): GraphConcept {
  const label = `concept ${field}`;
  return {
    id: conceptId(label),
    label,
    kind: null,
    variants: [label],
    acronyms: [],
    paperCount,
    field,
    broader: [],
    x: 0,
    y: 0,
  };
}

function madeLinks(list: readonly number[], next: () => number): PaperLink[] {
  return list.flatMap((source, i) =>
    [1, 2, 3]
      .map((step) => list[i + step])
      .filter((target) => target !== undefined)
      .map((target) => ({ source, target, weight: 0.1 + 0.9 * next(), concepts: [] })),
  );
}

function madeBridges(members: readonly (readonly number[])[], every: number): Bridge[] {
  if (every === 0 || members.length < 2) return [];
  return members.flatMap((list, field) =>
    list
      .filter((_, i) => i % every === 0)
      .map((paper, i): Bridge => {
        const other = (field + 1) % members.length;
        return {
          paper,
          score: 1 / (1 + i + field),
          fields: [field, other],
          concepts: [[field], [other]],
          nearest: [members[field]![1] ?? null, members[other]![0] ?? null],
          reason: `Brings concept ${other} to field ${field}.`,
        };
      }),
  );
}
