import { toAdjacency } from "../build/adjacency.ts";
import type { ConceptTable } from "../build/concept-table.ts";
import type { EdgeList } from "../build/neighbour-graph.ts";
import { countRows, type SparseRows } from "../build/sparse-rows.ts";
import type { Communities } from "../community/communities.ts";
import { buildFieldProfile, type FieldProfile } from "./field-profile.ts";
import { findNearestIn, findPartner } from "./partner.ts";
import { scoreBridging } from "./scores.ts";
import { createSideFinder } from "./sides.ts";

/** A paper between two fields: everything of the document's bridge but the sentence. */
export interface BridgeFinding {
  readonly paper: number;
  /** 0..1, mean over the partitions with concepts dropped. */
  readonly score: number;
  /** Its own field, and the one it reaches. */
  readonly fields: readonly [own: number, other: number];
  /** What ties it to either, strongest first; never empty. */
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
  const profile = buildFieldProfile(profiles, fields.communityOf);
  if (countRows(profiles) < MIN_RANKED_PAPERS || profile.fields.length < 2) return null;
  const scores = averageScores(profiles, fields, profile);
  const findSide = createSideFinder(table, profiles, fields);
  const adjacency = toAdjacency(links);
  const describe = (paper: number): BridgeFinding | null => {
    const own = profile.own[paper]!;
    const partner = findPartner(profile, paper, own);
    if (partner === null) return null;
    const pair = [profile.fields[own]!, profile.fields[partner]!] as const;
    const concepts = [findSide(paper, pair[0], pair[1]), findSide(paper, pair[1], pair[0])] as const;
    if (concepts.some((side) => side.length === 0)) return null;
    const nearest = [
      findNearestIn(adjacency, fields.communityOf, paper, pair[0]),
      findNearestIn(adjacency, fields.communityOf, paper, pair[1]),
    ] as const;
    return { paper, score: scores[paper]!, fields: pair, concepts, nearest };
  };
  const bridges = [...scores.keys()]
    .filter((paper) => profile.own[paper]! >= 0 && scores[paper]! > 0)
    .sort((one, other) => scores[other]! - scores[one]! || one - other)
    .map(describe)
    .filter((bridge) => bridge !== null);
  return { bridges: bridges.slice(0, MAX_BRIDGES), scores };
}

/** Mean score over the fields and their variants: a paper between fields by one odd cut does not stay high. */
function averageScores(profiles: SparseRows, fields: Communities, profile: FieldProfile): Float64Array {
  const variants = fields.variants.map((variant) => buildFieldProfile(profiles, variant));
  const usable = [profile, ...variants].filter((one) => one.fields.length >= 2);
  const scores = new Float64Array(fields.communityOf.length);
  for (const one of usable)
    for (const [paper, score] of scoreBridging(one).entries()) scores[paper]! += score / usable.length;
  return scores;
}
