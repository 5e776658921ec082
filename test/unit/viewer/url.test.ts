import { DEFAULT_VIEW, readView, toQuery, type ViewState } from "@isthmus/viewer";
import { describe, expect, it } from "vitest";
import { madeMap } from "../../support/made-map.ts";

const document = madeMap({ fieldSizes: [12, 9, 7] });
const { source, target } = document.links[0]!;
const CASES: readonly (readonly [query: string, part: Partial<ViewState>])[] = [
  ["paper=made%3A4", { selection: { kind: "paper", paper: 4 } }],
  ["concept=concept-2", { selection: { kind: "concept", concept: 2 } }],
  ["field=1", { selection: { kind: "field", field: 1 } }],
  ["topic=5", { selection: { kind: "topic", topic: 5 } }],
  ["pair=0.2", { selection: { kind: "pair", fields: [0, 2] } }],
  [`link=made%3A${source}&to=made%3A${target}`, { selection: { kind: "link", source, target } }],
  ["hide=0.2", { hiddenFields: [0, 2] }],
  ["links=all", { links: "all" }],
  ["bridges=only", { bridgesOnly: true }],
  ["q=graph+network", { query: "graph network" }],
  ["theme=dark", { theme: "dark" }],
  ["at=-12.5_40_0.25", { camera: { x: -12.5, y: 40, ratio: 0.25 } }],
];

describe("an address", () => {
  it.each(CASES)("%s", (query, part) => {
    expect(toQuery({ ...DEFAULT_VIEW, ...part }, document)).toBe(query);
    expect(readView(`?${query}`, document)).toEqual({ ...DEFAULT_VIEW, ...part });
  });

  it("may have its parts in any order", () => {
    const view = readView("theme=light&hide=2.0&paper=made%3A1", document);
    expect(toQuery(view, document)).toBe("paper=made%3A1&hide=0.2&theme=light");
  });

  it.each([
    "paper=made%3A400",
    "paper=",
    "field=3",
    "field=-1",
    "pair=1.1",
    "pair=1",
    "link=made%3A0&to=made%3A20",
    "link=made%3A0",
    "at=1_2",
    "at=1_2_0",
    "at=x_y_z",
    "links=some",
    "theme=pink",
    "hide=7",
  ])("that asks for what is not there opens the overview: %s", (query) => {
    const { selection, ...rest } = readView(query, document);
    expect(rest).toEqual({ ...rest, hiddenFields: [], camera: null, links: "strongest", theme: "system" });
    expect(selection).toBeNull();
  });
});
