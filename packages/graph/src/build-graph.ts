import type { Corpus, ExtractedPaper, GraphDocument, Json, Outcome } from "@isthmus/model";
import { type BridgeRanking, findBridges } from "./bridge/bridges.ts";
import { minBridgedSize } from "./bridge/field-profile.ts";
import { type Adjacency, toAdjacency } from "./build/adjacency.ts";
import { buildConceptTable, type ConceptTable } from "./build/concept-table.ts";
import { COOCCURRENCE_ALPHA, findCooccurrences } from "./build/cooccurrence.ts";
import { findEvidence } from "./build/evidence.ts";
import { findLinkingConcepts, toPaperCountBounds } from "./build/linking-concepts.ts";
import { findNearest } from "./build/nearest.ts";
import { buildNeighbourGraph, type EdgeList } from "./build/neighbour-graph.ts";
import { buildProfiles } from "./build/profiles.ts";
import type { SparseRows } from "./build/sparse-rows.ts";
import { measureCloseness, toShares } from "./community/closeness.ts";
import { type Communities, DROPOUT_SHARE, findCommunities } from "./community/communities.ts";
import { nameGroups, type Naming } from "./community/names.ts";
import { findTopics, type Topics } from "./community/topics.ts";
import { diagnoseDocument } from "./diagnose.ts";
import { assembleDocument } from "./document/assemble.ts";
import { layOut } from "./layout/layout.ts";
import { describeBetweenness } from "./measure/betweenness.ts";
import { measureAll } from "./measure/measures.ts";
import { orderPapers } from "./order-papers.ts";
import { type BuildOptions, type ResolvedOptions, resolveOptions } from "./resolve-options.ts";

/** IDF exponents: mild for links and bridges, full for fields. */
const LINK_EXPONENT = 0.5;
const FIELD_EXPONENT = 1;
const LOUVAIN_RUNS = 5;
const DROPOUT_RUNS = 8;
const MIN_TOPIC_SIZE = 3;
/** Share of the papers, and most of them, that stand on the rim of their field as bridges. */
const RIM_SHARE = 0.08;
const MAX_ON_RIM = 120;

/** The papers linked by what they share, and all that is needed to go on. */
interface LinkedPapers {
  readonly table: ConceptTable;
  /** For each concept 1 if it links papers. */
  readonly linking: Uint8Array;
  readonly profiles: SparseRows;
  readonly links: EdgeList;
  readonly adjacency: Adjacency;
}

interface GroupedPapers {
  readonly fields: Communities;
  readonly fieldNames: readonly Naming[];
  readonly topics: Topics;
  readonly topicNames: readonly Naming[];
  readonly shares: SparseRows;
}

/**
 * Links, fields, topics, bridges, measures and a map of the papers. Equal papers and options give an equal document, and
 * the order of the papers changes only positions. Too little to go on is said in `graph.*` diagnostics; options out of
 * range and an aborted signal throw.
 */
export function buildGraph(corpus: Corpus, options: BuildOptions = {}): Outcome<GraphDocument> {
  const resolved = resolveOptions(options);
  const { title, seed, advance } = resolved;
  const inputIndex = orderPapers(corpus.papers);
  const papers = inputIndex.map((index) => corpus.papers[index]!);
  const linked = linkPapers(papers, resolved);
  const { table, profiles, links, adjacency } = linked;
  const grouped = groupPapers(linked, resolved);
  const { fields, topics, shares } = grouped;
  advance("ranking bridges", 0, 1);
  const bridges = findBridges(table, profiles, links, fields);
  advance("measuring", 0, 1);
  const measures = measureAll({ adjacency, fieldOf: fields.communityOf, seed });
  advance("laying out", 0, 1);
  const points = layOut({
    links,
    fieldOf: fields.communityOf,
    topicOf: topics.topicOf,
    fieldCount: fields.members.length,
    topics: topics.topics,
    shares,
    reaching: findReaching(bridges, papers.length),
    seed,
  });
  advance("writing down", 0, 1);
  const value = assembleDocument({
    title,
    seed,
    options: describeOptions(papers.length, resolved),
    papers,
    inputIndex,
    table,
    links,
    evidence: findEvidence(links, profiles, table),
    cooccurrences: findCooccurrences(table, findShared(linked)),
    ...grouped,
    bridges,
    measures,
    points,
  });
  advance("writing down", 1, 1);
  return { value, diagnostics: diagnoseDocument(value) };
}

