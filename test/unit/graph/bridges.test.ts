import { buildGraph } from "@isthmus/graph";
import type { Bridge, GraphDocument } from "@isthmus/model";
import { beforeAll, describe, expect, test } from "vitest";
import { plantCorpus } from "../../support/made-corpus.ts";

let document: GraphDocument;
beforeAll(() => {
  document = buildGraph(plantCorpus({ fields: 3, papersPerField: 60, bridges: 9 })).value;
});

function idOf(bridge: Bridge): string {
  return document.papers[bridge.paper]!.id;
}

/** Papers of a field, or of all, that mention a concept: what the document says, counted anew. */
function countMentioning(concept: number, field?: number): number {
  return document.papers.filter(
    (paper) =>
      (field === undefined || paper.field === field) && paper.concepts.some((use) => use.concept === concept),
  ).length;
}

describe("planted bridges", () => {
  test("lead the list", () => {
    expect(document.bridges.slice(0, 9).map(idOf).toSorted()).toEqual(
      document.papers
        .map(({ id }) => id as string)
        .filter((id) => id.startsWith("bridge"))
        .toSorted(),
    );
  });

  test("join the two fields they were drawn from", () => {
    for (const bridge of document.bridges.slice(0, 9)) {
      const [, a, b] = idOf(bridge).split("-");
      const homes = [a!, b!].map((f) => document.papers.find(({ id }) => id.startsWith(`f${f}-`))!.field);
      expect(bridge.fields.toSorted()).toEqual(homes.toSorted());
    }
  });

  test("are ranked by a score in 0..1 that the paper's bridging measure repeats", () => {
    const scores = document.bridges.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    for (const { paper, score } of document.bridges) {
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(document.papers[paper]!.measures.bridging).toBe(score);
    }
  });
});

describe("every bridge", () => {
  test("has its own field first, and another", () => {
    for (const { paper, fields } of document.bridges) {
      expect(fields[0]).toBe(document.papers[paper]!.field);
      expect(fields[1]).not.toBe(fields[0]);
    }
  });

  test("names concepts that its paper mentions, and that are more frequent in the field they tie it to", () => {
    for (const { paper, fields, concepts } of document.bridges) {
      const mentioned = new Set(document.papers[paper]!.concepts.map(({ concept }) => concept));
      for (const [side, [to, from]] of [
        [fields[0], fields[1]],
        [fields[1], fields[0]],
      ].entries()) {
        expect(concepts[side]!.length).toBeGreaterThan(0);
        for (const concept of concepts[side]!) {
          expect(mentioned).toContain(concept);
          const share = (field: number): number =>
            countMentioning(concept, field) / document.fields[field]!.papers.length;
          expect(share(to!)).toBeGreaterThan(share(from!));
        }
      }
    }
  });

  test("has the most strongly linked paper on either side as the nearest", () => {
    for (const { paper, fields, nearest } of document.bridges) {
      for (const [side, field] of fields.entries()) {
        const links = document.links
          .filter(({ source, target }) => source === paper || target === paper)
          .map(({ source, target, weight }) => ({ other: source === paper ? target : source, weight }))
          .filter(({ other }) => document.papers[other]!.field === field);
        const strongest = Math.max(0, ...links.map(({ weight }) => weight));
        const chosen = links.find(({ other }) => other === nearest[side]);
        expect(chosen?.weight ?? 0).toBe(strongest);
      }
    }
  });

  test("gives a reason of which every number follows from the document", () => {
    for (const bridge of document.bridges) {
      const [own, other] = bridge.fields;
      const side = (index: 0 | 1, field: number): string => {
        const concept = bridge.concepts[index][0]!;
        const inField = countMentioning(concept, field);
        const all = countMentioning(concept);
        const where = inField >= all / 2 ? "at home in" : "found in";
        return `${document.concepts[concept]!.label}, ${where} ${document.fields[field]!.label} (${inField} of ${all} papers)`;
      };
      const closeness = (paper: number): number =>
        document.papers[paper]!.memberships.find(({ field }) => field === other)?.weight ?? 0;
      const colleagues = document.fields[own]!.papers.filter((paper) => paper !== bridge.paper);
      const behind = colleagues.filter((paper) => closeness(paper) < closeness(bridge.paper)).length;
      const percent = Math.floor((100 * behind) / colleagues.length);
      const leaning =
        behind === colleagues.length
          ? `; no other paper of its own field leans as far to ${document.fields[other]!.label}`
          : percent >= 50
            ? `; it leans to ${document.fields[other]!.label} more than ${percent} % of its own field`
            : "";
      expect(bridge.reason).toBe(`Brings ${side(1, other)}, to ${side(0, own)}${leaning}.`);
    }
  });
});

describe("bridges are not ranked, and that is said", () => {
  test.each([
    ["below 150 papers", { fields: 2, papersPerField: 70, bridges: 4 }, 1, "ranking them needs 150"],
    ["in a single field", { fields: 1, papersPerField: 200, bridges: 0 }, 0.001, "there is one field"],
  ])("%s", (_, shape, resolution, message) => {
    const { value, diagnostics } = buildGraph(plantCorpus(shape), { resolution });
    expect(value.bridges).toEqual([]);
    expect(value.papers.every(({ measures }) => measures.bridging === 0)).toBe(true);
    const said = diagnostics.find(({ code }) => code === "graph.bridges-not-ranked");
    expect(said?.severity).toBe("info");
    expect(said?.message).toContain(message);
  });
});

test("bridges, their sides and reasons do not depend on the order of the papers", () => {
  const corpus = plantCorpus({ fields: 3, papersPerField: 60, bridges: 9 });
  const reversed = buildGraph({ papers: corpus.papers.toReversed() }).value;
  const tell = (graph: GraphDocument): unknown =>
    graph.bridges.map(({ paper, nearest, ...bridge }) => ({
      ...bridge,
      papers: [paper, ...nearest].map((index) => (index === null ? null : graph.papers[index]!.id)),
    }));
  expect(tell(reversed)).toEqual(tell(document));
});
