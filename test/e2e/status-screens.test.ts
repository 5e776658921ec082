import { expect, test } from "vitest";
import { findSerious } from "../support/example-explorer.ts";
import { type Answer, useGivenGraph } from "../support/given-graph.ts";
import { EMPTY_GRAPH, madeMap } from "../support/made-map.ts";
import { toGraph } from "../support/odd-graphs.ts";

const given = useGivenGraph();
const graph = toGraph(madeMap({ fieldSizes: [8, 6] }));
const json = (content: unknown): Answer => ({ body: JSON.stringify(content) });

const REFUSED: readonly (readonly [string, Answer, RegExp, string])[] = [
  [
    "cut off",
    { body: JSON.stringify(graph).slice(0, 400) },
    /complete JSON.*build it again/,
    "document.invalid",
  ],
  ["another file", json([1, 2, 3]), /not a graph of Isthmus/, "document.invalid"],
  ["newer", json({ ...graph, version: 3 }), /version 3.*reads up to 1; update/, "document.newer-version"],
  [
    "inconsistent",
    json({ ...graph, bridges: graph.bridges.map((bridge) => ({ ...bridge, paper: 500 })) }),
    /500/,
    "document.dangling-index",
  ],
  ["gone", { status: 404, body: "" }, /answered 404.*isthmus serve/, "document.invalid"],
];

test.each(REFUSED)(
  "a graph.json that is %s is refused in words, with its code and a way on",
  async (_, answer, words, code) => {
    const page = await given.open(() => answer);
    const alert = page.getByRole("alert");
    await alert.waitFor();
    const said = (await alert.textContent())!;
    expect(said).toMatch(words);
    expect(said).toContain("graph.json: ");
    expect(said).toContain(code);
    expect(said).not.toMatch(/\.js:\d|Error:/);
    expect(await page.locator("html").getAttribute("data-state")).toBe("failed");
    await alert.getByRole("button", { name: "Try again" }).waitFor();
    expect(await page.locator(".map").count()).toBe(0);
    await page.close();
  },
);

test("the refusal is legible to all, on a phone too", async () => {
  const page = await given.open(() => ({ body: "{" }), { width: 360, height: 640 });
  await page.getByRole("alert").waitFor();
  expect(await findSerious(page)).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  await page.close();
});

test("trying again shows the map once the server has the graph", async () => {
  let asked = 0;
  const page = await given.open(() => (asked++ === 0 ? { status: 503, body: "" } : null));
  await page.getByRole("button", { name: "Try again" }).click();
  await page.locator(".map[data-state=ready]").waitFor();
  expect(asked).toBe(2);
  expect(await page.locator("html").getAttribute("data-state")).toBeNull();
  expect(await page.title()).toBe("Made · Isthmus");
  await page.close();
});

test("a graph.json chosen by hand opens instead of the broken one", async () => {
  const page = await given.open(() => ({ body: "" }));
  await page.getByLabel("Open a graph.json").setInputFiles({
    name: "mine.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify({ ...graph, meta: { ...graph.meta, title: "Mine" } })),
  });
  await page.locator(".map[data-state=ready]").waitFor();
  expect(await page.locator(".corpus-title").textContent()).toBe("Mine");
  expect(await page.getByRole("alert").count()).toBe(0);
  await page.close();
});

test("a chosen file that is no graph is refused under its own name", async () => {
  const page = await given.open(() => ({ body: "" }));
  await page.getByLabel("Open a graph.json").setInputFiles({
    name: "papers.jsonl",
    mimeType: "application/json",
    buffer: Buffer.from('{"title":"A"}\n{"title":"B"}\n'),
  });
  await expect.poll(() => page.getByRole("alert").textContent()).toContain("papers.jsonl: ");
  await page.close();
});

test("a graph without papers says how to fill it, and is no failure", async () => {
  const page = await given.open(() => json(EMPTY_GRAPH));
  await page.getByRole("heading", { name: "This graph holds no papers" }).waitFor();
  expect(await page.locator("html").getAttribute("data-state")).toBe("empty");
  expect(await page.getByRole("alert").count()).toBe(0);
  expect(given.problems()).toEqual([]);
  expect(await findSerious(page)).toEqual([]);
  await page.close();
});

test("while the graph is on its way, the page says that it reads", async () => {
  const page = await given.open(() => null);
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/graph.json", async (route) => {
    await held;
    await route.fallback();
  });
  await page.reload({ waitUntil: "commit" });
  await page.getByRole("status").getByText("Reading the map").waitFor();
  release();
  await page.locator(".map[data-state=ready]").waitFor();
  expect(await page.getByText("Reading the map").count()).toBe(0);
  await page.close();
});
