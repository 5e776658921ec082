import { fireEvent, waitFor, within } from "@testing-library/preact";
import { App, createSession, DARK, DEFAULT_VIEW, LIGHT } from "@isthmus/viewer";
import { describe, expect, test } from "vitest";
import {
  type ElementQueries,
  renderAlone,
  renderExplorer,
  renderOnPhone,
} from "../support/rendered-explorer.tsx";
import { PAPER, toldMap } from "../support/told-map.ts";

const map = (container: HTMLElement): HTMLElement =>
  within(container).getByRole("application", { name: /^Map of 7 papers in 3 fields/ });

const fieldLink = (list: ElementQueries, field: number): HTMLElement =>
  list.getAllByRole("link").find((link) => link.getAttribute("href") === `?field=${field}`)!;

describe("the frame", () => {
  test("shows the title and the number of papers, and the map gets its element and session", async () => {
    const session = createSession(toldMap(), DEFAULT_VIEW);
    const calls: unknown[][] = [];
    let disposed = 0;
    const mountScene = (...args: unknown[]): (() => void) => {
      calls.push(args);
      return () => void (disposed += 1);
    };
    const { container, unmount } = renderAlone(<App session={session} mountScene={mountScene} />);
    expect(within(container).getByRole("heading", { level: 1 }).textContent).toBe("Told7 papers");
    expect(calls).toEqual([[map(container), session]]);
    unmount();
    await waitFor(() => expect(disposed).toBe(1));
  });

  test("says when the map cannot be drawn, and everything else goes on", async () => {
    const { session, container, details } = renderExplorer();
    session.sceneProblem.value = "WebGL is missing.";
    await waitFor(() => within(container).getByRole("alert"));
    expect(within(container).getByRole("alert").textContent).toContain("WebGL is missing.");
    details.getByText("Papers that join fields");
  });

  test("the chips set the links and the bridging papers; a set chip lets go", async () => {
    const { session, container, user } = renderExplorer();
    const chip = (name: string): HTMLElement => within(container).getByRole("button", { name });
    await user.click(chip("All links"));
    expect(session.view.value.links).toBe("all");
    await waitFor(() => expect(chip("All links").getAttribute("aria-pressed")).toBe("true"));
    await user.click(chip("All links"));
    expect(session.view.value.links).toBe("none");
    await user.click(chip("Only bridging papers"));
    expect(session.view.value.bridgesOnly).toBe(true);
  });

  test("the buttons zoom in, out and to the whole map", async () => {
    const { session, container, user } = renderExplorer();
    await user.click(within(container).getByRole("button", { name: "Zoom in" }));
    expect(session.zoom.value?.factor).toBeGreaterThan(1);
    await user.click(within(container).getByRole("button", { name: "Zoom out" }));
    expect(session.zoom.value?.factor).toBeLessThan(1);
    await user.click(within(container).getByRole("button", { name: "Show the whole map" }));
    expect(session.zoom.value?.factor).toBe("fit");
  });

  test("the breadcrumb leads back through topic and field", async () => {
    const { session, container, user } = renderExplorer({ selection: { kind: "paper", paper: 2 } });
    const trail = within(within(container).getByRole("navigation", { name: "Where you are" }));
    expect(trail.getAllByRole("link").map((step) => step.textContent)).toEqual([
      "Heat equation",
      "Heat equation",
    ]);
    await user.click(trail.getAllByRole("link")[0]!);
    expect(session.view.value.selection).toEqual({ kind: "field", field: 1 });
    await user.click(trail.getByRole("button", { name: "All fields" }));
    expect(session.view.value.selection).toBeNull();
    expect(session.zoom.value?.factor).toBe("fit");
  });

  test("closing a panel leads to the overview", async () => {
    const { session, details, user } = renderExplorer({ selection: { kind: "topic", topic: 1 } });
    await user.click(details.getByRole("button", { name: "Close" }));
    expect(session.view.value.selection).toBeNull();
    details.getByText("Papers that join fields");
  });

  test("links are true links, which other tabs can open", async () => {
    const { session, details, user } = renderExplorer();
    const [link] = details.getAllByRole("link", { name: /language model reads/ });
    expect(link!.getAttribute("href")).toBe("?paper=told%3A4");
    link!.addEventListener("click", (event) => event.preventDefault());
    await user.keyboard("{Control>}");
    await user.click(link!);
    await user.keyboard("{/Control}");
    expect(session.view.value.selection).toBeNull();
  });
});

