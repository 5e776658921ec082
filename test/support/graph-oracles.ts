import type { EdgeList } from "@isthmus/graph";
import type { Corpus, ExtractedPaper } from "@isthmus/model";

/** Slow and plain second implementations, written from the formulae, to hold the fast ones by. */

/** What links papers, told again: label → papers that mention it. */
export function papersByConcept(corpus: Corpus): Map<string, Set<number>> {
  const papers = new Map<string, Set<number>>();
  for (const [index, paper] of corpus.papers.entries())
    for (const label of mentionsOf(paper).keys())
      papers.set(label, (papers.get(label) ?? new Set()).add(index));
  return papers;
}

/** Mentions of each label in a paper, one in the title counting three. */
function mentionsOf({ concepts, terms }: ExtractedPaper): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { label, mentions } of [...concepts, ...terms])
    for (const { field } of mentions)
      counts.set(label, (counts.get(label) ?? 0) + (field === "title" ? 3 : 1));
  return counts;
}

/** Labels that link: mentioned by 2 papers to a fifth (or ten), and not covered to 80 % by a longer one. */
export function linkingLabels(corpus: Corpus): Set<string> {
  const papers = papersByConcept(corpus);
  const count = corpus.papers.length;
  const most = Math.max(Math.floor(0.2 * count), Math.min(count, 10));
  const within = [...papers].filter(([, set]) => set.size >= 2 && set.size <= most).map(([label]) => label);
  const dropped = new Set<string>();
  for (const longer of within.toSorted()) {
    if (dropped.has(longer)) continue;
    for (const shorter of within) {
      if (shorter === longer || !` ${longer} `.includes(` ${shorter} `)) continue;
      const both = [...papers.get(shorter)!].filter((paper) => papers.get(longer)!.has(paper)).length;
      if (both >= 0.8 * papers.get(shorter)!.size) dropped.add(shorter);
    }
  }
  return new Set(within.filter((label) => !dropped.has(label)));
}

/** For each paper the unit vector of its linking labels under BM25 × IDF^exponent. */
export function profilesOf(corpus: Corpus, exponent: number): Map<string, number>[] {
  const papers = papersByConcept(corpus);
  const linking = linkingLabels(corpus);
  const counts = corpus.papers.map(
    (paper) => new Map([...mentionsOf(paper)].filter(([label]) => linking.has(label))),
  );
  const lengths = counts.map((own) => [...own.values()].reduce((sum, n) => sum + n, 0));
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  return counts.map((own, index) => {
    const weights = [...own].map(([label, tf]): [string, number] => {
      const idf = Math.log((corpus.papers.length + 0.5) / papers.get(label)!.size);
      return [label, (idf ** exponent * (tf * 2.2)) / (tf + 1.2 * (0.5 + (0.5 * lengths[index]!) / mean))];
    });
    const length = Math.hypot(...weights.map(([, weight]) => weight));
    return new Map(weights.map(([label, weight]) => [label, weight / length]));
  });
}

/** Cosine of two unit vectors. */
export function cosineOf(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  return [...one].reduce((sum, [label, weight]) => sum + weight * (other.get(label) ?? 0), 0);
}

/** Modularity from its definition over all pairs of nodes. */
export function modularityByPairs(edges: EdgeList, partition: Uint32Array, resolution: number): number {
  const matrix = Array.from({ length: edges.nodeCount }, () => new Float64Array(edges.nodeCount));
  for (const [edge, weight] of edges.weights.entries()) {
    matrix[edges.sources[edge]!]![edges.targets[edge]!]! += weight;
    matrix[edges.targets[edge]!]![edges.sources[edge]!]! += weight;
  }
  const strengths = matrix.map((row) => row.reduce((sum, weight) => sum + weight, 0));
  const total = strengths.reduce((sum, strength) => sum + strength, 0);
  let sum = 0;
  for (const [i, row] of matrix.entries())
    for (const [j, weight] of row.entries())
      if (partition[i] === partition[j]) sum += weight - (resolution * strengths[i]! * strengths[j]!) / total;
  return total === 0 ? 0 : sum / total;
}

/** Betweenness from its definition: for all pairs, the share of their shortest paths that a node lies on. */
export function betweennessByPairs({ nodeCount, sources, targets }: EdgeList): number[] {
  const distance = Array.from({ length: nodeCount }, (_, i) =>
    Array.from({ length: nodeCount }, (_v, j) => (i === j ? 0 : Infinity)),
  );
  for (const [edge, source] of sources.entries()) {
    distance[source]![targets[edge]!] = 1;
    distance[targets[edge]!]![source] = 1;
  }
  const isEdge = distance.map((row) => row.map((length) => length === 1));
  for (let k = 0; k < nodeCount; k++)
    for (let i = 0; i < nodeCount; i++)
      for (let j = 0; j < nodeCount; j++)
        distance[i]![j] = Math.min(distance[i]![j]!, distance[i]![k]! + distance[k]![j]!);
  const paths = (from: number, to: number): number => {
    if (from === to) return 1;
    let count = 0;
    for (let before = 0; before < nodeCount; before++)
      if (isEdge[before]![to]! && distance[from]![before]! + 1 === distance[from]![to]!)
        count += paths(from, before);
    return count;
  };
  const counts = distance.map((row, i) => row.map((length, j) => (length === Infinity ? 0 : paths(i, j))));
  const pairs = (nodeCount - 1) * (nodeCount - 2);
  return Array.from({ length: nodeCount }, (_, node) => {
    let sum = 0;
    for (let i = 0; i < nodeCount; i++) {
      for (let j = 0; j < nodeCount; j++) {
        if (i === j || i === node || j === node || distance[i]![j] === Infinity) continue;
        if (distance[i]![node]! + distance[node]![j]! === distance[i]![j]!)
          sum += (counts[i]![node]! * counts[node]![j]!) / counts[i]![j]!;
      }
    }
    return pairs <= 0 ? 0 : sum / pairs;
  });
}
