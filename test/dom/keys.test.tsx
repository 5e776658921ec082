import { fireEvent, waitFor, within } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import { renderExplorer } from "../support/rendered-explorer.tsx";
import { CONCEPT, PAPER, toldMap } from "../support/told-map.ts";

/** What the list writes on a key, as the keyboard says it. */
const SAID: Readonly<Record<string, string>> = {
  "←": "ArrowLeft",
  "→": "ArrowRight",
  "↑": "ArrowUp",
  "↓": "ArrowDown",
  Esc: "Escape",
  "−": "-",
  L: "l",
};

const mapOf = (container: HTMLElement): HTMLElement => within(container).getByRole("application");

describe("the list of keys", () => {
  const openList = async (): Promise<ReturnType<typeof renderExplorer> & { dialog: HTMLDialogElement }> => {
    const rendered = renderExplorer();
    await rendered.user.click(within(rendered.container).getByRole("button", { name: "Keys" }));
    const dialog = rendered.container.querySelector("dialog")!;
    await waitFor(() => expect(dialog.open).toBe(true));
    return { ...rendered, dialog };
  };

  test("names every key with what it does, and the page answers each of them", async () => {
    const { dialog } = await openList();
    const keys = [...dialog.querySelectorAll("kbd")].map((key) => key.textContent);
    expect(keys).toHaveLength(14);
    for (const key of keys) {
      const { container } = renderExplorer({ selection: { kind: "paper", paper: PAPER.hostile } });
      const event = new KeyboardEvent("keydown", {
        key: SAID[key] ?? key,
        bubbles: true,
        cancelable: true,
      });
      mapOf(container).dispatchEvent(event);
      expect(event.defaultPrevented, key).toBe(true);
    }
    expect(dialog.querySelectorAll("dd")).toHaveLength(dialog.querySelectorAll("dt").length);
  });

  test("has a name for readers of the screen", async () => {
    const { dialog } = await openList();
    expect(document.getElementById(dialog.getAttribute("aria-labelledby")!)?.textContent).toBe("Keys");
  });

  test("keeps its keys to itself while it is open", async () => {
    const { dialog, session } = await openList();
    for (const key of ["l", "]", "+", "Escape"])
      fireEvent.keyDown(within(dialog).getByRole("button", { name: "Close" }), { key });
    expect(session.view.value).toMatchObject({ links: "strongest", selection: null });
    expect(session.zoom.value).toBeNull();
  });

  test("closes by a click beside it and not by one inside", async () => {
    const { dialog, user } = await openList();
    await user.click(within(dialog).getByText("Search"));
    expect(dialog.open).toBe(true);
    fireEvent.click(dialog);
    await waitFor(() => expect(dialog.open).toBe(false));
  });

  test("opens again after the browser itself has closed it", async () => {
    const { dialog, user } = await openList();
    dialog.close();
    await user.keyboard("?");
    await waitFor(() => expect(dialog.open).toBe(true));
  });
});

describe("keys on the map", () => {
  test("arrows start at the middle of the shown papers when nothing is open", () => {
    const { container, session } = renderExplorer();
    fireEvent.keyDown(mapOf(container), { key: "ArrowLeft" });
    expect(session.hovered.value).toEqual({ kind: "paper", index: PAPER.withoutAbstract });
  });

  test("arrows stay where they are at the edge", () => {
    const { container, session } = renderExplorer({ selection: { kind: "paper", paper: PAPER.plain } });
    fireEvent.keyDown(mapOf(container), { key: "ArrowLeft" });
    expect(session.hovered.value).toBeNull();
    expect(session.view.value.selection).toEqual({ kind: "paper", paper: PAPER.plain });
  });

  test("arrows step over the papers of a hidden field", () => {
    const { container, session } = renderExplorer({ hiddenFields: [0] });
    session.hovered.value = { kind: "paper", index: PAPER.solver };
    fireEvent.keyDown(mapOf(container), { key: "ArrowLeft" });
    expect(session.hovered.value).toEqual({ kind: "paper", index: PAPER.solver });
  });

  test("Enter does nothing where there is no paper", () => {
    const { container, session } = renderExplorer({
      selection: { kind: "concept", concept: CONCEPT.heat },
    });
    fireEvent.keyDown(mapOf(container), { key: "Enter" });
    expect(session.view.value.selection).toEqual({ kind: "concept", concept: CONCEPT.heat });
    expect(session.flight.value).toBeNull();
  });

  test("a paper without a title is said in words", async () => {
    const { container, session } = renderExplorer();
    session.hovered.value = { kind: "paper", index: PAPER.solver };
    fireEvent.keyDown(mapOf(container), { key: "ArrowRight" });
    expect(session.hovered.value).toEqual({ kind: "paper", index: PAPER.untitled });
    await waitFor(() =>
      expect(container.querySelector(".explorer > [role=status]")?.textContent).toBe("Paper without a title"),
    );
  });

  test.each(["metaKey", "ctrlKey", "altKey"] as const)("with %s belong to the browser", (held) => {
    const { container, session } = renderExplorer();
    for (const key of ["ArrowRight", "0", "l", "Enter", "/"])
      fireEvent.keyDown(mapOf(container), { key, [held]: true });
    expect(session.hovered.value).toBeNull();
    expect(session.zoom.value).toBeNull();
    expect(session.view.value.links).toBe("strongest");
    expect(document.activeElement?.getAttribute("role")).not.toBe("combobox");
  });

  test("the key of + zooms in without Shift too", () => {
    const { container, session } = renderExplorer();
    fireEvent.keyDown(mapOf(container), { key: "=" });
    expect(session.zoom.value?.factor).toBeGreaterThan(1);
  });

  test("that something else has answered are left alone", () => {
    const { container, session } = renderExplorer();
    mapOf(container).addEventListener("keydown", (event) => event.preventDefault());
    fireEvent.keyDown(mapOf(container), { key: "l" });
    expect(session.view.value.links).toBe("strongest");
  });
});

describe("keys for bridging papers", () => {
  test("begin at the last one backwards and go around", async () => {
    const { session, user } = renderExplorer();
    await user.keyboard("[[");
    expect(session.view.value.selection).toEqual({ kind: "paper", paper: PAPER.withoutAbstract });
    await user.keyboard("]");
    expect(session.view.value.selection).toEqual({ kind: "paper", paper: PAPER.hostile });
  });

  test("begin at the first from a paper that only leans", async () => {
    const { session, user } = renderExplorer({ selection: { kind: "paper", paper: PAPER.solver } });
    expect(toldMap().isBridging[PAPER.solver]).toBe(false);
    await user.keyboard("]");
    expect(session.view.value.selection).toEqual({ kind: "paper", paper: PAPER.hostile });
  });
});

describe("after the explorer is gone", () => {
  test("its keys are too", async () => {
    const { session, user } = renderExplorer();
    renderExplorer();
    await user.keyboard("l");
    expect(session.view.value.links).toBe("strongest");
  });
});