describe("keys", () => {
  test("/ goes to the search, ? opens the list of keys and Escape closes it", async () => {
    const { container, user } = renderExplorer();
    await user.keyboard("/");
    expect(document.activeElement?.getAttribute("role")).toBe("combobox");
    await user.keyboard("{Escape}");
    await user.keyboard("?");
    const dialog = container.querySelector("dialog")!;
    await waitFor(() => expect(dialog.open).toBe(true));
    await user.click(within(dialog).getByRole("button", { name: "Close" }));
    await waitFor(() => expect(dialog.open).toBe(false));
  });

  test("[ and ] walk the bridging papers, L the links, + − 0 the zoom", async () => {
    const { session, user } = renderExplorer();
    await user.keyboard("]");
    expect(session.view.value.selection).toEqual({ kind: "paper", paper: PAPER.hostile });
    await user.keyboard("]");
    expect(session.view.value.selection).toEqual({ kind: "paper", paper: PAPER.withoutAbstract });
    await user.keyboard("[[");
    expect(session.view.value.selection).toEqual({ kind: "paper", paper: PAPER.hostile });
    await user.keyboard("l");
    expect(session.view.value.links).toBe("all");
    await user.keyboard("L");
    expect(session.view.value.links).toBe("none");
    await user.keyboard("+");
    expect(session.zoom.value?.factor).toBeGreaterThan(1);
    await user.keyboard("0");
    expect(session.zoom.value?.factor).toBe("fit");
  });

  test("Escape goes one step up at a time", async () => {
    const { session, user } = renderExplorer({ selection: { kind: "paper", paper: PAPER.solver } });
    await user.keyboard("{Escape}");
    expect(session.view.value.selection).toEqual({ kind: "topic", topic: 1 });
    await user.keyboard("{Escape}");
    expect(session.view.value.selection).toEqual({ kind: "field", field: 1 });
    await user.keyboard("{Escape}");
    expect(session.view.value.selection).toBeNull();
  });

  test("arrows on the map go to the nearest paper, which is said; Enter opens it", async () => {
    const { session, container, user } = renderExplorer({ selection: { kind: "paper", paper: PAPER.plain } });
    map(container).focus();
    await user.keyboard("{ArrowRight}");
    expect(session.hovered.value).toEqual({ kind: "paper", index: PAPER.hostile });
    await waitFor(() =>
      expect(container.querySelector(".explorer > [role=status]")?.textContent).toContain("GNNs & the"),
    );
    await user.keyboard("{Enter}");
    expect(session.view.value.selection).toEqual({ kind: "paper", paper: PAPER.hostile });
    expect(session.hovered.value).toBeNull();
  });

  test("arrows elsewhere are left to the page", async () => {
    const { session, side, user } = renderExplorer();
    fieldLink(side, 2).focus();
    await user.keyboard("{ArrowRight}");
    expect(session.hovered.value?.kind).not.toBe("paper");
  });

  test("a key with Control belongs to the browser", async () => {
    const { session, user } = renderExplorer();
    await user.keyboard("{Control>}l{/Control}");
    expect(session.view.value.links).toBe("strongest");
  });
});

describe("announcements and focus", () => {
  test("what opens is said politely", async () => {
    const { session, container } = renderExplorer();
    session.actions.select({ kind: "paper", paper: PAPER.withoutAbstract });
    const status = container.querySelector(".explorer > [role=status]")!;
    await waitFor(() =>
      expect(status.textContent).toBe(
        "Paper A language model reads a graph neural network, field language model, 2 links, a bridging paper",
      ),
    );
    session.actions.select({ kind: "pair", fields: [0, 2] });
    await waitFor(() =>
      expect(status.textContent).toBe("Between graph neural network · message passing and language model"),
    );
  });

  test("a link that leaves with its panel hands the focus to the new title", async () => {
    const { details, user } = renderExplorer();
    details.getAllByRole("link", { name: /language model reads/ })[0]!.focus();
    await user.keyboard("{Enter}");
    await waitFor(() =>
      expect(document.activeElement?.textContent).toBe("A language model reads a graph neural network"),
    );
  });

  test("a field opened from the list keeps the focus in the list", async () => {
    const { side, user } = renderExplorer();
    const link = fieldLink(side, 2);
    link.focus();
    await user.keyboard("{Enter}");
    expect(document.activeElement).toBe(link);
  });
});

