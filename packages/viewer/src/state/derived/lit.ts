import { type ExplorerDocument, otherEnd } from "../../load/explorer-document.ts";
import { findLink, type Selection } from "../view.ts";
import { topBridgesBetween } from "./bridge-ranking.ts";

/** What stands out while the rest of the map is veiled. Indices of the document. */
export interface Lit {
  /** The one paper all this is about, if it is about one. */
  readonly focus: number | null;
  /** All papers at full strength, the focus first. */
  readonly papers: readonly number[];
  readonly links: readonly number[];
  /** Papers that carry their title, most important first. */
  readonly titled: readonly number[];
  /** True when all its papers are drawn as bridging papers, the map marking them or not. */
  readonly areBridges: boolean;
  /** Fields that stay recognisable under a lighter veil. */
  readonly fields: readonly number[];
}

const TITLED_NEIGHBOURS = 6;
const TITLED_OF_CONCEPT = 8;
const TITLED_OF_PAIR = 12;

/** What a selection lights. A paper: its links and neighbours; a pair: its bridging papers; a field: its region alone. */
export function litBySelection(document: ExplorerDocument, selection: Selection): Lit {
  switch (selection.kind) {
    case "paper":
      return litByPaper(document, selection.paper);
    case "concept":
      return litByPapers(document, document.papersOfConcept[selection.concept]!, TITLED_OF_CONCEPT);
    case "field":
      return { ...NOTHING, fields: [selection.field] };
    case "topic":
      return litByPapers(document, document.topics[selection.topic]!.papers, 0);
    case "pair":
      return litByPair(document, selection.fields);
    case "link":
      return litByLink(document, selection.source, selection.target);
  }
}

/** What pointing at a paper lights: all its links and neighbours, and its own title. */
export function litByPointing(document: ExplorerDocument, paper: number): Lit {
  return { ...litByPaper(document, paper), titled: [paper] };
}

const NOTHING: Lit = { focus: null, papers: [], links: [], titled: [], areBridges: false, fields: [] };

function litByPaper(document: ExplorerDocument, focus: number): Lit {
  const links = document.linksOfPaper[focus]!;
  const neighbours = links.map((link) => otherEnd(document.links[link]!, focus));
  const papers = [focus, ...neighbours];
  const titled = papers.slice(0, 1 + TITLED_NEIGHBOURS);
  return { ...NOTHING, focus, papers, links, titled, fields: fieldsOf(document, papers) };
}

function litByPapers(document: ExplorerDocument, papers: readonly number[], titledCount: number): Lit {
  const fields = fieldsOf(document, papers);
  return { ...NOTHING, papers, titled: papers.slice(0, titledCount), fields };
}

/** The pair's bridging papers with their links into either field. */
function litByPair(document: ExplorerDocument, fields: readonly [number, number]): Lit {
  const papers = topBridgesBetween(document, ...fields).map((i) => document.bridges[i]!.paper);
  const isInside = (paper: number): boolean => fields.some((f) => f === document.papers[paper]!.field);
  const links = papers.flatMap((paper) =>
    document.linksOfPaper[paper]!.filter((link) => isInside(otherEnd(document.links[link]!, paper))),
  );
  return {
    ...NOTHING,
    papers,
    links: [...new Set(links)],
    titled: papers.slice(0, TITLED_OF_PAIR),
    areBridges: true,
    fields,
  };
}

function litByLink(document: ExplorerDocument, source: number, target: number): Lit {
  const papers = [source, target];
  const link = findLink(document, source, target);
  const links = link === null ? [] : [link];
  return { ...NOTHING, papers, links, titled: papers, fields: fieldsOf(document, papers) };
}

function fieldsOf({ papers }: ExplorerDocument, lit: readonly number[]): number[] {
  return [...new Set(lit.flatMap((paper) => papers[paper]!.field ?? []))].sort((a, b) => a - b);
}
