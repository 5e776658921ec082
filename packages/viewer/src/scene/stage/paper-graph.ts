import Graph from "graphology";
import type { ExplorerDocument } from "../../load/explorer-document.ts";

/** A node knows its paper and place; all else about it is asked when it is drawn. */
export type PaperNode = { readonly paper: number; readonly x: number; readonly y: number };

/** An edge knows its link. */
export type LinkEdge = { readonly link: number };

/** The graph of papers (keys: their indices) with the given links only: what is not drawn still costs on every refresh. */
export function buildPaperGraph(
  { papers, links }: ExplorerDocument,
  drawn: readonly number[],
): Graph<PaperNode, LinkEdge> {
  const graph = emptyPaperGraph();
  for (const [paper, { x, y }] of papers.entries()) graph.addNode(`${paper}`, { paper, x, y });
  for (const link of drawn) {
    const { source, target } = links[link]!;
    if (source !== target && !graph.hasEdge(`${source}`, `${target}`))
      graph.addEdge(`${source}`, `${target}`, { link });
  }
  return graph;
}

/** A graph of no papers. */
export function emptyPaperGraph(): Graph<PaperNode, LinkEdge> {
  return new Graph<PaperNode, LinkEdge>({ type: "undirected", multi: false });
}
