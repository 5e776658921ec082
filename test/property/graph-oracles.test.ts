import {
  applyDisparityFilter,
  buildGraph,
  createLouvainGraph,
  createRandom,
  type EdgeList,
  MEASURES,
  measureModularity,
  toAdjacency,
} from "@isthmus/graph";
import type { Corpus } from "@isthmus/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  betweennessByPairs,
  cosineOf,
  linkingLabels,
  modularityByPairs,
  papersByConcept,
  profilesOf,
} from "../support/graph-oracles.ts";
import { makeCorpus } from "../support/made-corpus.ts";

const word = fc.integer({ min: 0, max: 14 }).map((n) => `word${n}`);
const phrase = fc.oneof(
  word,
  fc.tuple(word, word).map(([a, b]) => `${a} ${b}`),
);
const corpora: fc.Arbitrary<Corpus> = fc
  .array(
    fc.record({ title: fc.array(phrase, { maxLength: 2 }), abstract: fc.array(phrase, { maxLength: 7 }) }),
    {
      minLength: 2,
      maxLength: 30,
    },
  )
  .map((papers) =>
    makeCorpus(papers.map((paper, i) => ({ id: `p${String(i).padStart(2, "0")}`, ...paper }))),
  );

const graphs: fc.Arbitrary<EdgeList> = fc.integer({ min: 2, max: 10 }).chain((nodeCount) =>
  fc
    .uniqueArray(
      fc.record({
        source: fc.integer({ min: 0, max: nodeCount - 2 }),
        step: fc.integer({ min: 1, max: nodeCount - 1 }),
        weight: fc.integer({ min: 1, max: 9 }),
      }),
      { selector: ({ source, step }) => source * 100 + step, maxLength: 24 },
    )
    .map((edges) => {
      const kept = edges
        .map(({ source, step, weight }) => ({ source, target: source + step, weight }))
        .filter(({ target }) => target < nodeCount)
        .sort((a, b) => a.source - b.source || a.target - b.target);
      return {
        nodeCount,
        sources: Uint32Array.from(kept, ({ source }) => source),
        targets: Uint32Array.from(kept, ({ target }) => target),
        weights: Float64Array.from(kept, ({ weight }) => weight),
      };
    }),
);

function each<T>(values: fc.Arbitrary<T>, check: (value: T) => void): void {
  fc.assert(fc.property(values, check), { numRuns: 80 });
}

describe("links equal those found by comparing every pair", () => {
  test("with cosines of BM25 × √IDF profiles, all of them when enough neighbours are asked for", () => {
    each(corpora, (corpus) => {
      const profiles = profilesOf(corpus, 0.5);
      const expected: [string, number][] = [];
      for (let a = 0; a < profiles.length; a++) {
        for (let b = a + 1; b < profiles.length; b++) {
          const cosine = cosineOf(profiles[a]!, profiles[b]!);
          if (cosine > 0) expected.push([`${a} ${b}`, cosine]);
        }
      }
      const { links } = buildGraph(corpus, { neighbours: 100 }).value;
      expect(links.map(({ source, target }) => `${source} ${target}`)).toEqual(
        expected.map(([pair]) => pair),
      );
      for (const [i, { weight }] of links.entries()) expect(weight).toBeCloseTo(expected[i]![1], 3);
    });
  });

  test("and with few neighbours, each paper keeps its strongest", () => {
    each(corpora, (corpus) => {
      const k = 2;
      const profiles = profilesOf(corpus, 0.5);
      const { links } = buildGraph(corpus, { neighbours: k }).value;
      for (const paper of corpus.papers.keys()) {
        const cosines = profiles
          .map((profile, other) => (other === paper ? 0 : cosineOf(profiles[paper]!, profile)))
          .filter((cosine) => cosine > 0)
          .sort((a, b) => b - a);
        const own = links
          .filter(({ source, target }) => source === paper || target === paper)
          .map(({ weight }) => weight)
          .sort((a, b) => b - a);
        expect(own.length).toBeGreaterThanOrEqual(Math.min(k, cosines.length));
        for (const [i, weight] of own.slice(0, Math.min(k, cosines.length)).entries())
          expect(weight).toBeCloseTo(cosines[i]!, 3);
      }
    });
  });

  test("and are explained by linking concepts alone, strongest product first among phrases and words", () => {
    each(corpora, (corpus) => {
      const linking = linkingLabels(corpus);
      const profiles = profilesOf(corpus, 0.5);
      const { links, concepts } = buildGraph(corpus).value;
      for (const { source, target, concepts: shared } of links) {
        const labels = shared.map((concept) => concepts[concept]!.label);
        for (const label of labels) expect(linking).toContain(label);
        const common = [...profiles[source]!.keys()].filter((label) => profiles[target]!.has(label));
        expect(labels).toHaveLength(Math.min(6, common.length));
        for (const kind of [true, false]) {
          const products = labels
            .filter((label) => label.includes(" ") === kind)
            .map((label) => profiles[source]!.get(label)! * profiles[target]!.get(label)!);
          for (let i = 1; i < products.length; i++)
            expect(products[i]! - products[i - 1]!).toBeLessThan(1e-9);
        }
      }
    });
  });
});

