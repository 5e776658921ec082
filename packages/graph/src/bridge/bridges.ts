import type { ConceptTable } from "../build/concept-table.ts";
import type { EdgeList } from "../build/neighbour-graph.ts";
import { countRows, type SparseRows } from "../build/sparse-rows.ts";
import type { Communities } from "../community/communities.ts";
import { buildFieldProfile, type FieldProfile } from "./field-profile.ts";
import { scoreBridging } from "./scores.ts";
import { createSideFinder } from "./sides.ts";

/** A paper between two fields: everything of the document's bridge but the sentence. */
export interface BridgeFinding {
  readonly paper: number;
  /** 0..1, mean over the runs with concepts dropped. */
  readonly score: number;
  /** Its own field, and the one it reaches. */
  readonly fields: readonly [number, number];
  /** What ties it to either, strongest first. */
  readonly concepts: readonly [readonly number[], readonly number[]];
  readonly nearest: readonly [number | null, number | null];
}

/** Bridges, strongest first, and the score of every paper (0 without). */
export interface BridgeRanking {
  readonly bridges: readonly BridgeFinding[];
  readonly scores: Float64Array;
}

/** Fewer papers cannot be ranked: the score compares a paper with the colleagues of its field. */
export const MIN_RANKED_PAPERS = 150;
const MAX_BRIDGES = 1000;

/** Ranks the papers that stand between two fields; `null` when there are too few papers or fewer than two fields. */
export function findBridges(
  table: ConceptTable,
  profiles: SparseRows,
  links: EdgeList,
  fields: Communities,
): BridgeRanking | null {
  const profile = buildFieldProfile(profiles, fields.communityOf, fields.members.length);
  if (countRows(profiles) < MIN_RANKED_PAPERS || profile.fields.length < 2) return null;
  const scores = scoreOverRuns(profiles, fields, profile);
  const find = createSideFinder(table, profiles, links, fields, profile);
  const order = [...scores.keys()].filter((paper) => profile.own[paper]! >= 0 && scores[paper]! > 0);
  order.sort((one, other) => scores[other]! - scores[one]! || one - other);
  const bridges: BridgeFinding[] = [];
  for (const paper of order) {
    if (bridges.length === MAX_BRIDGES) break;
    const sides = find(paper);
    if (sides !== null) bridges.push({ paper, score: scores[paper]!, ...sides });
  }
  return { bridges, scores };
}

function scoreOverRuns(profiles: SparseRows, fields: Communities, profile: FieldProfile): Float64Array {
  const runs = [profile];
  for (const variant of fields.variants) {
    const numbered = renumber(variant);
    runs.push(buildFieldProfile(profiles, numbered.communityOf, numbered.count));
  }
  const usable = runs.filter((run) => run.fields.length >= 2);
  const scores = new Float64Array(fields.communityOf.length);
  for (const run of usable)
    for (const [paper, score] of scoreBridging(run).entries()) scores[paper]! += score / usable.length;
  return scores;
}

function renumber(variant: Int32Array): { communityOf: Int32Array; count: number } {
  const numbers = new Map<number, number>();
  const communityOf = variant.map((community) => {
    if (community < 0) return -1;
    if (!numbers.has(community)) numbers.set(community, numbers.size);
    return numbers.get(community)!;
  });
  return { communityOf, count: numbers.size };
}
