import { readFileSync } from "node:fs";
import type { GraphDocument } from "@isthmus/model";
import { beforeAll, describe, expect, test } from "vitest";
import { runExample } from "../support/example-corpus.ts";
import { normalForm } from "./score.ts";
import { adjustedMutualInformation, type GoldPlace, scoreLinks } from "./score-graph.ts";

const gold = readFileSync(new URL("../gold/seed-dev.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map(readGold);

/** The file is ours, and its shape is held by the scores. */
function readGold(line: string): GoldPlace {
  const parse: (text: string) => GoldPlace = JSON.parse;
  return parse(line);
}

let document: GraphDocument;
let indexOf: number[] = [];
beforeAll(async () => {
  ({ document } = await runExample());
  const titleKey = (title: string): string => normalForm(title).replaceAll(" ", "");
  const byTitle = new Map(document.papers.map(({ title }, index) => [titleKey(title), index]));
  indexOf = gold.map(({ title }) => byTitle.get(titleKey(title)) ?? -1);
}, 60_000);

describe("107 papers with fields and concepts given by hand", () => {
  test("are all on the map", () => {
    expect(indexOf).not.toContain(-1);
  });

  test("links go to papers that share concepts of the gold: nDCG@10 is at least 0.60", () => {
    expect(scoreLinks(gold, indexOf, document)).toBeGreaterThanOrEqual(0.6);
  });

  test("fields and topics agree with 24 given fields well above chance: AMI is at least 0.34 and 0.38", () => {
    const given = gold.map(({ field }) => field);
    const agreement = (level: "field" | "topic"): number =>
      adjustedMutualInformation(
        given,
        indexOf.map((paper) => document.papers[paper]![level]),
      );
    expect(agreement("field")).toBeGreaterThanOrEqual(0.34);
    expect(agreement("topic")).toBeGreaterThanOrEqual(0.38);
  });
});

describe("the scores themselves", () => {
  test("adjusted mutual information is 1 for the same groups under other names, about 0 for unrelated ones", () => {
    const groups = Array.from({ length: 90 }, (_, i) => i % 3);
    expect(
      adjustedMutualInformation(
        groups,
        groups.map((group) => `g${group}`),
      ),
    ).toBeCloseTo(1, 10);
    const unrelated = groups.map((_, i) => Math.floor(i / 30));
    expect(Math.abs(adjustedMutualInformation(groups, unrelated))).toBeLessThan(0.05);
  });

  test("links score 1 when the most related come first, and less in the reverse order", () => {
    const places = ["ab", "ab", "a", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m"].map(
      (letters, i): GoldPlace => ({
        title: `t${i}`,
        field: "x",
        concepts: Array.from(letters, (label) => ({ label, core: true })),
      }),
    );
    // Three of fourteen papers have "a", too many for it to tell papers apart; two have "b".
    const withLinks = (weights: readonly [number, number, number][]): GraphDocument => ({
      ...document,
      links: weights.map(([source, target, weight]) => ({ source, target, weight, concepts: [] })),
    });
    const all = places.map((_, i) => i);
    const good = scoreLinks(
      places,
      all,
      withLinks([
        [0, 1, 0.9],
        [0, 3, 0.1],
        [1, 3, 0.1],
      ]),
    );
    const bad = scoreLinks(
      places,
      all,
      withLinks([
        [0, 1, 0.1],
        [0, 3, 0.9],
        [1, 3, 0.9],
      ]),
    );
    expect(good).toBeCloseTo(1, 10);
    expect(bad).toBeCloseTo(1 / Math.log2(3), 10);
  });
});

describe("the example map", () => {
  test("names every field by phrases that a good part of its papers mention", () => {
    for (const { concepts, label, papers } of document.fields) {
      expect(label).toContain(" ");
      const mentioning = papers.filter((paper) =>
        document.papers[paper]!.concepts.some(({ concept }) => concept === concepts[0]),
      );
      expect(mentioning.length / papers.length).toBeGreaterThan(0.15);
    }
  });

  test("shows for every link a concept that stands in both texts", () => {
    const forms = (paper: number, concept: number): string[] =>
      document.papers[paper]!.concepts.filter((use) => use.concept === concept)
        .flatMap(({ mentions }) => mentions)
        .map(({ field, start, end }) => document.papers[paper]![field].slice(start, end));
    for (const { source, target, concepts } of document.links) {
      expect(concepts.length).toBeGreaterThan(0);
      for (const concept of concepts) {
        const { variants } = document.concepts[concept]!;
        for (const paper of [source, target]) {
          expect(forms(paper, concept).length).toBeGreaterThan(0);
          if (variants.length < 12)
            for (const form of forms(paper, concept)) expect(variants).toContain(form);
        }
      }
    }
  });

  test("leaves no paper without a link, a field and a topic", () => {
    for (const { field, topic, measures } of document.papers) {
      expect(field).not.toBeNull();
      expect(topic).not.toBeNull();
      expect(measures.degree).toBeGreaterThanOrEqual(20);
    }
  });

  test("has no two papers on one spot", () => {
    const { papers } = document;
    let least = Infinity;
    for (const [i, one] of papers.entries())
      for (const other of papers.slice(0, i))
        least = Math.min(least, Math.hypot(one.x - other.x, one.y - other.y));
    expect(least).toBeGreaterThan(15);
  });

  test("speaks of graph neural networks, architecture search and differential equations as fields", () => {
    const labels = document.fields.map(({ label }) => label).join("\n");
    for (const subject of [/graph neural network/, /architecture search/, /differential equation/])
      expect(labels).toMatch(subject);
  });
});
