import { buildGraph } from "@isthmus/graph";
import type { GraphDocument } from "@isthmus/model";
import { describe, expect, test } from "vitest";
import { makeCorpus, type MadePaper, plantCorpus } from "../../support/made-corpus.ts";

/** c-TF-IDF from the document: share of the group · ln(1 + mean group size / papers) · shown share · 1.6 for phrases. */
function distinctiveness(
  document: GraphDocument,
  group: { readonly papers: readonly number[] },
  groupCount: number,
  concept: number,
): number {
  const { label, paperCount } = document.concepts[concept]!;
  const uses = document.papers.map(({ concepts }) => concepts.find((use) => use.concept === concept));
  const inside = group.papers.filter((paper) => uses[paper] !== undefined).length / group.papers.length;
  const shown = uses.filter((use) => use !== undefined && use.weight > 0).length / paperCount;
  const rarity = Math.log(1 + document.papers.length / groupCount / paperCount);
  return inside * rarity * shown * (label.includes(" ") ? 1.6 : 1);
}

describe("the concepts of a field", () => {
  const document = buildGraph(plantCorpus({ fields: 3, papersPerField: 40, bridges: 6 })).value;

  test("come by their class-based TF-IDF after those that name it", () => {
    for (const field of document.fields) {
      const named = field.label.split(" · ").length;
      const scores = field.concepts.map((concept) =>
        distinctiveness(document, field, document.fields.length, concept),
      );
      for (const rest of [scores.slice(0, named), scores.slice(named)])
        for (let i = 1; i < rest.length; i++) expect(rest[i]!).toBeLessThanOrEqual(rest[i - 1]! + 1e-9);
    }
  });

  test("are, besides those, the most distinctive of all that its papers are shown with", () => {
    for (const field of document.fields) {
      const others = document.concepts
        .map((_, concept) => concept)
        .filter((concept) => !field.concepts.includes(concept))
        .map((concept) => distinctiveness(document, field, document.fields.length, concept));
      const listed = field.concepts
        .slice(field.label.split(" · ").length)
        .map((concept) => distinctiveness(document, field, document.fields.length, concept));
      expect(field.concepts).toHaveLength(10);
      expect(Math.max(...others)).toBeLessThanOrEqual(Math.min(...listed) + 1e-9);
    }
  });
});

/** Two groups of papers that share nothing, told by the phrases of the first. */
function twoGroups(first: readonly string[], terms: readonly string[] = []): GraphDocument {
  const papers: MadePaper[] = [
    ...Array.from({ length: 10 }, (_, i) => ({ id: `a${i}`, abstract: [...first, `own${i}`], terms })),
    ...Array.from({ length: 50 }, (_, i) => ({ id: `b${i}`, abstract: [`other ${i % 5}`, `more ${i % 5}`] })),
  ];
  return buildGraph(makeCorpus(papers)).value;
}

function nameOfFirst(document: GraphDocument): string {
  return document.fields[document.papers[0]!.field!]!.label;
}

describe("a name", () => {
  test("speaks for a good part of the group: a rare concept gives way to one of more papers", () => {
    const papers: MadePaper[] = [
      ...Array.from({ length: 50 }, (_, i) => ({
        id: `a${i}`,
        abstract: [
          ...(i < 3 ? ["rare phrase here"] : []),
          ...(i % 5 === 0 ? ["middling matter"] : []),
          `alpha ${i % 12}`,
          `alpha ${(i + 1) % 12}`,
          `alpha ${(i + 5) % 12}`,
        ],
        terms: Array.from({ length: 12 }, (_v, n) => `alpha ${n}`),
      })),
      ...Array.from({ length: 50 }, (_, i) => ({
        id: `c${i}`,
        abstract: [`other ${i % 5}`, `more ${i % 5}`],
      })),
    ];
    expect(nameOfFirst(buildGraph(makeCorpus(papers), { resolution: 0.01 }).value)).toBe("middling matter");
  });

  test("takes a phrase before a word of the same papers", () => {
    expect(nameOfFirst(twoGroups(["molecule", "heat equation"]))).toBe("heat equation · molecule");
  });

  test("leaves out a second concept with a word of the first", () => {
    expect(nameOfFirst(twoGroups(["heat equation", "wave equation", "molecule"]))).toBe(
      "heat equation · molecule",
    );
  });

  test("leaves out a second concept that is the initials of the first", () => {
    expect(nameOfFirst(twoGroups(["heat equation", "HE", "molecule"]))).toBe("heat equation · molecule");
  });

  test("is one concept when nothing else is there to say", () => {
    expect(nameOfFirst(twoGroups(["heat equation", "wave equation"]))).toBe("heat equation");
  });

  test("is never a term that no paper is shown with", () => {
    expect(nameOfFirst(twoGroups(["heat equation", "molecule"], ["heat equation"]))).toBe("molecule");
  });

  test("says so when there is no concept to name a field by", () => {
    const name = nameOfFirst(twoGroups(["heat equation", "molecule"], ["heat equation", "molecule"]));
    expect(name).toMatch(/^Unnamed \d+$/);
  });

  test("is given once: of two groups that share their best concept the larger has it", () => {
    const own = (name: string): string[] => Array.from({ length: 8 }, (_, i) => `${name}${i}`);
    const papers: MadePaper[] = [
      ...Array.from({ length: 10 }, (_, i) => ({ id: `a${i}`, abstract: ["shared idea", ...own("alpha")] })),
      ...Array.from({ length: 8 }, (_, i) => ({ id: `b${i}`, abstract: ["shared idea", ...own("delta")] })),
      ...Array.from({ length: 80 }, (_, i) => ({
        id: `c${i}`,
        abstract: [`other ${i % 8}`, `more ${i % 8}`],
      })),
    ];
    const { fields } = buildGraph(makeCorpus(papers)).value;
    const named = fields.filter(({ label }) => label.includes("shared idea"));
    expect(named.map(({ papers: members }) => members.length)).toEqual([10]);
  });
});
