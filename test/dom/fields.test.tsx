import { fireEvent, waitFor, within } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import { renderExplorer } from "../support/rendered-explorer.tsx";
import { FIELD, toldMap } from "../support/told-map.ts";

const NAME = "Heat equation · PINN";

describe("the list of fields", () => {
  test("names every field with its number of papers, and says what stands in none", () => {
    const { side, container } = renderExplorer();
    expect([...container.querySelectorAll(".field-link")].map((link) => link.textContent)).toEqual([
      "Graph neural network · message passing2",
      "Heat equation · PINN2",
      "Language model2",
    ]);
    side.getByText("4 topics inside");
    side.getByText(/1 paper in no field: it shares nothing/);
  });

  test("a click on a field opens it and flies to its papers", async () => {
    const { side, session, user, details } = renderExplorer();
    await user.click(side.getByTitle(NAME));
    expect(session.view.value.selection).toEqual({ kind: "field", field: FIELD.physics });
    expect(session.flight.value?.targets).toEqual(session.document.fields[FIELD.physics]!.papers);
    details.getByRole("heading", { level: 2, name: NAME });
    expect(side.getByTitle(NAME).getAttribute("aria-current")).toBe("true");
  });

  test("pointing at a field lights it on the map, and leaving ends it", async () => {
    const { side, session, user } = renderExplorer();
    await user.hover(side.getByTitle(NAME));
    expect(session.hovered.value).toEqual({ kind: "field", index: FIELD.physics });
    await user.unhover(side.getByTitle(NAME));
    expect(session.hovered.value).toBeNull();
  });

  test("what comes to lie under a resting pointer is not pointed at", () => {
    const { side, session } = renderExplorer();
    fireEvent.pointerEnter(side.getByTitle(NAME));
    fireEvent.pointerOver(side.getByTitle(NAME));
    expect(session.hovered.value).toBeNull();
  });

  test("a finger opens a field without pointing at it", () => {
    const { side, session } = renderExplorer();
    fireEvent.pointerMove(side.getByTitle(NAME), { pointerType: "touch" });
    expect(session.hovered.value).toBeNull();
  });

  test("the eye hides a field and shows it again", async () => {
    const { side, session, user } = renderExplorer();
    const eye = side.getByRole("button", { name: `Show ${NAME} on the map` });
    expect(eye.getAttribute("aria-pressed")).toBe("true");
    await user.click(eye);
    expect(session.view.value.hiddenFields).toEqual([FIELD.physics]);
    await waitFor(() => expect(eye.getAttribute("aria-pressed")).toBe("false"));
    await user.click(eye);
    expect(session.view.value.hiddenFields).toEqual([]);
  });

  test("all hidden fields come back at once", async () => {
    const { side, session, user } = renderExplorer({ hiddenFields: [0, 2] });
    await user.click(side.getByRole("button", { name: "Show all" }));
    expect(session.view.value.hiddenFields).toEqual([]);
    await waitFor(() => side.getByText("4 topics inside"));
  });

  test("topics open in place and lead to their panel", async () => {
    const { side, session, user, details } = renderExplorer();
    const chevron = side.getByRole("button", { name: `Topics of ${NAME}` });
    expect(side.queryByTitle("Inverse problem")).toBeNull();
    await user.click(chevron);
    expect(chevron.getAttribute("aria-expanded")).toBe("true");
    await user.click(side.getByTitle("Inverse problem"));
    expect(session.view.value.selection).toEqual({ kind: "topic", topic: 2 });
    details.getByText("Topic, 1 paper");
    await user.click(chevron);
    expect(side.queryByTitle("Inverse problem")).toBeNull();
  });
});

