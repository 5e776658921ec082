import { fireEvent, within } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import { buildExplorerDocument } from "@isthmus/viewer";
import { hostileGraph, longTitledGraph } from "../support/odd-graphs.ts";
import { renderExplorer } from "../support/rendered-explorer.tsx";
import { CONCEPT, FIELD, PAPER } from "../support/told-map.ts";

interface RenderedSearch extends ReturnType<typeof renderExplorer> {
  readonly box: HTMLInputElement;
  readonly options: () => HTMLElement[];
}

function renderSearch(...given: Parameters<typeof renderExplorer>): RenderedSearch {
  const rendered = renderExplorer(...given);
  const page = within(rendered.container);
  return {
    ...rendered,
    box: page.getByRole<HTMLInputElement>("combobox"),
    options: () => page.queryAllByRole("option"),
  };
}

describe("a query that came with the address", () => {
  test("stands in the box, glows on the map, and opens no list over it", () => {
    const { box, options, session } = renderSearch({ query: "heat equation" });
    expect(box.value).toBe("heat equation");
    expect(session.matches.value).toEqual([PAPER.hostile, PAPER.solver, PAPER.untitled]);
    expect(options()).toEqual([]);
  });

  test("opens its list when the box takes the focus, and closes it when it goes", async () => {
    const { box, options, user } = renderSearch({ query: "heat equation" });
    await user.click(box);
    expect(options().length).toBeGreaterThan(0);
    await user.tab();
    expect(options()).toEqual([]);
    expect(box.value).toBe("heat equation");
  });
});

describe("the list of results", () => {
  test("takes its first result in hand again at every letter", async () => {
    const { box, options, user } = renderSearch();
    await user.type(box, "hea{ArrowDown}{ArrowDown}");
    expect(options()[2]?.getAttribute("aria-selected")).toBe("true");
    await user.keyboard("t");
    expect(options()[0]?.getAttribute("aria-selected")).toBe("true");
    expect(options().filter((option) => option.getAttribute("aria-selected") === "true")).toHaveLength(1);
  });

  test("keeps the focus in the box while a result is pressed", async () => {
    const { box, options, user } = renderSearch();
    await user.type(box, "heat");
    expect(fireEvent.mouseDown(options()[0]!)).toBe(false);
    expect(document.activeElement).toBe(box);
  });

  test("numbers all results through, over the borders of the groups", async () => {
    const { box, options, user } = renderSearch();
    await user.type(box, "heat");
    const places = options().map(({ id }) => Number(id.split("-").at(-1)));
    expect(places).toEqual(places.map((_, i) => i));
  });

  test("says how many there are, one in the singular", async () => {
    const { box, container, user } = renderSearch();
    await user.type(box, "ada one");
    within(container).getByText("1 result");
  });

  test("gives a field the name of the concept that found it", async () => {
    const { box, options, user } = renderSearch();
    await user.type(box, "physics");
    const field = options().find((option) => option.closest("[aria-label=Fields]"));
    expect(field?.textContent).toBe("Heat equation · PINNphysics-informed neural network");
  });

  test("gives a paper the name of the author who found it", async () => {
    const { box, options, user, session } = renderSearch();
    await user.type(box, "gus");
    expect(options().map((option) => option.textContent)).toEqual(["Language models of the worldGus Seven"]);
    await user.keyboard("{Enter}");
    expect(session.view.value.selection).toEqual({ kind: "paper", paper: PAPER.published });
  });
});

describe("what is typed", () => {
  test("of blanks alone opens no list and lights nothing", async () => {
    const { box, options, user, session } = renderSearch();
    await user.type(box, "   ");
    expect(options()).toEqual([]);
    expect(session.matches.value).toEqual([]);
    expect(box.getAttribute("aria-expanded")).toBe("false");
  });

  test("is kept to two hundred characters", () => {
    const { box, session } = renderSearch();
    fireEvent.input(box, { target: { value: "graph ".repeat(100) } });
    expect(session.view.value.query).toHaveLength(200);
  });

  test("of other keys than its own stays with the box", async () => {
    const { box, user, session } = renderSearch();
    await user.type(box, "heat{Home}{End}{ArrowLeft}");
    expect(session.view.value.query).toBe("heat");
    expect(session.hovered.value).toBeNull();
  });

  test("may be Arabic or Chinese", async () => {
    const map = buildExplorerDocument(longTitledGraph());
    const { box, options, user, session } = renderSearch({}, map);
    await user.type(box, "الجزيئات");
    expect(options()).toHaveLength(1);
    await user.clear(box);
    await user.type(box, "基于图神经");
    expect(options()).toHaveLength(1);
    await user.keyboard("{Enter}");
    expect(session.view.value.selection).toEqual({ kind: "paper", paper: 1 });
  });

  test("finds hostile names as text, the match in bold and nothing else", async () => {
    const map = buildExplorerDocument(hostileGraph());
    const { box, container, options, user } = renderSearch({}, map);
    await user.type(box, "onerror");
    expect(options().length).toBeGreaterThan(3);
    expect(container.querySelector("[role=listbox] img, [role=listbox] script")).toBeNull();
    const bold = [...container.querySelectorAll("[role=listbox] b")].map((part) => part.textContent);
    expect(new Set(bold)).toEqual(new Set(["onerror"]));
  });
});

describe("choosing a result", () => {
  test("flies to the papers of a field and of a concept", async () => {
    const { box, user, session } = renderSearch();
    await user.type(box, "heat equation{Enter}");
    expect(session.view.value.selection).toEqual({ kind: "concept", concept: CONCEPT.heat });
    expect(session.flight.value?.targets).toEqual(session.document.papersOfConcept[CONCEPT.heat]);
    await user.type(box, "language model{ArrowDown}{Enter}");
    expect(session.view.value.selection).toEqual({ kind: "field", field: FIELD.language });
    expect(session.flight.value?.targets).toEqual(session.document.fields[FIELD.language]!.papers);
  });

  test("ends the glow, so that the map speaks of what is open", async () => {
    const { box, user, session } = renderSearch();
    await user.type(box, "heat{Enter}");
    expect(session.matches.value).toEqual([]);
    expect(box.value).toBe("");
  });
});
