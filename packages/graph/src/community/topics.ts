import type { EdgeList } from "../build/neighbour-graph.ts";
import type { SparseRows } from "../build/sparse-rows.ts";
import { type Communities, type CommunityOptions, findCommunities } from "./communities.ts";
import { induceSubgraph, selectRows } from "./subgraph.ts";

/** The topics of all fields in one numbering: field by field, largest topic first. */
export interface Topics {
  /** Topic of each paper, −1 without a field. */
  readonly topicOf: Int32Array;
  readonly topics: readonly Topic[];
}

/** One topic: its papers, ascending, and how well it stands (0..1). */
interface Topic {
  readonly field: number;
  readonly members: readonly number[];
  readonly stability: number;
}

/** A smaller field is one topic. */
const MIN_DIVIDED_SIZE = 8;

/** Splits each field along the neighbour graph inside it; papers without a neighbour there form a last topic. */
export function findTopics(
  edges: EdgeList,
  profiles: SparseRows,
  fields: Communities,
  options: CommunityOptions,
): Topics {
  const topics = fields.members.flatMap((papers, field) => {
    if (papers.length < MIN_DIVIDED_SIZE)
      return [{ field, members: papers, stability: fields.stability[field]! }];
    const inside = findCommunities(induceSubgraph(edges, papers), selectRows(profiles, papers), options);
    const groups = inside.members.map((nodes, group) => ({
      field,
      members: nodes.map((node) => papers[node]!),
      stability: inside.stability[group]!,
    }));
    const loose = papers.filter((_, node) => inside.communityOf[node] === -1);
    return loose.length === 0 ? groups : [...groups, { field, members: loose, stability: 0 }];
  });
  const topicOf = new Int32Array(edges.nodeCount).fill(-1);
  for (const [topic, { members }] of topics.entries()) for (const paper of members) topicOf[paper] = topic;
  return { topicOf, topics };
}
