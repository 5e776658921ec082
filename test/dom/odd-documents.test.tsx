import { buildExplorerDocument, type ExplorerDocument, type Selection } from "@isthmus/viewer";
import { within } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import { madeMap } from "../support/made-map.ts";
import {
  ARABIC_TITLE,
  CHINESE_TITLE,
  ENDLESS_TITLE,
  fortyFields,
  hostileGraph,
  longTitledGraph,
  unlinkedGraph,
} from "../support/odd-graphs.ts";
import { renderExplorer } from "../support/rendered-explorer.tsx";
import { CONCEPT, FIELD, PAPER, toldMap } from "../support/told-map.ts";

/** One thing of each kind that the told map can open. */
const EVERYTHING: readonly (Selection | null)[] = [
  null,
  ...Object.values(PAPER).map((paper) => ({ kind: "paper", paper }) as const),
  ...Object.values(CONCEPT).map((concept) => ({ kind: "concept", concept }) as const),
  ...Object.values(FIELD).map((field) => ({ kind: "field", field }) as const),
  ...[0, 1, 2, 3].map((topic) => ({ kind: "topic", topic }) as const),
  { kind: "pair", fields: [0, 1] },
  { kind: "pair", fields: [1, 2] },
  { kind: "link", source: 0, target: 1 },
  { kind: "link", source: 4, target: 6 },
];

/** The told map without a part of what its papers have. */
function bared(change: (map: ExplorerDocument) => Partial<ExplorerDocument>): ExplorerDocument {
  const map = toldMap();
  return buildExplorerDocument({ ...map, ...change(map) });
}

describe("a graph of one paper", () => {
  test("is spoken of in the singular, everywhere", () => {
    const { container, details, side } = renderExplorer({}, buildExplorerDocument(unlinkedGraph(1)));
    expect(container.querySelector(".corpus-count")?.textContent).toBe("1 paper");
    expect(container.querySelector(".lead")?.textContent).toBe("1 paper, which alone makes no field.");
    side.getByText(/1 paper in no field: it shares nothing with others\./);
    within(container).getByRole("application", { name: /^Map of 1 paper in 0 fields/ });
    within(details.getByRole("region", { name: "Papers" })).getByText("Lone paper 0");
    expect(details.queryByText("How sure is this?")).toBeNull();
  });

  test("in one field is too, and says nothing of fields that meet", () => {
    const { container, side, details } = renderExplorer({}, madeMap({ fieldSizes: [1] }));
    expect(container.querySelector(".lead")?.textContent).toBe(
      "1 paper falls into 1 field and 2 topics. The largest is Field 0.",
    );
    expect(side.queryByText("Where fields meet")).toBeNull();
    expect(details.queryByText("How sure is this?")).toBeNull();
  });
});

describe("a graph without links, concepts, fields and bridges", () => {
  const open = (selection: Selection | null = null): ReturnType<typeof renderExplorer> =>
    renderExplorer({ selection }, buildExplorerDocument(unlinkedGraph(12)));

  test("offers what there is: its papers, and no chip for bridging papers", async () => {
    const { container, details, session, user } = open();
    expect(within(container).queryByRole("button", { name: "Only bridging papers" })).toBeNull();
    await user.click(details.getByRole("button", { name: "Show all 12 papers" }));
    await user.click(details.getByText("Lone paper 11"));
    expect(session.view.value.selection).toEqual({ kind: "paper", paper: 11 });
    details.getByText(/None: it shares no concept with another paper/);
    expect(details.queryByRole("region", { name: "Concepts" })).toBeNull();
    expect(details.queryByRole("region", { name: /bridges|leans/ })).toBeNull();
  });

  test("leaves the keys for bridges and zoom alone or working, without complaint", async () => {
    const { session, user } = open();
    await user.keyboard("[[]]+");
    expect(session.view.value.selection).toBeNull();
    expect(session.zoom.value?.factor).toBeGreaterThan(1);
  });

  test("finds its papers by their titles alone", async () => {
    const { container, session, user } = open();
    await user.type(within(container).getByRole("combobox"), "lone paper 7{Enter}");
    expect(session.view.value.selection).toEqual({ kind: "paper", paper: 7 });
  });
});

