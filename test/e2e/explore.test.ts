import { describe, expect, test } from "vitest";
import {
  capitalised,
  details,
  keepPicture,
  openTitle,
  search,
  useExample,
} from "../support/example-explorer.ts";
import { mapPicture, waitForRest } from "../support/explorer-page.ts";

const example = useExample();

describe("the map of the example", () => {
  test("opens with every field named, and no two labels overlap", async () => {
    const page = await example.open();
    const { labels, papers } = await waitForRest(page);
    await keepPicture(page, "overview-light");
    expect(papers).toHaveLength(213);
    expect(labels.filter(({ key }) => key.startsWith("names ")).length).toBe(example.graph.fields.length);
    for (const [i, a] of labels.entries()) {
      for (const b of labels.slice(i + 1)) {
        const apart =
          a.box.x + a.box.width <= b.box.x ||
          b.box.x + b.box.width <= a.box.x ||
          a.box.y + a.box.height <= b.box.y ||
          b.box.y + b.box.height <= a.box.y;
        expect(apart, `${a.lines.join(" ")} and ${b.lines.join(" ")}`).toBe(true);
      }
    }
  });

  test("keeps its papers apart and inside the window", async () => {
    const page = await example.open();
    const { papers } = await waitForRest(page);
    const size = await page
      .locator(".map")
      .evaluate(({ clientWidth, clientHeight }) => ({ clientWidth, clientHeight }));
    for (const [i, a] of papers.entries()) {
      expect(a.x > 0 && a.x < size.clientWidth && a.y > 0 && a.y < size.clientHeight).toBe(true);
      for (const b of papers.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(2);
    }
  });

  test("shows its name, its counts and a legend of all fields", async () => {
    const page = await example.open();
    expect(await page.title()).toContain("Parametric networks");
    await expect.poll(() => page.locator(".fields > li").count()).toBe(example.graph.fields.length);
    expect(await details(page).textContent()).toContain("213 papers");
  });

  test("is drawn in dark colours where the system is dark", async () => {
    const page = await example.open("", { theme: "dark" });
    await waitForRest(page);
    await keepPicture(page, "overview-dark");
    const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const [red = 255] = [...background.matchAll(/\d+/g)].map(Number);
    expect(red).toBeLessThan(60);
  });
});

describe("finding", () => {
  test("an acronym leads to the concept it stands for, with the sentence of each paper", async () => {
    const page = await example.open();
    await search(page).fill("gnn");
    await page
      .getByRole("option", { name: /graph neural network/i })
      .first()
      .waitFor();
    await keepPicture(page, "search-light");
    await page
      .getByRole("option", { name: /^graph neural network/i })
      .first()
      .click();
    await expect.poll(() => openTitle(page)).toBe("Graph neural network");
    await expect.poll(() => details(page).locator(".mention").count()).toBeGreaterThan(0);
    await waitForRest(page);
    await keepPicture(page, "concept-light");
  });

  test("what is not there is said", async () => {
    const page = await example.open();
    await search(page).fill("zzzzqqqq");
    await page.getByText("Nothing here is called that").waitFor();
  });
});

describe("reading", () => {
  test("a click on a dot opens its paper with its concepts marked in the abstract", async () => {
    const page = await example.open();
    const { papers } = await waitForRest(page);
    const box = (await page.locator(".map").boundingBox())!;
    const index = example.graph.papers.findIndex((paper) =>
      paper.concepts.some((use) => use.weight > 0 && use.mentions.some((m) => m.field === "abstract")),
    );
    await page.mouse.click(box.x + papers[index]!.x, box.y + papers[index]!.y);
    await expect.poll(() => openTitle(page)).toBe(example.graph.papers[index]!.title);
    const abstract = details(page).locator(".abstract");
    expect((await abstract.textContent())?.trim()).toBe(example.graph.papers[index]!.abstract.trim());
    expect(await abstract.locator(".mention").count()).toBeGreaterThan(0);
  });

  test("a linked paper says why it is linked, with the sentences on both sides", async () => {
    const index = example.graph.links[0]!.source;
    const page = await example.open(`?paper=${encodeURIComponent(example.graph.papers[index]!.id)}`);
    const first = details(page).locator(".linked").first();
    await first.locator("summary").click();
    await first.getByText("In the linked paper").waitFor();
    expect(await first.locator(".mention").count()).toBeGreaterThan(0);
    await waitForRest(page);
    await keepPicture(page, "paper-light");
  });

  test("a hovered paper shows its title on the map without opening it", async () => {
    const page = await example.open();
    const { papers } = await waitForRest(page);
    const box = (await page.locator(".map").boundingBox())!;
    await page.mouse.move(box.x + papers[3]!.x, box.y + papers[3]!.y);
    await expect
      .poll(async () => (await mapPicture(page)).labels.some(({ key }) => key === "title 3"))
      .toBe(true);
    expect(page.url()).not.toContain("paper=");
    await keepPicture(page, "hover-light");
  });
});

describe("bridges", () => {
  test("the list flies to a bridging paper and gives its reason and evidence", async () => {
    const page = await example.open();
    const before = (await waitForRest(page)).papers;
    const [bridge] = example.graph.bridges;
    await details(page).getByText(example.graph.papers[bridge!.paper]!.title).first().click();
    await details(page).getByText("Why it bridges").waitFor();
    await details(page).getByText("Evidence", { exact: true }).waitFor();
    const after = (await waitForRest(page)).papers;
    expect(after[bridge!.paper]).not.toEqual(before[bridge!.paper]);
    await keepPicture(page, "bridge-light");
  });

  test("a cell of the matrix opens the papers between two fields", async () => {
    const page = await example.open();
    const [a, b] = example.graph.bridges[0]!.fields.toSorted((x, y) => x - y) as [number, number];
    await page.goto(`${example.url}?pair=${a}.${b}`);
    await page.waitForSelector(".map[data-state=ready]");
    await waitForRest(page);
    expect(await details(page).textContent()).toContain(
      capitalised(example.graph.fields[a]!.label.split(" · ")[0]!),
    );
    await keepPicture(page, "pair-light");
  });
});
