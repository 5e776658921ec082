import { fireEvent, waitFor, within } from "@testing-library/preact";
import {
  App,
  buildExplorerDocument,
  createSession,
  DEFAULT_VIEW,
  type ExplorerDocument,
} from "@isthmus/viewer";
import { describe, expect, test } from "vitest";
import { fortyFields, unlinkedGraph } from "../support/odd-graphs.ts";
import { renderAlone, renderOnPhone } from "../support/rendered-explorer.tsx";
import { PAPER } from "../support/told-map.ts";

const sheetOf = (container: HTMLElement): HTMLElement => container.querySelector<HTMLElement>(".sheet")!;
const handleOf = (container: HTMLElement): HTMLElement =>
  within(container).getByRole("button", { name: /^Make the sheet/ });

/** The frame on a phone over a document of one's own. */
function renderDocument(document: ExplorerDocument): HTMLElement {
  renderOnPhone();
  const session = createSession(document, DEFAULT_VIEW);
  return renderAlone(<App session={session} mountScene={() => () => undefined} />).container;
}

describe("the tabs of the sheet", () => {
  test("are one stop of the Tab key, each tied to what it shows", () => {
    const { container } = renderOnPhone();
    const tabs = within(container).getAllByRole("tab");
    expect(tabs.map((tab) => tab.tabIndex)).toEqual([0, -1, -1]);
    const panel = within(container).getByRole("tabpanel");
    for (const tab of tabs) expect(tab.getAttribute("aria-controls")).toBe(panel.id);
    expect(panel.getAttribute("aria-labelledby")).toBe(tabs[0]!.id);
  });

  test("bring the sheet up from its smallest height", async () => {
    const { container, user } = renderOnPhone();
    await user.click(handleOf(container));
    await user.click(handleOf(container));
    expect(sheetOf(container).dataset["snap"]).toBe("peek");
    await user.click(within(container).getByRole("tab", { name: "Bridges" }));
    expect(sheetOf(container).dataset["snap"]).toBe("half");
  });

  test("leave a full sheet full", async () => {
    const { container, user } = renderOnPhone();
    await user.click(handleOf(container));
    await user.click(within(container).getByRole("tab", { name: "Bridges" }));
    expect(sheetOf(container).dataset["snap"]).toBe("full");
  });

  test.each([
    [{ kind: "paper", paper: PAPER.plain }, "Paper"],
    [{ kind: "concept", concept: 0 }, "Concept"],
    [{ kind: "topic", topic: 0 }, "Topic"],
    [{ kind: "pair", fields: [0, 1] }, "Pair"],
    [{ kind: "link", source: 0, target: 1 }, "Link"],
  ] as const)("name what is open: %o", (selection, name) => {
    const { container } = renderOnPhone({ selection });
    within(container).getByRole("tab", { name, selected: true });
  });

  test("show the overview again when what was open is closed", async () => {
    const { container, user } = renderOnPhone({ selection: { kind: "field", field: 1 } });
    await user.click(within(container).getByRole("button", { name: "Close" }));
    await waitFor(() => within(container).getByRole("tab", { name: "Overview", selected: true }));
    within(within(container).getByRole("tabpanel")).getByText("Most shared concepts");
  });

  test("come back to the details when the same thing is opened again from a list", async () => {
    const { container, session, user } = renderOnPhone({ selection: { kind: "field", field: 1 } });
    session.actions.select(null);
    await user.click(within(container).getByRole("tab", { name: "Fields" }));
    const link = container.querySelectorAll<HTMLElement>(".field-link")[1]!;
    await user.click(link);
    within(container).getByRole("tab", { name: "Field", selected: true });
  });
});

describe("the list of bridges", () => {
  test("begins with twelve and shows all when asked", async () => {
    const container = renderDocument(fortyFields());
    within(container).getByRole("tab", { name: "Bridges" }).click();
    const section = await within(container).findByRole("region", { name: "Papers that join fields" });
    expect(within(section).getAllByRole("listitem")).toHaveLength(12);
    within(section).getByRole("button", { name: "Show all 32 bridging papers" }).click();
    await waitFor(() => expect(within(section).getAllByRole("listitem")).toHaveLength(32));
  });

  test("says why it is empty where none could be ranked", async () => {
    const container = renderDocument(buildExplorerDocument(unlinkedGraph(5)));
    within(container).getByRole("tab", { name: "Bridges" }).click();
    await within(container).findByText(/None could be ranked here/);
    expect(within(container).queryByText("Where fields meet")).toBeNull();
  });
});

describe("the handle of the sheet", () => {
  test("says which way it goes: taller, and small again from the full height", async () => {
    const { container, user } = renderOnPhone();
    const names: (string | null)[] = [];
    for (let i = 0; i < 4; i += 1) {
      names.push(handleOf(container).getAttribute("aria-label"));
      await user.click(handleOf(container));
    }
    expect(names).toEqual([
      "Make the sheet taller",
      "Make the sheet small",
      "Make the sheet taller",
      "Make the sheet taller",
    ]);
  });

  test("takes a trembling finger for a press", () => {
    const { container } = renderOnPhone();
    const handle = handleOf(container);
    fireEvent.pointerDown(handle, { clientY: 450, pointerId: 1 });
    fireEvent.pointerMove(handle, { clientY: 453, pointerId: 1 });
    expect(sheetOf(container).style.height).toBe("");
    fireEvent.pointerUp(handle, { clientY: 453, pointerId: 1 });
    fireEvent.click(handle);
    return waitFor(() => expect(sheetOf(container).dataset["snap"]).toBe("full"));
  });

  test("lets go when the browser takes the finger away", async () => {
    const { container } = renderOnPhone();
    const handle = handleOf(container);
    fireEvent.pointerDown(handle, { clientY: 450, pointerId: 1 });
    fireEvent.pointerMove(handle, { clientY: 200, pointerId: 1 });
    fireEvent.pointerCancel(handle, { clientY: 110, pointerId: 1 });
    expect(sheetOf(container).style.height).toBe("");
    await waitFor(() => expect(sheetOf(container).dataset["snap"]).toBe("full"));
    fireEvent.pointerMove(handle, { clientY: 600, pointerId: 1 });
    expect(sheetOf(container).style.height).toBe("");
  });

  test("does not follow a pointer that only passes over it", () => {
    const { container } = renderOnPhone();
    fireEvent.pointerMove(handleOf(container), { clientY: 100 });
    fireEvent.pointerUp(handleOf(container), { clientY: 100 });
    expect(sheetOf(container).style.height).toBe("");
    expect(sheetOf(container).dataset["snap"]).toBe("half");
  });
});
