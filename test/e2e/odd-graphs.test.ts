import type { GraphDocument } from "@isthmus/model";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { mapPicture, waitForRest } from "../support/explorer-page.ts";
import { useGivenGraph } from "../support/given-graph.ts";
import {
  ENDLESS_TITLE,
  fortyFields,
  hostileGraph,
  longTitledGraph,
  toGraph,
  unlinkedGraph,
} from "../support/odd-graphs.ts";

const given = useGivenGraph();

async function openOn(
  graph: GraphDocument,
  options: { readonly query?: string; readonly width?: number; readonly height?: number } = {},
): Promise<Page> {
  const page = await given.open(() => ({ body: JSON.stringify(graph) }), options);
  await page.locator(".map[data-state=ready]").waitFor();
  return page;
}

/** Elements of the frame whose right edge is outside of the window, by class. */
async function beyondTheWindow(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll(".header, .side, .panel, .panel-title, .row, .field-row, .crumb, .sheet")]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
      .map((element) => element.className),
  );
}

describe("a graph of one paper", () => {
  test("draws it in the middle at a human size, and opens it", async () => {
    const page = await openOn(unlinkedGraph(1));
    const { papers, labels } = await waitForRest(page);
    const map = (await page.locator(".map").boundingBox())!;
    expect(papers).toHaveLength(1);
    expect(Math.abs(papers[0]!.x - map.width / 2)).toBeLessThan(map.width / 4);
    expect(papers[0]!.radius).toBeLessThan(20);
    expect(labels.every(({ key }) => key === "title 0")).toBe(true);
    await page.mouse.click(map.x + papers[0]!.x, map.y + papers[0]!.y);
    await expect.poll(() => page.locator(".panel-title").textContent()).toBe("Lone paper 0");
    await page.getByText("In no field: it shares too little").waitFor();
    expect(given.problems()).toEqual([]);
    await page.close();
  });
});

describe("a graph without any link", () => {
  test("says plainly that it makes no field, shows every paper, and zooms", async () => {
    const page = await openOn(unlinkedGraph(30));
    await page.getByText("too few of them share concepts to make a field").waitFor();
    const before = await waitForRest(page);
    expect(before.papers).toHaveLength(30);
    await page.getByRole("button", { name: "Zoom in" }).click();
    const after = await waitForRest(page);
    expect(after.papers[29]!.x - after.papers[0]!.x).toBeGreaterThan(
      1.4 * (before.papers[29]!.x - before.papers[0]!.x),
    );
    await page.keyboard.press("]");
    expect(new URL(page.url()).search).not.toContain("paper=");
    expect(given.problems()).toEqual([]);
    await page.close();
  });
});

describe("a graph of forty fields", () => {
  test("keeps its names apart, its lists inside, and opens the last pair from its table", async () => {
    const page = await openOn(toGraph(fortyFields()));
    const { labels } = await waitForRest(page);
    for (const [i, { box: a }] of labels.entries())
      for (const { box: b } of labels.slice(i + 1))
        expect(
          a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y,
        ).toBe(true);
    expect(await page.locator(".fields > li").count()).toBe(40);
    expect(await beyondTheWindow(page)).toEqual([]);
    await page.locator('[data-cell="39-38"] a').click();
    await expect.poll(() => new URL(page.url()).searchParams.get("pair")).toBe("38.39");
    expect(given.problems()).toEqual([]);
    await page.close();
  });
});

describe("hostile text in every place of a graph", () => {
  test.each(["?paper=", "?field=0", "?topic=0", "?pair=0.1", "?concept=", "?q=img"])(
    "stays text (%s)",
    async (start) => {
      const graph = hostileGraph();
      const id =
        start === "?paper=" ? graph.papers[1]!.id : start === "?concept=" ? graph.concepts[0]!.id : "";
      const page = await openOn(graph, { query: `${start}${encodeURIComponent(id)}` });
      if (start === "?q=img") {
        await page.getByRole("combobox").focus();
        await page.getByRole("combobox").press("ArrowDown");
        await page.getByRole("option").first().waitFor();
      }
      await page.locator(".map").focus();
      await page.keyboard.press("ArrowRight");
      expect(await page.getByText("onerror=").count()).toBeGreaterThan(0);
      const found = await page.evaluate(() => ({
        elements: document.querySelectorAll("#app img, #app script, #app iframe").length,
        wasHacked: "wasHacked" in globalThis,
        strangeLinks: [...document.querySelectorAll("a")].filter(
          ({ protocol }) => !["http:", "https:"].includes(protocol),
        ).length,
      }));
      expect(found).toEqual({ elements: 0, wasHacked: false, strangeLinks: 0 });
      expect(await page.title()).toContain("<img src=x");
      expect(given.problems()).toEqual([]);
      await page.close();
    },
  );
});

describe("titles that are endless, Chinese or Arabic", () => {
  test.each([
    [1280, 800],
    [390, 844],
  ])(
    "stay inside a window of %i × %i pixels, whole in the panel and short on the map",
    async (width, height) => {
      const graph = longTitledGraph();
      for (const paper of [0, 1, 2]) {
        const query = `?paper=${encodeURIComponent(graph.papers[paper]!.id)}`;
        const page = await openOn(graph, { query, width, height });
        await expect.poll(() => page.locator(".panel-title").textContent()).toBe(graph.papers[paper]!.title);
        const { labels } = await waitForRest(page);
        const label = labels.find(({ key }) => key === `title ${paper}`);
        if (label !== undefined) {
          expect(label.lines.length).toBeLessThanOrEqual(5);
          expect(label.box.width).toBeLessThanOrEqual(241);
        }
        expect(await beyondTheWindow(page)).toEqual([]);
        expect(given.problems()).toEqual([]);
        await page.close();
      }
    },
  );

  test("end in an ellipsis on the map when they are cut", async () => {
    const graph = longTitledGraph();
    const page = await openOn(graph, { query: `?paper=${encodeURIComponent(graph.papers[0]!.id)}` });
    await waitForRest(page);
    const label = (await mapPicture(page)).labels.find(({ key }) => key === "title 0")!;
    expect(label.lines.at(-1)).toMatch(/…$/u);
    expect(ENDLESS_TITLE.startsWith(label.lines.slice(0, -1).join(" "))).toBe(true);
    await page.close();
  });

  test("read from the right where they are Arabic", async () => {
    const graph = longTitledGraph();
    const page = await openOn(graph, { query: `?paper=${encodeURIComponent(graph.papers[2]!.id)}` });
    const directionOf = (): Promise<string> =>
      page.locator(".panel-title").evaluate((title) => getComputedStyle(title).direction);
    await expect.poll(directionOf).toBe("rtl");
    await page.close();
  });
});