describe("the theme", () => {
  const root = document.documentElement;
  const markOf = (container: HTMLElement): string | undefined =>
    container.querySelector<HTMLElement>(".explorer")?.style.getPropertyValue("--mark-0");

  test("switches between light and dark, fields included, and follows the system again", async () => {
    const { session, container, user } = renderExplorer();
    const colour = session.colourOfField[0]!;
    expect(root.dataset["theme"]).toBeUndefined();
    expect(markOf(container)).toBe(LIGHT.fields[colour]!.mark);
    await user.click(within(container).getByRole("button", { name: "Dark colours" }));
    expect(session.view.value.theme).toBe("dark");
    await waitFor(() => expect(markOf(container)).toBe(DARK.fields[colour]!.mark));
    expect(root.dataset["theme"]).toBe("dark");
    await user.click(within(container).getByRole("button", { name: "Light colours" }));
    expect(session.view.value.theme).toBe("system");
    await waitFor(() => expect(root.dataset["theme"]).toBeUndefined());
  });
});

describe("on a phone", () => {
  test("the sheet has tabs for fields, bridges and details; arrows choose them", async () => {
    const { container, user } = renderOnPhone();
    const page = within(container);
    expect(page.getAllByRole("tab").map((tab) => tab.textContent)).toEqual(["Fields", "Bridges", "Overview"]);
    page.getByRole("tab", { name: "Fields", selected: true }).focus();
    await user.keyboard("{ArrowRight}");
    page.getByRole("tab", { name: "Bridges", selected: true });
    within(page.getByRole("tabpanel")).getByText("Where fields meet");
    await user.keyboard("{ArrowLeft}{ArrowLeft}");
    page.getByRole("tab", { name: "Overview", selected: true });
    within(page.getByRole("tabpanel")).getByText("Most shared concepts");
  });

  test("opening something brings its details up, also from the smallest height", async () => {
    const { session, container, user } = renderOnPhone();
    const page = within(container);
    const sheet = container.querySelector<HTMLElement>(".sheet")!;
    const handle = page.getByRole("button", { name: "Make the sheet taller" });
    await user.click(handle);
    expect(sheet.dataset["snap"]).toBe("full");
    await user.click(handle);
    expect(sheet.dataset["snap"]).toBe("peek");
    session.actions.select({ kind: "paper", paper: PAPER.solver });
    await waitFor(() => page.getByRole("tab", { name: "Paper", selected: true }));
    expect(sheet.dataset["snap"]).toBe("half");
    within(page.getByRole("tabpanel")).getByRole("heading", { name: "Solving the heat equation with PINNs" });
  });

  test("the sheet follows the finger and rests at the nearest height", async () => {
    const { container } = renderOnPhone();
    const sheet = container.querySelector<HTMLElement>(".sheet")!;
    const handle = within(container).getByRole("button", { name: "Make the sheet taller" });
    const drag = (to: number): void => {
      fireEvent.pointerDown(handle, { clientY: 450, pointerId: 1 });
      fireEvent.pointerMove(handle, { clientY: to, pointerId: 1 });
      expect(sheet.style.height).toBe(`${844 - to}px`);
      fireEvent.pointerUp(handle, { clientY: to, pointerId: 1 });
      fireEvent.click(handle);
      expect(sheet.style.height).toBe("");
    };
    drag(120);
    await waitFor(() => expect(sheet.dataset["snap"]).toBe("full"));
    drag(800);
    await waitFor(() => expect(sheet.dataset["snap"]).toBe("peek"));
    drag(470);
    await waitFor(() => expect(sheet.dataset["snap"]).toBe("half"));
  });

  test("a link opened from the address is shown at once", () => {
    const { container } = renderOnPhone({ selection: { kind: "field", field: 1 } });
    within(container).getByRole("tab", { name: "Field", selected: true });
  });
});
