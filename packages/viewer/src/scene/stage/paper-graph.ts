import Graph from "graphology";
import type { ExplorerDocument } from "../../load/explorer-document.ts";
import type { Visibility } from "../../state/derived/visibility.ts";
import type { LinkMode } from "../../state/view.ts";
import { type Colours, colourOfField } from "../../state/palette.ts";
import { DOT_GROWTH, type Dots } from "../geometry/dots.ts";
import { mix } from "../geometry/map-geometry.ts";

/** How one paper is drawn; the stage reads each of these as an attribute. */
export type PaperNode = {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly color: string;
  readonly opacity: number;
  readonly depth: "nodes" | "bridges";
  readonly otherColor: string;
  readonly ringColor: string;
  readonly gapColor: string;
  readonly splitAngle: number;
  readonly splitOn: 0 | 1;
};

/** How one link is drawn; its colour runs between those of its papers. */
export type LinkEdge = { readonly opacity: number };

/** Everything outside the document that decides how papers and links look. */
export interface Look {
  readonly colours: Colours;
  readonly colourOfField: readonly number[];
  readonly dots: Dots;
  readonly visibility: readonly Visibility[];
  readonly drawnLinks: readonly number[];
  readonly links: LinkMode;
  /** The camera ratio at which dots have their own radius. */
  readonly fittedRatio: number;
  /** 0..1, how far the recipe for crowds applies. */
  readonly crowd: number;
}

const FAINT = 0.16;
const STRONG_LINK = { inside: 0.3, across: 0.16, crowded: 0.1 };
const ALL_LINKS_SHARE = 0.45;

/**
 * The graph of shown papers (keys: their indices) and of the links drawn at rest only: what is not drawn would still
 * cost on every refresh. Looks are plain values, because the stage asks functions again at every move of the camera.
 */
export function buildPaperGraph(document: ExplorerDocument, look: Look): Graph<PaperNode, LinkEdge> {
  const graph = emptyPaperGraph();
  for (const paper of document.papers.keys())
    if (look.visibility[paper] !== "hidden") graph.addNode(`${paper}`, paperNode(document, paper, look));
  for (const link of look.drawnLinks) {
    const { source, target } = document.links[link]!;
    if (source !== target && !graph.hasEdge(`${source}`, `${target}`))
      graph.addEdge(`${source}`, `${target}`, { opacity: linkOpacity(document, link, look) });
  }
  return graph;
}

/** A graph of no papers. */
export function emptyPaperGraph(): Graph<PaperNode, LinkEdge> {
  return new Graph<PaperNode, LinkEdge>({ type: "undirected", multi: false });
}

function paperNode({ papers }: ExplorerDocument, paper: number, look: Look): PaperNode {
  const { x, y, field } = papers[paper]!;
  const { colours, dots } = look;
  const isSplit = dots.isSplit[paper]!;
  const other = dots.otherField[paper]!;
  return {
    x,
    y,
    size: dots.radii[paper]! * look.fittedRatio ** DOT_GROWTH,
    color: colourOfField(colours, look.colourOfField, field).mark,
    opacity: look.visibility[paper] === "faint" ? FAINT : 1,
    depth: isSplit ? "bridges" : "nodes",
    otherColor: colourOfField(colours, look.colourOfField, other < 0 ? null : other).mark,
    ringColor: colours.ink,
    gapColor: colours.canvas,
    splitAngle: dots.angles[paper]!,
    splitOn: isSplit ? 1 : 0,
  };
}

function linkOpacity({ papers, links }: ExplorerDocument, link: number, look: Look): number {
  const { source, target } = links[link]!;
  const isInside = papers[source]!.field === papers[target]!.field;
  const alone = isInside ? STRONG_LINK.inside : STRONG_LINK.across;
  return mix(alone, STRONG_LINK.crowded, look.crowd) * (look.links === "all" ? ALL_LINKS_SHARE : 1);
}
