import {
  buildDots,
  buildMapGeometry,
  buildPaperGraph,
  DARK,
  type FadingLabel,
  LEAST_SPLIT_RADIUS,
  LIGHT,
  litBySelection,
  type Look,
  paintDot,
  paintLabels,
  veilOn,
} from "@isthmus/viewer";
import { describe, expect, it } from "vitest";
import { madeMap } from "../../support/made-map.ts";
import { recordedCanvas } from "../../support/recorded-canvas.ts";

const document = madeMap({ fieldSizes: [20, 15, 10] });
const geometry = buildMapGeometry(document);

describe("dots", () => {
  const dot = { x: 10, y: 20, radius: 8, mark: "#111111", other: "#222222", angle: Math.PI / 2 };
  const fillsOf = (radius: number, other: string | null): unknown[] => {
    const { context, strokes } = recordedCanvas();
    paintDot(context, { ...dot, radius, other }, LIGHT);
    return strokes
      .filter(({ call }) => call === "fill" || call === "fillRect")
      .map(({ fillStyle }) => fillStyle);
  };

  it("of bridging papers are ring, gap, own half, other half and slit, from the outside in", () => {
    expect(fillsOf(8, "#222222")).toEqual([LIGHT.ink, LIGHT.canvas, "#111111", "#222222", LIGHT.canvas]);
  });

  it("are plain where they are too small to be read as halves, and for all other papers", () => {
    expect(fillsOf(LEAST_SPLIT_RADIUS - 0.1, "#222222")).toEqual(["#111111"]);
    expect(fillsOf(8, null)).toEqual(["#111111"]);
  });

  it("turn their second half toward the other field, with y down on the screen", () => {
    const { context, strokes } = recordedCanvas();
    paintDot(context, dot, LIGHT);
    expect(strokes.find(({ call }) => call === "rotate")?.given).toEqual([-Math.PI / 2]);
  });
});

describe("labels", () => {
  const label = (lines: readonly string[], kind: "field" | "paper"): FadingLabel => ({
    strength: 1,
    label: {
      key: "a",
      target: { kind, index: 0 },
      colour: "#333333",
      isContext: false,
      text: {
        lines,
        font: "500 12px sans-serif",
        size: 12,
        letterSpacing: 0,
        lineHeight: 14,
        width: 80,
        height: 28,
      },
      box: { x: 100, y: 50, width: 80, height: 28 },
      choice: "0.0",
    },
  });

  it("are written in the middle of their box, every line over its halo in the colour of the ground", () => {
    const { context, strokes } = recordedCanvas();
    paintLabels(context, [label(["one", "two"], "field")], () => "#ABCDEF");
    const written = strokes.filter(({ call }) => call.endsWith("Text"));
    expect(written.map(({ call, given: [text] }) => [call, text])).toEqual([
      ["strokeText", "one"],
      ["strokeText", "two"],
      ["fillText", "one"],
      ["fillText", "two"],
    ]);
    for (const { given, call, strokeStyle, fillStyle } of written) {
      expect(given[1]).toBe(140);
      expect(given[2]).toBeGreaterThan(50);
      expect(given[2]).toBeLessThan(78);
      expect(call === "strokeText" ? strokeStyle : fillStyle).toBe(
        call === "strokeText" ? "#ABCDEF" : "#333333",
      );
    }
  });

  it("give the second concept of a name less weight, but no line of a title", () => {
    const alphas = (kind: "field" | "paper"): number[] => {
      const { context, strokes } = recordedCanvas();
      paintLabels(context, [label(["one", "two"], kind)], () => "#ABCDEF");
      return strokes.filter(({ call }) => call === "fillText").map(({ alpha }) => alpha);
    };
    const [first, second] = alphas("field");
    expect(second).toBeLessThan(first!);
    expect(alphas("paper")).toEqual([1, 1]);
  });

  it("that fade are as strong as they have come", () => {
    const { context, strokes } = recordedCanvas();
    paintLabels(context, [{ ...label(["one"], "paper"), strength: 0.25 }], () => "#ABCDEF");
    expect(strokes.find(({ call }) => call === "fillText")?.alpha).toBe(0.25);
  });
});

