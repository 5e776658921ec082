import type { EdgeList } from "../build/neighbour-graph.ts";
import { type Cell, type SparseRows, toSparseRows } from "../build/sparse-rows.ts";

/** The edges among some nodes (ascending), which are numbered by their place in the list. */
export function induceSubgraph(edges: EdgeList, nodes: readonly number[]): EdgeList {
  const placeOf = new Map(nodes.map((node, place) => [node, place]));
  const sources: number[] = [];
  const targets: number[] = [];
  const weights: number[] = [];
  for (const [edge, weight] of edges.weights.entries()) {
    const source = placeOf.get(edges.sources[edge]!);
    const target = placeOf.get(edges.targets[edge]!);
    if (source === undefined || target === undefined) continue;
    sources.push(source);
    targets.push(target);
    weights.push(weight);
  }
  return {
    nodeCount: nodes.length,
    sources: Uint32Array.from(sources),
    targets: Uint32Array.from(targets),
    weights: Float64Array.from(weights),
  };
}

/** Some rows of a matrix, without the columns that are empty in all of them. */
export function selectRows(matrix: SparseRows, rows: readonly number[]): SparseRows {
  const placeOf = new Map<number, number>();
  const selected = rows.map((row) => {
    const cells: Cell[] = [];
    for (let at = matrix.offsets[row]!; at < matrix.offsets[row + 1]!; at++) {
      const column = matrix.columns[at]!;
      if (!placeOf.has(column)) placeOf.set(column, placeOf.size);
      cells.push({ column: placeOf.get(column)!, value: matrix.values[at]! });
    }
    return cells;
  });
  return toSparseRows(selected, placeOf.size);
}