function linkPapers(
  papers: readonly ExtractedPaper[],
  { neighbours, advance }: ResolvedOptions,
): LinkedPapers {
  const table = buildConceptTable(papers);
  const linking = findLinkingConcepts(table, toPaperCountBounds(papers.length));
  const profiles = buildProfiles(table, linking, LINK_EXPONENT);
  const nearest = findNearest(profiles, neighbours, (done, total) => advance("linking papers", done, total));
  const links = buildNeighbourGraph(nearest);
  return { table, linking, profiles, links, adjacency: toAdjacency(links) };
}

function groupPapers(
  { table, linking, profiles, links }: LinkedPapers,
  { resolution, seed, advance }: ResolvedOptions,
): GroupedPapers {
  const paperCount = links.nodeCount;
  const fieldProfiles = buildProfiles(table, linking, FIELD_EXPONENT);
  const nearest = findNearest(fieldProfiles, countFieldNeighbours(paperCount), (done, total) =>
    advance("comparing papers", done, total),
  );
  const search = { resolution, seed, runs: LOUVAIN_RUNS, dropoutRuns: DROPOUT_RUNS };
  advance("finding fields", 0, 1);
  const fields = findCommunities(buildNeighbourGraph(nearest), fieldProfiles, {
    ...search,
    minSize: minFieldSize(paperCount),
  });
  advance("finding topics", 0, 1);
  const topics = findTopics(links, profiles, fields, { ...search, resolution: 1, minSize: MIN_TOPIC_SIZE });
  const fieldNames = nameGroups(table, fields.members);
  const taken = fieldNames.flatMap(({ concepts, namedCount }) => concepts.slice(0, namedCount));
  const topicNames = nameGroups(
    table,
    topics.topics.map(({ members }) => members),
    taken,
  );
  const shares = toShares(measureCloseness(profiles, fields.communityOf, fields.members));
  return { fields, fieldNames, topics, topicNames, shares };
}

/**
 * Neighbours per paper in the graph in which fields are sought: more than are shown, since it is the many weak links
 * that hold a broad field together, but so few that fields still part; bounded so that the graph stays in memory.
 */
function countFieldNeighbours(paperCount: number): number {
  const wanted = Math.min(
    100,
    Math.round(1.2 * Math.sqrt(paperCount)),
    Math.floor(600_000 / Math.max(1, paperCount)),
  );
  return Math.max(15, wanted);
}

function minFieldSize(paperCount: number): number {
  return Math.max(3, Math.ceil(paperCount / 100));
}

function findReaching(bridges: BridgeRanking | null, paperCount: number): Map<number, number> {
  const count = Math.min(MAX_ON_RIM, Math.round(RIM_SHARE * paperCount));
  return new Map((bridges?.bridges ?? []).slice(0, count).map(({ paper, fields }) => [paper, fields[1]]));
}

/** For each concept 1 if papers are shown with it and it links papers. */
function findShared({ table, linking }: LinkedPapers): Uint8Array {
  const shared = new Uint8Array(table.ids.length);
  for (const concept of table.shown.columns) shared[concept] = linking[concept]!;
  return shared;
}

function describeOptions(
  paperCount: number,
  { neighbours, resolution }: ResolvedOptions,
): Readonly<Record<string, Json>> {
  const { min, max } = toPaperCountBounds(paperCount);
  return {
    neighbours,
    resolution,
    papersPerLinkingConcept: [min, max],
    linkWeight: `cosine of BM25 × IDF^${LINK_EXPONENT}`,
    fieldNeighbours: countFieldNeighbours(paperCount),
    fieldWeight: `cosine of BM25 × IDF^${FIELD_EXPONENT}`,
    fieldMethod: "Louvain",
    louvainRuns: LOUVAIN_RUNS,
    dropoutRuns: DROPOUT_RUNS,
    dropoutShare: DROPOUT_SHARE,
    minFieldSize: minFieldSize(paperCount),
    minBridgedFieldSize: minBridgedSize(paperCount),
    betweenness: describeBetweenness(paperCount),
    cooccurrenceAlpha: COOCCURRENCE_ALPHA,
  };
}
