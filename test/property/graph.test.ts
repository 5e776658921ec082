import { buildGraph, stringifyDocument } from "@isthmus/graph";
import { type Corpus, type GraphDocument, readDocument } from "@isthmus/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeCorpus } from "../support/made-corpus.ts";

const word = fc.integer({ min: 0, max: 12 }).map((n) => `word${n}`);
const phrase = fc.oneof(
  word,
  fc.tuple(word, word).map(([a, b]) => `${a} ${b}`),
);
const corpora: fc.Arbitrary<Corpus> = fc
  .array(
    fc.record({
      title: fc.array(phrase, { maxLength: 2 }),
      abstract: fc.array(phrase, { maxLength: 8 }),
      terms: fc.array(phrase, { maxLength: 3 }),
    }),
    { maxLength: 40 },
  )
  .map((papers) => makeCorpus(papers.map((paper, i) => ({ id: `p${i}`, ...paper }))));

/** Every property holds for any corpus that can be made. */
function always(check: (document: GraphDocument, corpus: Corpus) => void): void {
  fc.assert(
    fc.property(corpora, (corpus) => check(buildGraph(corpus).value, corpus)),
    { numRuns: 60 },
  );
}

describe("for any corpus", () => {
  test("the document is valid and holds no number that is not one", () => {
    always((document) => {
      const text = [...stringifyDocument(document)].join("");
      expect(readDocument(JSON.parse(text), "graph.json")).toEqual({ value: document, diagnostics: [] });
    });
  });

  test("links are unique, within bounds, and made of concepts both papers mention", () => {
    always(({ links, papers }) => {
      const mentioned = papers.map(({ concepts }) => new Set(concepts.map(({ concept }) => concept)));
      const seen = new Set<string>();
      for (const { source, target, weight, concepts } of links) {
        expect(source).toBeLessThan(target);
        expect(weight).toBeGreaterThanOrEqual(0);
        expect(weight).toBeLessThanOrEqual(1);
        expect(concepts.length).toBeGreaterThan(0);
        for (const concept of concepts) {
          expect(mentioned[source]).toContain(concept);
          expect(mentioned[target]).toContain(concept);
        }
        seen.add(`${source} ${target}`);
      }
      expect(seen.size).toBe(links.length);
    });
  });

  test("each linked paper is in one field and one topic of it, and only linked papers are", () => {
    always(({ papers, fields, topics }) => {
      const listed = fields.flatMap((field, index) => field.papers.map((paper) => [paper, index]));
      expect(listed.length).toBe(papers.filter(({ field }) => field !== null).length);
      for (const [paper, field] of listed) expect(papers[paper!]!.field).toBe(field);
      for (const { field, topic, measures, confidence } of papers) {
        expect(field === null).toBe(measures.degree === 0);
        expect(topic === null ? null : topics[topic]!.field).toBe(field);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }
    });
  });

  test("memberships fall and sum to 1 in a field, and are none outside", () => {
    always(({ papers }) => {
      for (const { field, memberships } of papers) {
        const weights = memberships.map(({ weight }) => weight);
        expect(weights).toEqual(weights.toSorted((a, b) => b - a));
        const sum = weights.reduce((total, weight) => total + weight, 0);
        expect(Math.abs(sum - (field === null ? 0 : 1))).toBeLessThan(0.01);
      }
    });
  });

  test("names of fields differ, and so do names of topics", () => {
    always(({ fields, topics }) => {
      for (const groups of [fields, topics]) {
        const labels = groups.map(({ label }) => label);
        expect(labels).not.toContain("");
        expect(new Set(labels).size).toBe(labels.length);
      }
    });
  });

  test("the order of the papers changes positions in the document, and nothing else", () => {
    fc.assert(
      fc.property(
        corpora.chain((corpus) =>
          fc.tuple(
            fc.constant(corpus),
            fc.shuffledSubarray([...corpus.papers.keys()], { minLength: corpus.papers.length }),
          ),
        ),
        ([corpus, order]) => {
          const shuffled = { papers: order.map((index) => corpus.papers[index]!) };
          expect(untangle(buildGraph(shuffled).value)).toEqual(untangle(buildGraph(corpus).value));
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** A document with papers by id, so that two orders can be compared. */
function untangle(document: GraphDocument): unknown {
  const idOf = (paper: number): string => document.papers[paper]!.id;
  const named = (groups: GraphDocument["fields"]): unknown =>
    groups.map((group) => ({ ...group, papers: group.papers.map(idOf).sort() }));
  return {
    ...document,
    papers: document.papers.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    links: document.links
      .map(({ source, target, ...link }) => ({ ...link, ends: [idOf(source), idOf(target)].sort() }))
      .sort((a, b) => (a.ends.join() < b.ends.join() ? -1 : 1)),
    fields: named(document.fields),
    topics: named(document.topics),
    bridges: document.bridges.map((bridge) => ({
      ...bridge,
      paper: idOf(bridge.paper),
      nearest: bridge.nearest.map((paper) => (paper === null ? null : idOf(paper))),
    })),
  };
}