describe("the veil", () => {
  it("lies on nothing at rest, on all but what is meant else", () => {
    expect(veilOn(0, null)).toBe(0);
    const field = litBySelection(document, { kind: "field", field: 1 });
    expect(veilOn(1, field)).toBe(0);
    expect(veilOn(0, field)).toBeGreaterThan(0.5);
    expect(veilOn(null, field)).toBe(veilOn(0, field));
  });

  it("is lighter on the fields of lit papers than elsewhere", () => {
    const paper = litBySelection(document, { kind: "paper", paper: 3 });
    expect(veilOn(0, paper)).toBeGreaterThan(0);
    expect(veilOn(0, paper)).toBeLessThan(veilOn(2, paper));
  });
});

describe("the graph given to the stage", () => {
  const look: Look = {
    colours: LIGHT,
    colourOfField: [4, 2, 7],
    dots: buildDots(document, geometry, 26, document.isMarked),
    visibility: document.papers.map(() => "shown"),
    drawnLinks: [0, 1, 2],
    links: "strongest",
    fittedRatio: 1,
    crowd: 0,
  };

  it("holds every shown paper at its place in the colour of its field, and the drawn links only", () => {
    const graph = buildPaperGraph(document, look);
    expect(graph.order).toBe(document.papers.length);
    expect(graph.size).toBe(3);
    for (const [paper, { x, y, field }] of document.papers.entries())
      expect(graph.getNodeAttributes(`${paper}`)).toMatchObject({
        x,
        y,
        color: LIGHT.fields[look.colourOfField[field!]!]!.mark,
      });
  });

  it("leaves hidden papers out and lets faint ones fade", () => {
    const visibility = document.papers.map(({ field }) =>
      field === 1 ? ("hidden" as const) : field === 2 ? ("faint" as const) : ("shown" as const),
    );
    const graph = buildPaperGraph(document, { ...look, drawnLinks: [], visibility });
    expect(graph.order).toBe(30);
    for (const paper of document.fields[2]!.papers)
      expect(graph.getNodeAttribute(`${paper}`, "opacity")).toBeLessThan(0.5);
    expect(graph.getNodeAttribute("0", "opacity")).toBe(1);
  });

  it("splits the marked papers alone, in the colours of both fields, ring and gap by theme", () => {
    const graph = buildPaperGraph(document, { ...look, colours: DARK });
    for (const [paper, isMarked] of document.isMarked.entries()) {
      const node = graph.getNodeAttributes(`${paper}`);
      expect(node.splitOn).toBe(isMarked ? 1 : 0);
      expect(node.depth).toBe(isMarked ? "bridges" : "nodes");
      expect([node.ringColor, node.gapColor]).toEqual([DARK.ink, DARK.canvas]);
      if (!isMarked) continue;
      const [, other] = document.bridges[document.bridgeOfPaper[paper]!]!.fields;
      expect(node.otherColor).toBe(DARK.fields[look.colourOfField[other]!]!.mark);
    }
  });

  it("draws links fainter when all are drawn and on crowded maps", () => {
    const opacity = (more: Partial<Look>): number => {
      const graph = buildPaperGraph(document, { ...look, ...more });
      return graph.getEdgeAttribute(graph.edges()[0]!, "opacity");
    };
    expect(opacity({ links: "all" })).toBeLessThan(opacity({}));
    expect(opacity({ crowd: 1 })).toBeLessThan(opacity({}));
  });

  it("keeps a dot its own radius on a fitted map, whatever the stage's ratio there", () => {
    const growth = (ratio: number): number =>
      buildPaperGraph(document, { ...look, fittedRatio: ratio }).getNodeAttribute("1", "size") /
      ratio ** 0.55;
    expect(growth(1.4)).toBeCloseTo(look.dots.radii[1]!, 5);
    expect(growth(0.7)).toBeCloseTo(look.dots.radii[1]!, 5);
  });
});
