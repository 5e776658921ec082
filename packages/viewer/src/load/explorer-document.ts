import type { GraphDocument, PaperLink } from "@isthmus/model";

/** A graph document with the ways through it that the explorer takes often, each computed once. Never changes. */
export interface ExplorerDocument extends GraphDocument {
  readonly paperIndexOf: ReadonlyMap<string, number>;
  readonly conceptIndexOf: ReadonlyMap<string, number>;
  /** Per paper the indices of its links, strongest first. */
  readonly linksOfPaper: readonly (readonly number[])[];
  /** Per concept the papers that use it, strongest use first. */
  readonly papersOfConcept: readonly (readonly number[])[];
  /** Per paper the index of its strongest bridge, `null` for most. */
  readonly bridgeOfPaper: readonly (number | null)[];
  /** Per paper whether the map marks it as a bridging paper: those of the strongest bridges, 8 % of all, at most 120. */
  readonly isBridging: readonly boolean[];
  /** Per field the indices of its topics, largest first. */
  readonly topicsOfField: readonly (readonly number[])[];
}

const BRIDGING_SHARE = 0.08;
const MOST_BRIDGING = 120;

/** Adds the indices to a checked graph document. */
export function buildExplorerDocument(graph: GraphDocument): ExplorerDocument {
  return {
    ...graph,
    paperIndexOf: new Map(graph.papers.map((paper, i) => [paper.id, i])),
    conceptIndexOf: new Map(graph.concepts.map((concept, i) => [concept.id, i])),
    linksOfPaper: linksOfPaper(graph),
    papersOfConcept: papersOfConcept(graph),
    bridgeOfPaper: bridgeOfPaper(graph),
    isBridging: isBridging(graph),
    topicsOfField: topicsOfField(graph),
  };
}

/** The paper at the other end of a link. */
export function otherEnd(link: PaperLink, paper: number): number {
  return link.source === paper ? link.target : link.source;
}

function linksOfPaper({ papers, links }: GraphDocument): number[][] {
  const byStrength = links.map((_, i) => i).sort((a, b) => links[b]!.weight - links[a]!.weight || a - b);
  const result: number[][] = papers.map(() => []);
  for (const i of byStrength) {
    result[links[i]!.source]!.push(i);
    result[links[i]!.target]!.push(i);
  }
  return result;
}

function papersOfConcept({ papers, concepts }: GraphDocument): number[][] {
  const uses: { paper: number; weight: number }[][] = concepts.map(() => []);
  for (const [paper, { concepts: used }] of papers.entries())
    for (const { concept, weight } of used) uses[concept]!.push({ paper, weight });
  return uses.map((list) =>
    list.sort((a, b) => b.weight - a.weight || a.paper - b.paper).map((u) => u.paper),
  );
}

function bridgeOfPaper({ papers, bridges }: GraphDocument): (number | null)[] {
  const result: (number | null)[] = papers.map(() => null);
  for (const [i, { paper }] of bridges.entries()) result[paper] ??= i;
  return result;
}

function isBridging({ papers, bridges }: GraphDocument): boolean[] {
  const most = Math.min(MOST_BRIDGING, Math.ceil(papers.length * BRIDGING_SHARE));
  const marked = new Set([...new Set(bridges.map((bridge) => bridge.paper))].slice(0, most));
  return papers.map((_, i) => marked.has(i));
}

function topicsOfField({ fields, topics }: GraphDocument): number[][] {
  const result: number[][] = fields.map(() => []);
  for (const [i, topic] of topics.entries()) result[topic.field]!.push(i);
  return result.map((list) =>
    list.sort((a, b) => topics[b]!.papers.length - topics[a]!.papers.length || a - b),
  );
}
