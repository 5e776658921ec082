import {
  buildDots,
  buildFrame,
  buildMapGeometry,
  controlPoint,
  createSession,
  createTypesetter,
  DEFAULT_VIEW,
  findHit,
  fitting,
  type PlacedLabel,
  type Session,
  toScreen,
} from "@isthmus/viewer";
import { beforeEach, describe, expect, it } from "vitest";
import { madeMap } from "../../support/made-map.ts";

const document = madeMap({ fieldSizes: [30, 20] });
const geometry = buildMapGeometry(document);
const projection = fitting(geometry.bounds, { x: 0, y: 0, width: 900, height: 700 }, 99);
const dots = buildDots(document, geometry, geometry.spacing * projection.scale, document.isMarked);
const frame = buildFrame(document, dots, projection, projection.scale, { width: 900, height: 700 });
const typeset = createTypesetter((text) => text.length * 6, "sans-serif");
let session: Session;

beforeEach(() => {
  session = createSession(document, DEFAULT_VIEW);
});

function label(target: PlacedLabel["target"], x: number, y: number): PlacedLabel {
  return {
    key: "label",
    target,
    colour: "#000000",
    isContext: false,
    text: typeset("x", { size: 12, weight: 500, maxWidth: 90, maxLines: 1 }),
    box: { x, y, width: 90, height: 20 },
    choice: "0.0",
  };
}

/** A place of field 0's ground without a dot near it. */
function emptyGround(): { x: number; y: number } {
  for (let x = 0; x < 900; x += 3)
    for (let y = 0; y < 700; y += 3)
      if (findHit({ x, y }, session, geometry, frame, [])?.kind === "field") return { x, y };
  throw new Error("no empty ground");
}

describe("what is under the pointer", () => {
  it("is a paper before a name, and a name before the ground", () => {
    const paper = { x: frame.xs[7]!, y: frame.ys[7]! };
    const over = label({ kind: "topic", index: 2 }, paper.x - 10, paper.y - 10);
    expect(findHit(paper, session, geometry, frame, [over])).toEqual({ kind: "paper", paper: 7 });
    const ground = emptyGround();
    const beside = label({ kind: "topic", index: 2 }, ground.x - 5, ground.y - 5);
    expect(findHit(ground, session, geometry, frame, [beside])).toEqual({ kind: "topic", topic: 2 });
  });

  it.each([
    [{ kind: "field", index: 1 } as const, { kind: "field", field: 1 }],
    [{ kind: "topic", index: 3 } as const, { kind: "topic", topic: 3 }],
    [{ kind: "paper", index: 5 } as const, { kind: "paper", paper: 5 }],
  ])("opens what a name names: %o", (target, hit) => {
    const water = { x: -300, y: -300 };
    expect(findHit(water, session, geometry, frame, [label(target, -310, -310)])).toEqual(hit);
  });

  it("is the field whose ground it is, unless that field is hidden", () => {
    const place = emptyGround();
    const hit = findHit(place, session, geometry, frame, []);
    expect(hit?.kind).toBe("field");
    if (hit?.kind === "field") session.actions.toggleField(hit.field);
    expect(findHit(place, session, geometry, frame, [])).toBeNull();
  });

  it("is nothing on open water", () => {
    expect(findHit({ x: -500, y: -500 }, session, geometry, frame, [])).toBeNull();
  });

  it("is a link only while a selection has lit it", () => {
    let met = 0;
    for (const { source, target } of document.links) {
      const [a, b] = [document.papers[source]!, document.papers[target]!];
      const bend = controlPoint(a, b);
      const middle = toScreen(projection, {
        x: (a.x + b.x) / 4 + bend.x / 2,
        y: (a.y + b.y) / 4 + bend.y / 2,
      });
      session.actions.select(null);
      const atRest = findHit(middle, session, geometry, frame, []);
      expect(atRest?.kind).not.toBe("link");
      session.actions.select({ kind: "link", source, target });
      const lit = findHit(middle, session, geometry, frame, []);
      // A paper may lie on the way of the link; it goes first.
      expect(lit).toEqual(atRest?.kind === "paper" ? atRest : { kind: "link", source, target });
      if (lit?.kind === "link") met += 1;
    }
    expect(met).toBeGreaterThan(document.links.length / 2);
  });
});
