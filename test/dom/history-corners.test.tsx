import {
  buildExplorerDocument,
  createSession,
  DEFAULT_VIEW,
  followHistory,
  readView,
  type Session,
} from "@isthmus/viewer";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { hostileGraph } from "../support/odd-graphs.ts";
import { madeMap } from "../support/made-map.ts";

const document = madeMap({ fieldSizes: [12, 9, 6] });
const SETTLED_MS = 1000;
let session: Session;
let stop: () => void;

/** Starts an exploration at an address, as loading the page does. */
function loadAt(address: string, of = document): void {
  window.history.replaceState(null, "", address);
  session = createSession(of, readView(window.location.search, of));
  stop = followHistory(session, window);
}

function comeBackTo(address: string): void {
  window.history.replaceState(null, "", address);
  window.dispatchEvent(new PopStateEvent("popstate"));
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe("an address that was opened", () => {
  test("takes no step of its own, and is written as the explorer writes it", () => {
    window.history.replaceState(null, "", "/");
    const before = window.history.length;
    loadAt("/?theme=dark&unknown=1&field=1&hide=2.0.2");
    vi.advanceTimersByTime(SETTLED_MS);
    expect(window.location.search).toBe("?field=1&hide=0.2&theme=dark");
    expect(window.history.length).toBe(before);
  });

  test("that names what is not there is rewritten to the overview", () => {
    loadAt("/?paper=gone&q=x");
    vi.advanceTimersByTime(SETTLED_MS);
    expect(window.location.search).toBe("?q=x");
  });

  test("keeps its path, also below a folder", () => {
    loadAt("/maps/physics/?field=1");
    session.actions.select({ kind: "field", field: 2 });
    expect(window.location.pathname + window.location.search).toBe("/maps/physics/?field=2");
    session.actions.select(null);
    expect(window.location.href).toMatch(/\/maps\/physics\/$/);
  });

  test("carries ids of any signs there and back", () => {
    const hostile = buildExplorerDocument(hostileGraph());
    loadAt("/", hostile);
    for (const paper of hostile.papers.keys()) {
      session.actions.select({ kind: "paper", paper });
      expect(readView(window.location.search, hostile).selection).toEqual({ kind: "paper", paper });
    }
  });
});

describe("changes in quick succession", () => {
  test("are written once, the last of them", () => {
    loadAt("/");
    const written = vi.spyOn(window.history, "replaceState");
    for (const query of ["g", "gr", "gra", "grap", "graph"]) {
      session.actions.setQuery(query);
      vi.advanceTimersByTime(50);
    }
    vi.advanceTimersByTime(SETTLED_MS);
    expect(written).toHaveBeenCalledTimes(1);
    expect(window.location.search).toBe("?q=graph");
    written.mockRestore();
  });

  test("that end in opening something are kept in its step", () => {
    loadAt("/");
    session.actions.setCamera({ x: 3, y: 4, ratio: 0.5 });
    session.actions.select({ kind: "topic", topic: 1 });
    expect(window.location.search).toBe("?topic=1&at=3_4_0.5");
  });

  test("are dropped when the explorer ends before they are written", () => {
    loadAt("/");
    session.actions.setQuery("late");
    stop();
    vi.advanceTimersByTime(SETTLED_MS);
    expect(window.location.search).toBe("");
  });

  test("of opening one thing twice take one step", () => {
    loadAt("/");
    const before = window.history.length;
    session.actions.select({ kind: "pair", fields: [0, 2] });
    session.actions.select({ kind: "pair", fields: [2, 0] });
    expect(window.history.length).toBe(before + 1);
  });
});

describe("coming back", () => {
  test("to a hostile or outdated address opens what of it is known", () => {
    loadAt("/");
    comeBackTo("/?link=made%3A0&to=nowhere&hide=1.77.-3.x&at=9_9_-1&links=%3Cimg%3E");
    expect(session.view.value).toEqual({ ...DEFAULT_VIEW, hiddenFields: [1] });
  });

  test("with a change still waiting does not write the old change over the step", () => {
    loadAt("/?field=0");
    session.actions.setQuery("waiting");
    comeBackTo("/?field=2");
    vi.advanceTimersByTime(SETTLED_MS);
    expect(window.location.search).toBe("?field=2");
    expect(session.view.value.query).toBe("");
  });

  test("and then opening something takes a new step", () => {
    loadAt("/");
    session.actions.select({ kind: "paper", paper: 3 });
    comeBackTo("/");
    const before = window.history.length;
    session.actions.select({ kind: "paper", paper: 3 });
    expect(window.history.length).toBe(before + 1);
    expect(window.location.search).toBe("?paper=made%3A3");
  });
});
