import type { ConceptTable } from "../build/concept-table.ts";
import { toAdjacency } from "../build/adjacency.ts";
import type { EdgeList } from "../build/neighbour-graph.ts";
import type { SparseRows } from "../build/sparse-rows.ts";
import { sumByCommunity } from "../community/closeness.ts";
import type { Communities } from "../community/communities.ts";
import type { BridgeFinding } from "./bridges.ts";
import type { FieldProfile } from "./field-profile.ts";

type Sides = Pick<BridgeFinding, "fields" | "concepts" | "nearest">;

const MAX_CONCEPTS = 3;
const PHRASE_PREFERENCE = 2;
const SHOWN_PREFERENCE = 2;
/** A concept speaks for a field if it is this many times as frequent there as in the other. */
const MIN_RATIO = 3;

/**
 * Answers for a paper which two fields it joins, which of its concepts speak for either, and its nearest paper there;
 * `null` when nothing speaks for one of them.
 */
export function createSideFinder(
  table: ConceptTable,
  profiles: SparseRows,
  links: EdgeList,
  { communityOf, members }: Communities,
  profile: FieldProfile,
): (paper: number) => Sides | null {
  const sums = sumByCommunity(profiles, communityOf, members.length);
  const counts = sumByCommunity({ ...table.mentions, values: table.mentions.values.map(() => 1) }, communityOf, members.length);
  const adjacency = toAdjacency(links);
  const isShown = (paper: number, concept: number): boolean => readCell(table.shown, paper, concept) > 0;

  const findConcepts = (paper: number, to: number, from: number): number[] => {
    const found: { concept: number; value: number }[] = [];
    for (let at = profiles.offsets[paper]!; at < profiles.offsets[paper + 1]!; at++) {
      const concept = profiles.columns[at]!;
      const lead = readCell(sums, concept, to) / members[to]!.length - readCell(sums, concept, from) / members[from]!.length;
      const there = (readCell(counts, concept, to) - (communityOf[paper] === to ? 1 : 0)) / members[to]!.length;
      const here = (readCell(counts, concept, from) - (communityOf[paper] === from ? 1 : 0)) / members[from]!.length;
      if (lead <= 0 || there === 0) continue;
      const phrase = table.words[concept]!.length > 1 ? PHRASE_PREFERENCE : 1;
      const shown = isShown(paper, concept) ? SHOWN_PREFERENCE : 1;
      const clear = there >= MIN_RATIO * here ? 1 : 0.1;
      found.push({ concept, value: profiles.values[at]! * lead * phrase * shown * clear });
    }
    found.sort((one, other) => other.value - one.value || one.concept - other.concept);
    return found.slice(0, MAX_CONCEPTS).map(({ concept }) => concept);
  };
  const findNearestIn = (paper: number, field: number): number | null => {
    let nearest: number | null = null;
    let weight = 0;
    for (let at = adjacency.offsets[paper]!; at < adjacency.offsets[paper + 1]!; at++) {
      const other = adjacency.neighbours[at]!;
      if (communityOf[other] !== field || adjacency.weights[at]! <= weight) continue;
      nearest = other;
      weight = adjacency.weights[at]!;
    }
    return nearest;
  };
  return (paper) => {
    const own = profile.own[paper]!;
    const other = findPartner(profile, paper, own);
    if (other === null) return null;
    const fields = [profile.fields[own]!, profile.fields[other]!] as const;
    const concepts = [findConcepts(paper, fields[0], fields[1]), findConcepts(paper, fields[1], fields[0])] as const;
    if (concepts.some((side) => side.length === 0)) return null;
    return { fields, concepts, nearest: [findNearestIn(paper, fields[0]), findNearestIn(paper, fields[1])] };
  };
}

/** The field that, with its own, is the pair the paper stands most between. */
function findPartner({ fields, shares, distances }: FieldProfile, paper: number, own: number): number | null {
  const count = fields.length;
  let partner: number | null = null;
  let best = 0;
  for (let other = 0; other < count; other++) {
    if (other === own) continue;
    const value = Math.min(shares[paper * count + own]!, shares[paper * count + other]!) * distances[own * count + other]!;
    if (value <= best) continue;
    partner = other;
    best = value;
  }
  return partner;
}

function readCell(matrix: SparseRows, row: number, column: number): number {
  let low = matrix.offsets[row]!;
  let high = matrix.offsets[row + 1]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (matrix.columns[middle]! < column) low = middle + 1;
    else high = middle;
  }
  return low < matrix.offsets[row + 1]! && matrix.columns[low] === column ? matrix.values[low]! : 0;
}
