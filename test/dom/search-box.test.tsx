import { waitFor, within } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import { renderExplorer } from "../support/rendered-explorer.tsx";
import { CONCEPT, PAPER } from "../support/told-map.ts";

interface RenderedSearch extends ReturnType<typeof renderExplorer> {
  readonly box: HTMLElement;
  readonly options: () => HTMLElement[];
  /** The option that `aria-activedescendant` points at. */
  readonly inHand: () => HTMLElement | null;
}

function renderSearch(): RenderedSearch {
  const rendered = renderExplorer();
  const page = within(rendered.container);
  const box = page.getByRole("combobox", { name: "Find a paper, concept or field" });
  return {
    ...rendered,
    box,
    options: () => page.queryAllByRole("option"),
    inHand: () => document.getElementById(box.getAttribute("aria-activedescendant") ?? "none"),
  };
}

describe("the search box", () => {
  test("is closed until something is typed", async () => {
    const { box, options, user } = renderSearch();
    await user.click(box);
    expect(box.getAttribute("aria-expanded")).toBe("false");
    expect(options()).toEqual([]);
    await user.type(box, "heat");
    expect(box.getAttribute("aria-expanded")).toBe("true");
    expect(document.getElementById(box.getAttribute("aria-controls")!)?.getAttribute("role")).toBe("listbox");
  });

  test("groups what it finds into concepts, fields and papers, the match in bold", async () => {
    const { box, container, user } = renderSearch();
    await user.type(box, "heat");
    const groups = [...container.querySelectorAll("[role=group][aria-label]")].filter((group) =>
      group.closest("[role=listbox]"),
    );
    expect(groups.map((group) => group.getAttribute("aria-label"))).toEqual(["Concepts", "Fields", "Papers"]);
    const bold = [...container.querySelectorAll(".result-text b")].map((part) => part.textContent);
    expect(bold.every((text) => text.toLowerCase() === "heat")).toBe(true);
    expect(bold.length).toBeGreaterThanOrEqual(3);
  });

  test("an acronym finds the concept and says so", async () => {
    const { box, options, user } = renderSearch();
    await user.type(box, "gnn");
    expect(options()[0]?.textContent).toBe("graph neural networkGNN · 3 papers");
  });

  test("arrows take the results in hand, around both ends, without leaving the box", async () => {
    const { box, options, inHand, user } = renderSearch();
    await user.type(box, "heat");
    expect(inHand()).toBe(options()[0]);
    await user.keyboard("{ArrowDown}");
    expect(inHand()).toBe(options()[1]);
    expect(inHand()?.getAttribute("aria-selected")).toBe("true");
    await user.keyboard("{ArrowUp}{ArrowUp}");
    expect(inHand()).toBe(options().at(-1));
    await user.keyboard("{ArrowDown}");
    expect(inHand()).toBe(options()[0]);
    expect(document.activeElement).toBe(box);
  });

  test("Enter opens the result in hand, flies to it, and ends the search", async () => {
    const { box, session, user, details } = renderSearch();
    await user.type(box, "message{Enter}");
    expect(session.view.value.selection).toEqual({ kind: "concept", concept: CONCEPT.passing });
    expect(session.flight.value?.targets).toEqual([PAPER.plain, PAPER.hostile]);
    expect(session.view.value.query).toBe("");
    details.getByRole("heading", { level: 2, name: "Message passing" });
    expect(document.activeElement).not.toBe(box);
  });

  test("a click opens a result", async () => {
    const { box, options, session, user } = renderSearch();
    await user.type(box, "solving");
    await user.click(options().at(-1)!);
    expect(session.view.value.selection).toEqual({ kind: "paper", paper: PAPER.solver });
  });

  test("what is typed glows on the map", async () => {
    const { box, session, user } = renderSearch();
    await user.type(box, "message passing");
    expect(session.matches.value).toEqual([PAPER.plain, PAPER.hostile]);
  });

  test("Escape clears, and once more leaves the box; the open thing stays open", async () => {
    const { box, session, user } = renderSearch();
    session.actions.select({ kind: "field", field: 1 });
    await user.type(box, "heat{Escape}");
    expect(session.view.value.query).toBe("");
    expect(document.activeElement).toBe(box);
    await user.keyboard("{Escape}");
    expect(document.activeElement).not.toBe(box);
    expect(session.view.value.selection).toEqual({ kind: "field", field: 1 });
  });

  test("says when nothing is found, and Enter then does nothing", async () => {
    const { box, container, session, user } = renderSearch();
    await user.type(box, "zzzz{Enter}");
    within(container).getByText(/Nothing here is called that/);
    expect(session.view.value.selection).toBeNull();
    await waitFor(() => within(container).getByText("0 results"));
  });

  test("the cross empties the box", async () => {
    const { box, container, session, user } = renderSearch();
    await user.type(box, "heat");
    await user.click(within(container).getByRole("button", { name: "Clear the search" }));
    expect(session.view.value.query).toBe("");
    expect(box).toHaveProperty("value", "");
  });

  test("keys typed into it are not keys of the map", async () => {
    const { box, session, user } = renderSearch();
    await user.type(box, "l/?+0[[]");
    expect(session.view.value.links).toBe("strongest");
    expect(session.view.value.selection).toBeNull();
    expect(box).toHaveProperty("value", "l/?+0[]");
  });
});
