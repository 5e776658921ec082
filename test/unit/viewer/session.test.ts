import { createSession, DEFAULT_VIEW, type Session } from "@isthmus/viewer";
import { beforeEach, describe, expect, it } from "vitest";
import { madeMap } from "../../support/made-map.ts";

const document = madeMap({ fieldSizes: [30, 20, 10] });
let session: Session;

beforeEach(() => {
  session = createSession(document, DEFAULT_VIEW);
});

describe("going up with Escape", () => {
  it("leads from a link over its paper, topic and field to the overview", () => {
    const { source, target } = document.links[0]!;
    const { actions, view } = session;
    actions.select({ kind: "link", source, target });
    const kinds = [];
    while (view.value.selection !== null) {
      kinds.push(view.value.selection.kind);
      actions.clear();
    }
    expect(kinds).toEqual(["link", "paper", "topic", "field"]);
  });

  it("leads from a pair and from a concept straight to the overview", () => {
    session.actions.select({ kind: "pair", fields: [2, 0] });
    expect(session.view.value.selection).toEqual({ kind: "pair", fields: [0, 2] });
    session.actions.clear();
    expect(session.view.value.selection).toBeNull();
    session.actions.select({ kind: "concept", concept: 1 });
    session.actions.clear();
    expect(session.view.value.selection).toBeNull();
  });
});

describe("what the map shows", () => {
  it("takes a hidden field's papers and links away", () => {
    session.actions.toggleField(1);
    for (const paper of document.fields[1]!.papers) expect(session.visibility.value[paper]).toBe("hidden");
    for (const link of session.drawnLinks.value) {
      const { source, target } = document.links[link]!;
      expect(document.papers[source]!.field).not.toBe(1);
      expect(document.papers[target]!.field).not.toBe(1);
    }
  });

  it("shows only one field, and all again when asked twice", () => {
    session.actions.showOnlyField(1);
    expect(session.view.value.hiddenFields).toEqual([0, 2]);
    session.actions.showOnlyField(1);
    expect(session.view.value.hiddenFields).toEqual([]);
  });

  it("fades all but the bridging papers when only those are wanted", () => {
    session.actions.setBridgesOnly(true);
    for (const [paper, how] of session.visibility.value.entries())
      expect(how).toBe(document.isBridging[paper]! ? "shown" : "faint");
  });

  it("draws no link, the two strongest of each paper, or all", () => {
    session.actions.setLinks("none");
    expect(session.drawnLinks.value).toEqual([]);
    session.actions.setLinks("all");
    expect(session.drawnLinks.value).toHaveLength(document.links.length);
    session.actions.setLinks("strongest");
    for (const list of document.linksOfPaper)
      for (const link of list.slice(0, 2)) expect(session.drawnLinks.value).toContain(link);
    expect(session.drawnLinks.value.length).toBeLessThanOrEqual(document.papers.length * 2);
  });

  it("is not derived again when only the camera has come to rest", () => {
    session.actions.toggleField(1);
    session.actions.select({ kind: "pair", fields: [0, 2] });
    const { visibility, drawnLinks, lit } = session;
    const before = [visibility.value, drawnLinks.value, lit.value];
    session.actions.setCamera({ x: 1, y: 2, ratio: 0.5 });
    expect(session.view.value.camera).toEqual({ x: 1, y: 2, ratio: 0.5 });
    expect([visibility.value, drawnLinks.value, lit.value].map((now, i) => now === before[i])).toEqual([
      true,
      true,
      true,
    ]);
  });

  it("lights what is pointed at before what is selected", () => {
    session.actions.select({ kind: "field", field: 2 });
    expect(session.lit.value?.fields).toEqual([2]);
    session.hovered.value = { kind: "paper", index: 3 };
    expect(session.lit.value?.focus).toBe(3);
    expect(session.lit.value?.titled).toEqual([3]);
    session.hovered.value = null;
    expect(session.lit.value?.fields).toEqual([2]);
  });

  it("keeps the neighbours' titles of the open paper while the pointer is on it", () => {
    session.actions.select({ kind: "paper", paper: 3 });
    const open = session.lit.value;
    expect(open?.titled.length).toBeGreaterThan(1);
    session.hovered.value = { kind: "paper", index: 3 };
    expect(session.lit.value).toEqual(open);
  });

  it("lets the papers glow that a query finds", () => {
    expect(session.matches.value).toEqual([]);
    session.actions.setQuery("practice");
    const found = session.matches.value.map((paper) => document.papers[paper]!.title);
    expect(found.length).toBeGreaterThan(0);
    for (const title of found) expect(title).toContain("practice");
  });
});

describe("going to things", () => {
  it("asks the map to bring a visited field's papers into sight, each visit anew", () => {
    session.actions.visit({ kind: "field", field: 1 });
    expect(session.flight.value?.targets).toEqual(document.fields[1]!.papers);
    const { token } = session.flight.value!;
    session.actions.visit({ kind: "field", field: 1 });
    expect(session.flight.value!.token).toBeGreaterThan(token);
  });

  it("flies nowhere for what the document does not know", () => {
    session.actions.visit({ kind: "paper", paper: 999 });
    expect(session.view.value.selection).toBeNull();
    expect(session.flight.value).toBeNull();
  });

  it("walks the bridging papers around and comes back to the first", () => {
    const seen: number[] = [];
    for (let i = 0; i < document.topBridges.length; i++) {
      session.actions.nextBridge(1);
      const { selection } = session.view.value;
      if (selection?.kind === "paper") seen.push(selection.paper);
    }
    expect(new Set(seen).size).toBe(document.topBridges.length);
    session.actions.nextBridge(1);
    expect(session.view.value.selection).toEqual({ kind: "paper", paper: seen[0] });
    session.actions.nextBridge(-1);
    expect(session.view.value.selection).toEqual({ kind: "paper", paper: seen.at(-1) });
  });

  it("asks for zooms with a new token each", () => {
    session.actions.zoomBy(2);
    const first = session.zoom.value!;
    session.actions.fit();
    expect(first.factor).toBe(2);
    expect(session.zoom.value).toEqual({ factor: "fit", token: first.token + 1 });
  });
});
