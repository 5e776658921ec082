import {
  createSession,
  DARK,
  DEFAULT_VIEW,
  followColours,
  followHistory,
  LIGHT,
  type Session,
} from "@isthmus/viewer";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { madeMap } from "../support/made-map.ts";

const document = madeMap({ fieldSizes: [12, 9] });
const SETTLED_MS = 1000;
let session: Session;
let stop: () => void;
const steps = (): number => window.history.length;

beforeEach(() => {
  vi.useFakeTimers();
  window.history.replaceState(null, "", "/");
  session = createSession(document, DEFAULT_VIEW);
  stop = followHistory(session, window);
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe("the address", () => {
  it("takes a step for everything opened, at once", () => {
    const before = steps();
    session.actions.select({ kind: "paper", paper: 3 });
    expect(window.location.search).toBe("?paper=made%3A3");
    session.actions.select({ kind: "field", field: 1 });
    expect(window.location.search).toBe("?field=1");
    expect(steps()).toBe(before + 2);
  });

  it("is rewritten a little later, without a step, for every other change", () => {
    const before = steps();
    session.actions.setCamera({ x: 1, y: 2, ratio: 0.5 });
    session.actions.setQuery("graph");
    expect(window.location.search).toBe("");
    vi.advanceTimersByTime(SETTLED_MS);
    expect(window.location.search).toBe("?q=graph&at=1_2_0.5");
    expect(steps()).toBe(before);
  });

  it("brings the view back that a step had", () => {
    session.actions.select({ kind: "paper", paper: 3 });
    window.history.replaceState(null, "", "/?topic=2&hide=0&theme=dark");
    window.dispatchEvent(new PopStateEvent("popstate"));
    expect(session.view.value).toMatchObject({
      selection: { kind: "topic", topic: 2 },
      hiddenFields: [0],
      theme: "dark",
    });
  });

  it("takes no step for going back", () => {
    session.actions.select({ kind: "paper", paper: 3 });
    const before = steps();
    window.history.replaceState(null, "", "/");
    window.dispatchEvent(new PopStateEvent("popstate"));
    vi.advanceTimersByTime(SETTLED_MS);
    expect(session.view.value.selection).toBeNull();
    expect(steps()).toBe(before);
  });

  it("is left alone once following has ended", () => {
    stop();
    session.actions.select({ kind: "paper", paper: 3 });
    vi.advanceTimersByTime(SETTLED_MS);
    expect(window.location.search).toBe("");
  });
});

describe("the colours in force", () => {
  it("are those asked for, whatever the system prefers", () => {
    const { colours, dispose } = followColours(session, window);
    session.actions.setTheme("dark");
    expect(colours.value).toBe(DARK);
    session.actions.setTheme("light");
    expect(colours.value).toBe(LIGHT);
    dispose();
  });
});
