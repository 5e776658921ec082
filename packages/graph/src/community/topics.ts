import type { EdgeList } from "../build/neighbour-graph.ts";
import { type Cell, type SparseRows, toSparseRows } from "../build/sparse-rows.ts";
import { findCommunities, type Communities, type CommunityOptions } from "./communities.ts";

/** The topics of all fields in one numbering: field by field, largest topic first. */
export interface Topics {
  /** Topic of each paper, −1 without a field. */
  readonly topicOf: Int32Array;
  readonly topics: readonly TopicGroup[];
}

/** One topic: its papers, ascending, and how well it stands (0..1). */
export interface TopicGroup {
  readonly field: number;
  readonly members: readonly number[];
  readonly stability: number;
}

/** Splits each field along the neighbour graph inside it. */
export function findTopics(
  edges: EdgeList,
  profiles: SparseRows,
  fields: Communities,
  options: CommunityOptions,
): Topics {
  const topicOf = new Int32Array(edges.nodeCount).fill(-1);
  const topics: TopicGroup[] = [];
  for (const [field, papers] of fields.members.entries()) {
    const inside = findCommunities(induce(edges, papers), selectRows(profiles, papers), options);
    const groups = inside.members.map((nodes, i) => ({
      members: nodes.map((node) => papers[node]!),
      stability: inside.stability[i]!,
    }));
    const loose = papers.filter((_, node) => inside.communityOf[node] === -1);
    if (loose.length > 0) groups.push({ members: loose, stability: 0 });
    for (const group of groups) {
      for (const paper of group.members) topicOf[paper] = topics.length;
      topics.push({ field, ...group });
    }
  }
  return { topicOf, topics };
}

/** The edges among some nodes, which are numbered by their place in `nodes` (ascending). */
function induce(edges: EdgeList, nodes: readonly number[]): EdgeList {
  const placeOf = new Map(nodes.map((node, place) => [node, place]));
  const kept = [...edges.sources.keys()].filter(
    (edge) => placeOf.has(edges.sources[edge]!) && placeOf.has(edges.targets[edge]!),
  );
  return {
    nodeCount: nodes.length,
    sources: Uint32Array.from(kept, (edge) => placeOf.get(edges.sources[edge]!)!),
    targets: Uint32Array.from(kept, (edge) => placeOf.get(edges.targets[edge]!)!),
    weights: Float64Array.from(kept, (edge) => edges.weights[edge]!),
  };
}

function selectRows(matrix: SparseRows, rows: readonly number[]): SparseRows {
  const selected = rows.map((row) => {
    const cells: Cell[] = [];
    for (let at = matrix.offsets[row]!; at < matrix.offsets[row + 1]!; at++)
      cells.push({ column: matrix.columns[at]!, value: matrix.values[at]! });
    return cells;
  });
  return toSparseRows(selected, matrix.columnCount);
}