test("memberships equal mean cosines to the fields, in units of the field's mean", () => {
  each(corpora, (corpus) => {
    const { papers, fields } = buildGraph(corpus).value;
    const profiles = profilesOf(corpus, 0.5);
    const closeness = papers.map((_, paper) =>
      fields.map(({ papers: members }) => {
        const others = members.filter((member) => member !== paper);
        const sum = others.reduce((total, other) => total + cosineOf(profiles[paper]!, profiles[other]!), 0);
        return others.length === 0 ? 0 : sum / others.length;
      }),
    );
    const means = fields.map((_, field) => closeness.reduce((sum, row) => sum + row[field]!, 0));
    for (const [paper, { field, memberships }] of papers.entries()) {
      if (field === null) continue;
      const scaled = closeness[paper]!.map((value, index) =>
        means[index] === 0 ? 0 : value / means[index]!,
      );
      const sum = scaled.reduce((total, value) => total + value, 0);
      for (const [index, value] of scaled.entries()) {
        const told = memberships.find((membership) => membership.field === index)?.weight ?? 0;
        expect(told).toBeCloseTo(value / sum, 3);
      }
    }
  });
});

test("co-occurrences have the NPMI and the number of papers that counting gives", () => {
  each(corpora, (corpus) => {
    const byConcept = papersByConcept(corpus);
    const { cooccurrences, concepts, papers } = buildGraph(corpus).value;
    for (const { source, target, weight, paperCount } of cooccurrences) {
      const [one, other] = [source, target].map((concept) => byConcept.get(concepts[concept]!.label)!);
      const both = [...one!].filter((paper) => other!.has(paper)).length;
      expect(paperCount).toBe(both);
      expect(both).toBeGreaterThanOrEqual(2);
      const n = papers.length;
      expect(weight).toBeCloseTo(Math.log((both * n) / (one!.size * other!.size)) / -Math.log(both / n), 3);
    }
  });
});

