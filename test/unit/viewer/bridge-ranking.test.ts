import {
  bridgeAlong,
  bridgeCounts,
  bridgesBetween,
  buildExplorerDocument,
  stepUp,
  topBridgesBetween,
} from "@isthmus/viewer";
import { describe, expect, test } from "vitest";
import { madeMap } from "../../support/made-map.ts";
import { FIELD, PAPER, toldMap } from "../../support/told-map.ts";
import { toGraph, unlinkedGraph } from "../../support/odd-graphs.ts";

const map = toldMap();
const { graphs, physics, language } = FIELD;

describe("bridges between two fields", () => {
  test("are the same whichever field is named first, strongest first", () => {
    expect(bridgesBetween(map, graphs, physics)).toEqual([0, 2]);
    expect(bridgesBetween(map, physics, graphs)).toEqual([0, 2]);
    expect(bridgesBetween(map, physics, language)).toEqual([]);
  });

  test("count as bridging papers only while they are among the strongest", () => {
    expect(topBridgesBetween(map, physics, graphs)).toEqual([0]);
  });

  test("are counted once per paper, even for a paper that has several", () => {
    const twice = buildExplorerDocument({
      ...toGraph(map),
      bridges: map.bridges.map((bridge) => ({ ...bridge, paper: PAPER.hostile })),
    });
    expect(twice.topBridges).toEqual([0]);
    expect(twice.bridgeOfPaper[PAPER.hostile]).toBe(0);
    expect(bridgeCounts(twice)).toEqual([
      [0, 1, 0],
      [1, 0, 0],
      [0, 0, 0],
    ]);
  });
});

describe("the table of fields", () => {
  test("is symmetric with nothing on its diagonal, and its half adds up to all bridging papers", () => {
    const many = madeMap({ fieldSizes: [30, 20, 10, 10], bridgeEvery: 3 });
    const counts = bridgeCounts(many);
    for (const [a, row] of counts.entries()) {
      expect(row[a]).toBe(0);
      for (const [b, papers] of row.entries()) expect(counts[b]![a]).toBe(papers);
    }
    expect(counts.flat().reduce((sum, papers) => sum + papers, 0)).toBe(2 * many.topBridges.length);
  });

  test("is empty without fields and all zeros without bridges", () => {
    expect(bridgeCounts(buildExplorerDocument(unlinkedGraph(3)))).toEqual([]);
    expect(bridgeCounts(madeMap({ fieldSizes: [4, 4], bridgeEvery: 0 }))).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });
});

describe("how many papers are called bridging", () => {
  test.each([
    [10, 2],
    [100, 20],
    [3000, 400],
  ])("of %i papers that could all be, at most a fifth and never more than 400: %i", (papers, bridging) => {
    const many = madeMap({ fieldSizes: [papers / 2, papers / 2], bridgeEvery: 1 });
    expect(many.topBridges).toHaveLength(bridging);
    expect(many.isBridging.filter(Boolean)).toHaveLength(bridging);
  });

  test("and marked on the map: the strongest of these, at most 120", () => {
    const many = madeMap({ fieldSizes: [1500, 1500], bridgeEvery: 1 });
    const marked = many.topBridges.map((bridge) => many.isMarked[many.bridges[bridge]!.paper]);
    expect(marked.slice(0, 120)).not.toContain(false);
    expect(marked.slice(120)).not.toContain(true);
  });
});

describe("walking the bridging papers", () => {
  test("goes around in both directions and begins at either end", () => {
    expect(bridgeAlong(map, null, 1)).toBe(0);
    expect(bridgeAlong(map, null, -1)).toBe(1);
    expect(bridgeAlong(map, 1, 1)).toBe(0);
    expect(bridgeAlong(map, 0, -1)).toBe(1);
  });

  test("begins anew from a bridge that is not among the strongest, and is nowhere without any", () => {
    expect(bridgeAlong(map, 2, 1)).toBe(0);
    expect(bridgeAlong({ ...map, topBridges: [] }, 0, 1)).toBeNull();
  });
});

describe("one step up", () => {
  test("leads from a paper without topic to its field, and without field to the overview", () => {
    const papers = map.papers.map((paper) => ({ ...paper, topic: null }));
    expect(stepUp({ ...map, papers }, { kind: "paper", paper: PAPER.solver })).toEqual({
      kind: "field",
      field: physics,
    });
    expect(stepUp(map, { kind: "paper", paper: PAPER.loose })).toBeNull();
  });
});
