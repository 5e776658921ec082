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
  /** The bridges worth naming, strongest first and one per paper: those of a fifth of the papers, at most 400. */
  readonly topBridges: readonly number[];
  /** Per paper whether it has one of the `topBridges`; only these are called bridging papers. */
  readonly isBridging: readonly boolean[];
  /** Per paper whether the map marks it at rest with a split disc: the strongest bridging papers, 8 % of all, at most 120. */
  readonly isMarked: readonly boolean[];
  /** Per field the indices of its topics, largest first. */
  readonly topicsOfField: readonly (readonly number[])[];
}

const BRIDGING = { share: 0.2, most: 400 } as const;
const MARKED = { share: 0.08, most: 120 } as const;

/** Adds the indices to a checked graph document. */
export function buildExplorerDocument(graph: GraphDocument): ExplorerDocument {
  const bridging = strongestBridges(graph, BRIDGING);
  return {
    ...graph,
    paperIndexOf: new Map(graph.papers.map((paper, i) => [paper.id, i])),
    conceptIndexOf: new Map(graph.concepts.map((concept, i) => [concept.id, i])),
    linksOfPaper: linksOfPaper(graph),
    papersOfConcept: papersOfConcept(graph),
    bridgeOfPaper: bridgeOfPaper(graph),
    topBridges: bridging,
    isBridging: hasBridge(graph, bridging),
    isMarked: hasBridge(graph, strongestBridges(graph, MARKED)),
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

function strongestBridges(
  { papers, bridges }: GraphDocument,
  { share, most }: { readonly share: number; readonly most: number },
): number[] {
  const firstOfPaper = new Map<number, number>();
  for (const [i, { paper }] of bridges.entries()) if (!firstOfPaper.has(paper)) firstOfPaper.set(paper, i);
  return [...firstOfPaper.values()].slice(0, Math.min(most, Math.ceil(papers.length * share)));
}

function hasBridge({ papers, bridges }: GraphDocument, chosen: readonly number[]): boolean[] {
  const marked = new Set(chosen.map((i) => bridges[i]!.paper));
  return papers.map((_, i) => marked.has(i));
}

function topicsOfField({ fields, topics }: GraphDocument): number[][] {
  const result: number[][] = fields.map(() => []);
  for (const [i, topic] of topics.entries()) result[topic.field]!.push(i);
  return result.map((list) =>
    list.sort((a, b) => topics[b]!.papers.length - topics[a]!.papers.length || a - b),
  );
}