describe("graph algorithms equal their definitions", () => {
  test("modularity, summed over all pairs of nodes", () => {
    each(
      fc.tuple(graphs, fc.integer({ min: 1, max: 4 }), fc.constantFrom(0.5, 1, 2)),
      ([edges, parts, resolution]) => {
        const partition = Uint32Array.from({ length: edges.nodeCount }, (_, node) => (node * 7) % parts);
        expect(measureModularity(edges, partition, resolution)).toBeCloseTo(
          modularityByPairs(edges, partition, resolution),
          10,
        );
      },
    );
  });

  test("betweenness, counted over all shortest paths", () => {
    const betweenness = MEASURES.find(({ id }) => id === "betweenness")!;
    each(graphs, (edges) => {
      const expected = betweennessByPairs(edges);
      const adjacency = toAdjacency(edges);
      const values = betweenness.compute({ adjacency, fieldOf: new Int32Array(edges.nodeCount), seed: 1 });
      for (const [node, value] of values.entries()) expect(value).toBeCloseTo(expected[node]!, 10);
    });
  });

  test("participation, from the shares of strength in each field", () => {
    const participation = MEASURES.find(({ id }) => id === "participation")!;
    each(graphs, (edges) => {
      const fieldOf = Int32Array.from({ length: edges.nodeCount }, (_, node) => (node % 3) - 1);
      const values = participation.compute({ adjacency: toAdjacency(edges), fieldOf, seed: 1 });
      for (const [node, value] of values.entries()) {
        const into = new Map<number, number>();
        for (const [edge, weight] of edges.weights.entries()) {
          const ends = [edges.sources[edge]!, edges.targets[edge]!];
          if (!ends.includes(node)) continue;
          const field = fieldOf[ends.find((end) => end !== node)!]!;
          into.set(field, (into.get(field) ?? 0) + weight);
        }
        const strength = [...into.values()].reduce((sum, weight) => sum + weight, 0);
        const squares = [...into.values()].reduce((sum, weight) => sum + (weight / strength) ** 2, 0);
        expect(value).toBeCloseTo(strength === 0 ? 0 : 1 - squares, 10);
      }
    });
  });
});

describe("Louvain", () => {
  test("never does worse than leaving every node alone, nor than one community of all", () => {
    each(graphs, (edges) => {
      const found = createLouvainGraph(edges).partition(edges.weights, 1, createRandom(1, 0));
      const modularity = measureModularity(edges, found);
      const alone = Uint32Array.from({ length: edges.nodeCount }, (_, node) => node);
      expect(modularity).toBeGreaterThanOrEqual(measureModularity(edges, alone) - 1e-9);
      expect(modularity).toBeGreaterThanOrEqual(-1e-9);
    });
  });

  test("never joins nodes that no path joins", () => {
    each(graphs, (edges) => {
      const found = createLouvainGraph(edges).partition(edges.weights, 1, createRandom(1, 0));
      const component = Array.from({ length: edges.nodeCount }, (_, node) => node);
      for (let pass = 0; pass < edges.nodeCount; pass++)
        for (const [edge, source] of edges.sources.entries()) {
          const least = Math.min(component[source]!, component[edges.targets[edge]!]!);
          component[source] = least;
          component[edges.targets[edge]!] = least;
        }
      for (let a = 0; a < edges.nodeCount; a++)
        for (let b = 0; b < a; b++) if (found[a] === found[b]) expect(component[a]).toBe(component[b]);
    });
  });
});

describe("the disparity filter", () => {
  test("keeps no fewer edges at a weaker level", () => {
    each(graphs, (edges) => {
      const strict = applyDisparityFilter(edges, 0.05);
      const weak = applyDisparityFilter(edges, 0.4);
      for (const [edge, kept] of strict.entries()) expect(kept && !weak[edge]).toBe(false);
    });
  });

  test("does not depend on the scale of the weights", () => {
    each(graphs, (edges) => {
      const scaled = { ...edges, weights: edges.weights.map((weight) => weight * 4) };
      expect(applyDisparityFilter(scaled, 0.2)).toEqual(applyDisparityFilter(edges, 0.2));
    });
  });
});

test("an adjacency holds each edge at both of its ends, with its weight", () => {
  each(graphs, (edges) => {
    const { offsets, neighbours, weights } = toAdjacency(edges);
    const told: string[] = [];
    for (let node = 0; node < edges.nodeCount; node++)
      for (let at = offsets[node]!; at < offsets[node + 1]!; at++)
        told.push(`${node} ${neighbours[at]!} ${weights[at]!}`);
    const expected = [...edges.weights.entries()].flatMap(([edge, weight]) => [
      `${edges.sources[edge]!} ${edges.targets[edge]!} ${weight}`,
      `${edges.targets[edge]!} ${edges.sources[edge]!} ${weight}`,
    ]);
    expect(told.toSorted()).toEqual(expected.toSorted());
  });
});