describe("papers that lack something", () => {
  test("have no line for authors, year and place where all are unknown", () => {
    const { container } = renderExplorer({ selection: { kind: "paper", paper: PAPER.plain } });
    expect(container.querySelector(".origin")).toBeNull();
  });

  test.each([
    [{ authors: ["Ada One"] }, "Ada One"],
    [{ authors: ["Ada One", "Ben Two"] }, "Ada One and Ben Two"],
    [{ year: 1999 }, "1999"],
    [{ venue: "Journal" }, "Journal"],
    [{ venue: "Journal", year: 1999, authors: ["Ada One"] }, "Ada OneJournal, 1999"],
  ])("show what is known of %o and no stray comma", (known, text) => {
    const map = bared(({ papers }) => ({ papers: papers.map((paper) => ({ ...paper, ...known })) }));
    const { container } = renderExplorer({ selection: { kind: "paper", paper: 0 } }, map);
    expect(container.querySelector(".origin")?.textContent).toBe(text);
  });

  test("without any abstract still have every panel, and evidence from titles", () => {
    const map = bared(({ papers }) => ({
      papers: papers.map((paper) => ({
        ...paper,
        abstract: "",
        concepts: paper.concepts.map((use) => ({
          ...use,
          mentions: use.mentions.filter(({ field }) => field === "title"),
        })),
      })),
    }));
    for (const selection of EVERYTHING) renderExplorer({ selection }, map);
    const { container } = renderExplorer({ selection: { kind: "link", source: 0, target: 1 } }, map);
    const places = [...container.querySelectorAll(".quote figcaption")].map((place) => place.textContent);
    expect(new Set(places)).toEqual(new Set(["Title"]));
  });

  test("without kept mentions say that no sentence was kept", () => {
    const map = bared(({ papers }) => ({ papers: papers.map((paper) => ({ ...paper, concepts: [] })) }));
    const { details } = renderExplorer({ selection: { kind: "link", source: 0, target: 1 } }, map);
    expect(details.getAllByText("No sentence of it was kept with this graph.")).toHaveLength(2);
  });

  test("in a field but in no topic lead from the paper up to the field", async () => {
    const map = bared(({ papers }) => ({
      papers: papers.map((paper) => ({ ...paper, topic: null })),
      topics: [],
    }));
    const { container, session, user, side } = renderExplorer(
      { selection: { kind: "paper", paper: PAPER.solver } },
      map,
    );
    expect(container.querySelector(".places")?.textContent).toBe("In Heat equation");
    expect(side.queryByText(/topics inside/)).toBeNull();
    for (const chevron of side.getAllByRole("button", { name: /^Topics of/ }))
      expect(chevron).toHaveProperty("disabled", true);
    await user.keyboard("{Escape}");
    expect(session.view.value.selection).toEqual({ kind: "field", field: FIELD.physics });
  });
});

describe("links, concepts and bridges that lack something", () => {
  test("a link without named concepts says so little, and opens all the same", () => {
    const map = bared(({ links }) => ({ links: links.map((link) => ({ ...link, concepts: [] })) }));
    const { details } = renderExplorer({ selection: { kind: "paper", paper: 0 } }, map);
    expect(details.getAllByText("Why linked")).toHaveLength(2);
    for (const selection of EVERYTHING) renderExplorer({ selection }, map);
  });

  test("a concept that no paper uses still has its panel", () => {
    const map = bared(({ papers, concepts }) => ({
      papers: papers.map((paper) => ({ ...paper, concepts: [] })),
      concepts: concepts.map((concept) => ({ ...concept, paperCount: 0, variants: [], acronyms: [] })),
    }));
    const { details } = renderExplorer({ selection: { kind: "concept", concept: CONCEPT.heat } }, map);
    details.getByText("Concept, 0 papers");
    expect(details.queryByRole("region", { name: "Where it lives" })).toBeNull();
    expect(details.queryByText(/^Written/)).toBeNull();
  });

  test("a concept of a known kind says its kind", () => {
    const map = bared(({ concepts }) => ({
      concepts: concepts.map((concept) => ({ ...concept, kind: "method" as const })),
    }));
    renderExplorer({ selection: { kind: "concept", concept: CONCEPT.gnn } }, map).details.getByText(
      "Concept, method, 3 papers",
    );
  });

  test("a field without distinctive concepts or topics keeps its papers", () => {
    const map = bared(({ fields, papers }) => ({
      fields: fields.map((field) => ({ ...field, concepts: [] })),
      topics: [],
      papers: papers.map((paper) => ({ ...paper, topic: null })),
    }));
    const { details } = renderExplorer({ selection: { kind: "field", field: 0 } }, map);
    details.getByText(/0 topics inside/);
    expect(within(details.getByRole("region", { name: "Papers" })).getAllByRole("listitem")).toHaveLength(2);
  });

  test("a bridge that names no concept of one side still tells its reason", () => {
    const map = bared(({ bridges }) => ({
      bridges: bridges.map((bridge) => ({ ...bridge, concepts: [[], []] as const })),
    }));
    const { details } = renderExplorer({ selection: { kind: "paper", paper: PAPER.hostile } }, map);
    expect(details.getByRole("region", { name: "Why it bridges" }).textContent).toContain(
      "Brings heat equation, at home in",
    );
    expect(details.queryByRole("region", { name: "Evidence" })).toBeNull();
    const pair = renderExplorer({ selection: { kind: "pair", fields: [0, 1] } }, map);
    expect(pair.container.querySelector(".lead")?.textContent).toBe("1 paper stands between them.");
    expect(pair.container.querySelector(".panel .row-note")).toBeNull();
  });
});

