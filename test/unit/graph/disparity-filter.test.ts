import { applyDisparityFilter, type EdgeList } from "@isthmus/graph";
import { expect, test } from "vitest";

/** A star whose edges have the given weights; the outer nodes are joined in a ring of the given weight. */
function wheel(weights: readonly number[], ring: number): EdgeList {
  const size = weights.length;
  const spokes = weights.map((weight, i) => ({ source: 0, target: i + 1, weight }));
  const rim = weights.map((_, i) => {
    const ends = [i + 1, ((i + 1) % size) + 1] as const;
    return { source: Math.min(...ends), target: Math.max(...ends), weight: ring };
  });
  const edges = [...spokes, ...rim].sort((a, b) => a.source - b.source || a.target - b.target);
  return {
    nodeCount: size + 1,
    sources: Uint32Array.from(edges, ({ source }) => source),
    targets: Uint32Array.from(edges, ({ target }) => target),
    weights: Float64Array.from(edges, ({ weight }) => weight),
  };
}

test("keeps an edge exactly where (1 − share)^(degree − 1) is below alpha at either end", () => {
  const edges = wheel([8, 1, 1, 1], 1);
  const alphas = Array.from(edges.weights, (weight, edge) => {
    const strengthAndDegree = (node: number): [number, number] => {
      const own = [...edges.weights.keys()].filter(
        (e) => edges.sources[e] === node || edges.targets[e] === node,
      );
      return [own.reduce((sum, e) => sum + edges.weights[e]!, 0), own.length];
    };
    return Math.min(
      ...[edges.sources[edge]!, edges.targets[edge]!].map((node) => {
        const [strength, degree] = strengthAndDegree(node);
        return (1 - weight / strength) ** (degree - 1);
      }),
    );
  });
  for (const alpha of [0.01, 0.05, 0.2, 0.4, 0.5]) {
    expect(applyDisparityFilter(edges, alpha)).toEqual(alphas.map((value) => value < alpha));
  }
});

test("keeps nothing of a graph whose edges all weigh the same at a strict level", () => {
  expect(applyDisparityFilter(wheel([1, 1, 1, 1, 1, 1], 1), 0.05)).not.toContain(true);
});

test("keeps a pair that is joined with nothing else, since there is nothing to compare it with", () => {
  const pair = {
    nodeCount: 2,
    sources: Uint32Array.of(0),
    targets: Uint32Array.of(1),
    weights: Float64Array.of(0.3),
  };
  expect(applyDisparityFilter(pair, 0.05)).toEqual([true]);
});
