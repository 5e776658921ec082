import { type Direction, neighbourInDirection, paperVisibility } from "@isthmus/viewer";
import { describe, expect, test } from "vitest";
import { PAPER, toldMap } from "../../support/told-map.ts";

const map = toldMap();
const all = paperVisibility(map, { hiddenFields: [], bridgesOnly: false });
const from = (paper: number | null, direction: Direction): number | null =>
  neighbourInDirection(map, all, paper, direction);

describe("the nearest paper in a direction", () => {
  test("is the one along the row, not a nearer one aside", () => {
    expect(from(PAPER.plain, "right")).toBe(PAPER.hostile);
    expect(from(PAPER.hostile, "right")).toBe(PAPER.solver);
    expect(from(PAPER.solver, "left")).toBe(PAPER.hostile);
  });

  test("up is up on the screen, where map units grow upwards", () => {
    expect(from(PAPER.withoutAbstract, "up")).toBe(PAPER.published);
    expect(from(PAPER.published, "down")).toBe(PAPER.withoutAbstract);
  });

  test("is none at the edge of the map", () => {
    expect(from(PAPER.plain, "left")).toBeNull();
    expect(from(PAPER.plain, "down")).toBeNull();
  });

  test("is never a hidden or faint one", () => {
    const some = paperVisibility(map, { hiddenFields: [0], bridgesOnly: false });
    expect(neighbourInDirection(map, some, PAPER.solver, "left")).toBeNull();
    const bridging = paperVisibility(map, { hiddenFields: [], bridgesOnly: true });
    expect(neighbourInDirection(map, bridging, PAPER.plain, "right")).toBe(PAPER.hostile);
    expect(neighbourInDirection(map, bridging, PAPER.hostile, "right")).toBeNull();
  });

  test("starts in the middle, and nowhere where nothing is shown", () => {
    expect(from(null, "right")).toBe(PAPER.withoutAbstract);
    const none = map.papers.map(() => "hidden" as const);
    expect(neighbourInDirection(map, none, null, "left")).toBeNull();
  });
});
