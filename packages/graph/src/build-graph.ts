import type { Corpus, Diagnostic, ExtractedPaper, GraphDocument, Outcome } from "@isthmus/model";
import { findBridges } from "./bridge/bridges.ts";
import { toAdjacency } from "./build/adjacency.ts";
import { buildConceptTable } from "./build/concept-table.ts";
import { COOCCURRENCE_ALPHA, findCooccurrences } from "./build/cooccurrence.ts";
import { findLinkingConcepts, toPaperCountBounds } from "./build/linking-concepts.ts";
import { findEvidence } from "./build/links.ts";
import { findNearest } from "./build/nearest.ts";
import { buildNeighbourGraph } from "./build/neighbour-graph.ts";
import { buildProfiles } from "./build/profiles.ts";
import { measureCloseness, toShares } from "./community/closeness.ts";
import { DROPOUT_SHARE, findCommunities } from "./community/communities.ts";
import { nameGroups } from "./community/names.ts";
import { findTopics } from "./community/topics.ts";
import { assembleDocument } from "./document/assemble.ts";
import { layOut } from "./layout/layout.ts";
import { describeBetweenness } from "./measure/betweenness.ts";
import { MEASURES } from "./measure/measures.ts";
import { type BuildOptions, resolveOptions } from "./resolve-options.ts";

/** draft */
export function buildGraph(corpus: Corpus, options: BuildOptions = {}): Outcome<GraphDocument> {
  const { title, seed, neighbours, resolution, advance } = resolveOptions(options);
  const inputIndex = orderCanonically(corpus.papers);
  const papers = inputIndex.map((index) => corpus.papers[index]!);
  const n = papers.length;
  const diagnostics: Diagnostic[] = [];
  const table = buildConceptTable(papers);
  const bounds = toPaperCountBounds(n);
  const linking = findLinkingConcepts(table, bounds);
  const profiles = buildProfiles(table, linking, 0.5);
  const fieldNeighbours = Math.max(15, Math.min(100, Math.round(Math.sqrt(n) * 1.2)));
  const nearest = findNearest(profiles, Math.max(neighbours, fieldNeighbours), (d, t) => advance("linking papers", d, t));
  const links = buildNeighbourGraph(nearest, neighbours);
  const wide = buildNeighbourGraph(nearest, fieldNeighbours);
  advance("finding fields", 0, 1);
  const fields = findCommunities(wide, profiles, { resolution, minSize: Math.max(3, Math.ceil(n / 100)), seed, runs: 5, dropoutRuns: 8 });
  const topics = findTopics(links, profiles, fields, { resolution: 1, minSize: 3, seed, runs: 3, dropoutRuns: 8 });
  const fieldNames = nameGroups(table, fields.members);
  const topicNames = nameGroups(table, topics.topics.map((t) => t.members), new Set(fieldNames.flatMap((f) => f.concepts.slice(0, f.label.split(" · ").length))));
  const shares = toShares(measureCloseness(profiles, fields.communityOf, fields.members));
  const bridges = findBridges(table, profiles, links, fields);
  const graph = { adjacency: toAdjacency(links), fieldOf: fields.communityOf, seed };
  const measures = Object.fromEntries(MEASURES.map((m) => [m.id, m.compute(graph)]));
  const top = (bridges?.bridges ?? []).slice(0, Math.min(120, Math.round(n * 0.08)));
  advance("laying out", 0, 1);
  const points = layOut({ links, fieldOf: fields.communityOf, topicOf: topics.topicOf, fieldCount: fields.members.length, topics: topics.topics, shares, reaching: new Map(top.map((b) => [b.paper, b.fields[1]])), seed });
  const among = new Uint8Array(table.ids.length);
  for (const c of table.shown.columns) among[c] = 1;
  const shownDoc = bridges === null ? null : { ...bridges, bridges: bridges.bridges };
  const value = assembleDocument({
    title, seed, options: { neighbours, resolution, fieldNeighbours, betweenness: describeBetweenness(n), dropoutShare: DROPOUT_SHARE, cooccurrenceAlpha: COOCCURRENCE_ALPHA },
    papers, inputIndex, table, links, evidence: findEvidence(links, profiles, table),
    cooccurrences: findCooccurrences(table, among), fields, fieldNames, topics, topicNames, shares, bridges: shownDoc,
    measures: measures as never, points,
  });
  return { value, diagnostics };
}

function orderCanonically(papers: readonly ExtractedPaper[]): number[] {
  const before = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
  return [...papers.keys()].sort((one, other) => {
    const a = papers[one]!.paper;
    const b = papers[other]!.paper;
    return before(a.id, b.id) || before(a.title, b.title) || before(a.abstract, b.abstract) || one - other;
  });
}