describe("the matrix of fields", () => {
  test("counts the bridging papers of each two fields and leaves weaker leanings out", () => {
    const { container } = renderExplorer();
    const cells = [...container.querySelectorAll(".matrix td a")];
    expect(cells.map((cell) => cell.getAttribute("aria-label"))).toEqual([
      "Graph neural network · message passing and Heat equation · PINN: 1 bridging paper",
      "Graph neural network · message passing and Language model: 1 bridging paper",
      "Heat equation · PINN and Language model: 0 bridging papers",
    ]);
    expect(cells.map((cell) => cell.textContent)).toEqual(["1", "1", ""]);
  });

  test("a cell opens the pair", async () => {
    const { side, session, user } = renderExplorer();
    await user.click(side.getByRole("link", { name: /message passing and Heat equation/ }));
    expect(session.view.value.selection).toEqual({ kind: "pair", fields: [0, 1] });
  });

  test("is one stop of the Tab key; arrows walk its cells", async () => {
    const { container, user } = renderExplorer();
    const cells = [...container.querySelectorAll<HTMLElement>(".matrix td a")];
    expect(cells.map((cell) => cell.tabIndex)).toEqual([0, -1, -1]);
    cells[0]!.focus();
    await user.keyboard("{ArrowDown}");
    expect(document.activeElement).toBe(cells[1]);
    await user.keyboard("{ArrowRight}");
    expect(document.activeElement).toBe(cells[2]);
    await user.keyboard("{ArrowRight}{ArrowDown}");
    expect(document.activeElement).toBe(cells[2]);
    await user.keyboard("{ArrowUp}");
    expect(document.activeElement).toBe(cells[0]);
    expect(cells.map((cell) => cell.tabIndex)).toEqual([0, -1, -1]);
  });

  test("names its rows and columns for readers of the screen", () => {
    const { side } = renderExplorer();
    const table = within(side.getByRole("table", { name: "Bridging papers between each two fields" }));
    expect(table.getAllByRole("rowheader").map((head) => head.textContent)).toEqual([
      "Heat equation",
      "Language model",
    ]);
    expect(table.getAllByRole("columnheader").map((head) => head.textContent)).toEqual([
      "Graph neural network",
      "Heat equation",
    ]);
  });

  test("is left out where there is only one field", () => {
    const one = toldMap();
    const { side } = renderExplorer({}, { ...one, fields: one.fields.slice(0, 1), topBridges: [] });
    expect(side.queryByText("Where fields meet")).toBeNull();
  });
});

describe("how to read the map", () => {
  test.each([
    ["strongest", "Only the two strongest links of each paper are drawn."],
    ["all", "All links are drawn."],
    ["none", "No link is drawn until you point at a paper."],
  ] as const)("says the rule of links in force (%s)", (links, rule) => {
    renderExplorer({ links }).side.getByText(new RegExp(rule));
  });

  test("says so while only bridging papers stand out", () => {
    const { side } = renderExplorer({ links: "all", bridgesOnly: true });
    side.getByText(/All links between bridging papers are drawn\./);
    side.getByText(/All are marked\./);
  });

  test("says so while a pair is open", () => {
    const { side } = renderExplorer({ selection: { kind: "pair", fields: [0, 1] } });
    side.getByText(/The strongest is marked, and those between the two fields\./);
    side.getByText(/The links of the bridging papers into the two fields are drawn\./);
  });

  test("says so while an open paper changes the rule", () => {
    const { side } = renderExplorer({ selection: { kind: "paper", paper: 0 } });
    side.getByText(/All links of the open paper are drawn\./);
    expect(side.queryByText(/Only the two strongest/)).toBeNull();
  });

  test("explains the rings only while something is searched", () => {
    expect(renderExplorer().side.queryByText(/Ringed/)).toBeNull();
    renderExplorer({ query: "heat" }).side.getByText(/Ringed/);
  });

  test("counts the marked bridging papers, and is silent about them where there are none", () => {
    renderExplorer().side.getByText(/The strongest is marked\./);
    const map = toldMap();
    const { side } = renderExplorer({}, { ...map, topBridges: [], isMarked: map.papers.map(() => false) });
    expect(side.queryByText(/A bridging paper/)).toBeNull();
  });
});
