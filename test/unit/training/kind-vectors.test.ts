import { toWordVectors, WordContexts } from "@isthmus/training";
import { describe, expect, test } from "vitest";

/** Animals and tools, each in sentences of its own kind. */
function readSentences(): WordContexts {
  const contexts = new WordContexts();
  for (let i = 0; i < 12; i++) {
    for (const animal of ["cat", "dog", "horse"])
      contexts.add("", `A hungry ${animal} eats fresh food. The ${animal} sleeps.`);
    for (const tool of ["hammer", "drill", "wrench"])
      contexts.add(`Use of a heavy ${tool}`, `A steel ${tool} breaks concrete, says who owns the ${tool}.`);
  }
  return contexts;
}

const cosine = (a: Float32Array, b: Float32Array): number =>
  a.reduce((sum, value, i) => sum + value * b[i]!, 0);
const options = { words: 40, neighbours: 40, dimensions: 4 };

describe("vectors of words", () => {
  const vectors = toWordVectors(readSentences(), options);

  test("are nearer for words used alike", () => {
    const of = (word: string): Float32Array => vectors.get(word)!;
    expect(cosine(of("cat"), of("horse"))).toBeGreaterThan(0.9);
    expect(cosine(of("hammer"), of("drill"))).toBeGreaterThan(0.9);
    expect(cosine(of("cat"), of("hammer"))).toBeLessThan(0.8);
  });

  test("have unit length and the dimensions asked for", () => {
    for (const vector of vectors.values()) {
      expect(vector).toHaveLength(4);
      expect(cosine(vector, vector)).toBeCloseTo(1, 5);
    }
  });

  test("are the same numbers for the same texts", () => {
    expect(toWordVectors(readSentences(), options)).toEqual(vectors);
  });
});

describe("contexts of words", () => {
  test("list words in most papers first, once a paper", () => {
    const contexts = new WordContexts();
    contexts.add("graphs", "graph graph tree");
    contexts.add("", "tree");
    contexts.add("", "a tree");
    expect(contexts.listFrequent(2)).toEqual(["tree", "a"]);
    expect(contexts.listFrequent(9)).toEqual(["tree", "a", "graph"]);
  });

  test("count the neighbours at each place, with marks and ends as one neighbour", () => {
    const contexts = new WordContexts();
    contexts.add("", "deep net learns. net");
    const [counts] = contexts.count(["net"], ["deep", "learns"]);
    const other = 2;
    const at = (place: number, neighbour: number): number => counts!.get(place * 3 + neighbour) ?? 0;
    // Places: two before, one before, one after, two after.
    expect([at(1, 0), at(2, 1)]).toEqual([1, 0]);
    expect([at(0, other), at(1, other), at(2, other), at(3, other)]).toEqual([1, 1, 1, 2]);
  });
});