describe("a graph of forty fields", () => {
  test("lists all, says that the smallest share a colour, and gives each two a cell", () => {
    const { container, side } = renderExplorer({}, fortyFields());
    expect(container.querySelectorAll(".fields > li")).toHaveLength(40);
    side.getByText(/The smallest fields share the grey\./);
    expect(container.querySelectorAll(".matrix td a")).toHaveLength((40 * 39) / 2);
  });

  test("walks from the first cell of the table to the last by arrows", async () => {
    const { container, user, session } = renderExplorer({}, fortyFields());
    container.querySelector<HTMLElement>('[data-cell="1-0"] a')!.focus();
    await user.keyboard("{ArrowDown}".repeat(50) + "{ArrowRight}".repeat(50));
    const cell = document.activeElement?.closest<HTMLElement>("td");
    expect(cell?.dataset["cell"]).toBe("39-38");
    await user.keyboard("{Enter}");
    expect(session.view.value.selection).toEqual({ kind: "pair", fields: [38, 39] });
  });

  test("hides thirty-nine of them and shows all again at once", async () => {
    const { session, side, user } = renderExplorer({}, fortyFields());
    session.actions.showOnlyField(20);
    expect(session.visibility.value.filter((how) => how === "shown")).toHaveLength(4);
    await user.click(await side.findByRole("button", { name: "Show all" }));
    expect(session.visibility.value).not.toContain("hidden");
  });
});

describe("endless, Chinese and Arabic titles", () => {
  test("stand whole in the panel and in the lists, each in its own direction", () => {
    const map = buildExplorerDocument(longTitledGraph());
    for (const [paper, title] of [ENDLESS_TITLE, CHINESE_TITLE, ARABIC_TITLE].entries()) {
      const { details } = renderExplorer({ selection: { kind: "paper", paper } }, map);
      const heading = details.getByRole("heading", { level: 2 });
      expect(heading.textContent).toBe(title);
      expect(heading.getAttribute("dir")).toBe("auto");
    }
  });
});

describe("hostile text", () => {
  test("stays text in every panel, with every place of the document hostile", () => {
    const map = buildExplorerDocument(hostileGraph());
    for (const selection of EVERYTHING) {
      const { container } = renderExplorer({ selection }, map);
      expect(container.querySelector("img, script")).toBeNull();
      expect(container.querySelector(".panel")?.textContent).toContain("onerror=");
    }
  });

  test("makes no link to anywhere but the web and the map itself", () => {
    const map = buildExplorerDocument(hostileGraph());
    for (const selection of EVERYTHING) {
      const { container } = renderExplorer({ selection }, map);
      for (const link of container.querySelectorAll("a"))
        expect(link.getAttribute("href")).toMatch(/^(?:\?|https:\/\/)[^<>"\s]*$/);
    }
  });

  test("leads by its links to what it names, strange ids and all", () => {
    const map = buildExplorerDocument(hostileGraph());
    const { details, session } = renderExplorer({ selection: { kind: "field", field: 1 } }, map);
    const [first] = within(details.getByRole("region", { name: "Papers" })).getAllByRole("link");
    first!.click();
    expect(session.view.value.selection).toEqual({ kind: "paper", paper: PAPER.solver });
  });
});
