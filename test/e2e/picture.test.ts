import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { keepPicture, useExample } from "../support/example-explorer.ts";
import { type MapPicture, waitForRest } from "../support/explorer-page.ts";

const example = useExample();
const WATER = { x: 6, y: 400 };

type Colour = readonly [red: number, green: number, blue: number];

/** The colours of places of the map as they are on the screen. */
async function coloursAt(page: Page, places: readonly { x: number; y: number }[]): Promise<Colour[]> {
  const picture = await page.locator(".map").screenshot();
  return page.evaluate(
    async ({ data, wanted }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const { width, height } = image;
      const canvas = Object.assign(document.createElement("canvas"), { width, height });
      const context = canvas.getContext("2d")!;
      context.drawImage(image, 0, 0);
      return wanted.map(({ x, y }): Colour => {
        const [red, green, blue] = context.getImageData(Math.round(x), Math.round(y), 1, 1).data;
        return [red!, green!, blue!];
      });
    },
    { data: picture.toString("base64"), wanted: [...places] },
  );
}

const difference = (a: Colour, b: Colour): number => Math.hypot(...a.map((value, i) => value - b[i]!));

/** Papers of a field that are drawn in its one colour, and that no label lies over. */
function clearPapers({ papers, labels }: MapPicture, field: number): number[] {
  // More than the map ever marks with a split disc.
  const mayBeSplit = new Set(example.graph.bridges.slice(0, 30).map(({ paper }) => paper));
  const isFree = (paper: number): boolean =>
    labels.every(({ box }) => {
      const { x, y } = papers[paper]!;
      return x < box.x - 6 || x > box.x + box.width + 6 || y < box.y - 6 || y > box.y + box.height + 6;
    });
  return example.graph.fields[field]!.papers.filter((paper) => isFree(paper) && !mayBeSplit.has(paper));
}

describe("the colours of the map", () => {
  test("are those of the legend: papers of one field alike, of two fields apart", async () => {
    const page = await example.open();
    const picture = await waitForRest(page);
    const [first, second] = [0, 1].map((field) => clearPapers(picture, field).slice(0, 6));
    const colours = await coloursAt(
      page,
      [...first!, ...second!].map((paper) => picture.papers[paper]!),
    );
    expect([first!.length, second!.length]).toEqual([6, 6]);
    const [a, b] = [colours.slice(0, first!.length), colours.slice(first!.length)];
    const marks = await page.evaluate(() =>
      [0, 1].map((field) => {
        const style = getComputedStyle(document.querySelector(".explorer")!);
        return style.getPropertyValue(`--mark-${field}`).trim();
      }),
    );
    const legend = marks.map((mark): Colour => {
      const value = Number.parseInt(mark.slice(1), 16);
      return [value >> 16, (value >> 8) & 255, value & 255];
    });
    for (const colour of a) expect(difference(colour, legend[0]!)).toBeLessThan(40);
    for (const colour of b) expect(difference(colour, legend[1]!)).toBeLessThan(40);
  });
});

describe("what stands out", () => {
  test("is the open field; papers of the others are veiled", async () => {
    const page = await example.open();
    const before = await waitForRest(page);
    const [own, other] = [0, 1].map((field) => clearPapers(before, field)[0]!);
    const places = [before.papers[own!]!, before.papers[other!]!, WATER];
    const [ownBefore, otherBefore, water] = await coloursAt(page, places);
    await page.locator(".fields .field-link").first().hover();
    await waitForRest(page);
    const [ownAfter, otherAfter] = await coloursAt(page, places);
    expect(difference(ownAfter!, ownBefore!)).toBeLessThan(12);
    expect(difference(otherAfter!, water!)).toBeLessThan(difference(otherBefore!, water!) / 2);
    await page.mouse.move(4, 4);
    await waitForRest(page);
    expect(difference((await coloursAt(page, places))[1]!, otherBefore!)).toBeLessThan(12);
  });

  test("is gone with a hidden field, its papers and its ground", async () => {
    const page = await example.open();
    const before = await waitForRest(page);
    const places = [
      ...clearPapers(before, 0)
        .slice(0, 4)
        .map((paper) => before.papers[paper]!),
      WATER,
    ];
    expect(places).toHaveLength(5);
    const shown = await coloursAt(page, places);
    await page.locator(".fields .eye").first().click();
    await page.mouse.move(4, 4);
    await waitForRest(page);
    const hidden = await coloursAt(page, places);
    const water = hidden.at(-1)!;
    expect(water).toEqual(shown.at(-1));
    for (const [i, colour] of hidden.slice(0, -1).entries()) {
      expect(difference(shown[i]!, water)).toBeGreaterThan(80);
      expect(difference(colour, water)).toBeLessThan(80);
    }
  });

  test("is ringed while it matches the search, and only then", async () => {
    const page = await example.open();
    const before = await waitForRest(page);
    const found = example.graph.papers.findIndex(({ title }) => /kolmogorov/i.test(title));
    const { x, y, radius } = before.papers[found]!;
    const ring = [0, 1, 2, 3].map((quarter) => ({
      x: x + (radius + 2.2) * Math.cos((quarter * Math.PI) / 2),
      y: y + (radius + 2.2) * Math.sin((quarter * Math.PI) / 2),
    }));
    const plain = await coloursAt(page, ring);
    await page.goto(`${example.url}?q=kolmogorov`);
    await page.waitForSelector(".map[data-state=ready]");
    await waitForRest(page);
    const ringed = await coloursAt(page, ring);
    await keepPicture(page, "matches-light");
    const darker = ringed.filter((colour, i) => Math.max(...colour) < Math.max(...plain[i]!) - 40);
    expect(darker.length).toBeGreaterThanOrEqual(2);
  });
});

describe("flying", () => {
  test("brings all papers of a field into the free room, and nearer than before", async () => {
    const page = await example.open();
    const before = await waitForRest(page);
    const last = example.graph.fields.length - 1;
    await page.locator(".fields .field-link").last().click();
    const after = await waitForRest(page);
    const map = (await page.locator(".map").boundingBox())!;
    for (const paper of example.graph.fields[last]!.papers) {
      const { x, y } = after.papers[paper]!;
      expect(x > 0 && x < map.width && y > 0 && y < map.height).toBe(true);
    }
    const spread = ({ papers }: MapPicture): number =>
      Math.hypot(papers[0]!.x - papers[1]!.x, papers[0]!.y - papers[1]!.y);
    expect(spread(after)).toBeGreaterThan(spread(before));
    await page.getByRole("button", { name: "All fields" }).click();
    const home = await waitForRest(page);
    expect(home.papers[7]!.x).toBeCloseTo(before.papers[7]!.x, 0);
    expect(home.papers[7]!.y).toBeCloseTo(before.papers[7]!.y, 0);
  });

  test("to a place far beyond the map shows water, and fitting brings the map back", async () => {
    const page = await example.open("?at=90000_90000_0.01");
    await waitForRest(page);
    await page.getByRole("button", { name: "Show the whole map" }).click();
    const { papers } = await waitForRest(page);
    const map = (await page.locator(".map").boundingBox())!;
    expect(papers.every(({ x, y }) => x > 0 && x < map.width && y > 0 && y < map.height)).toBe(true);
  });
});

describe("on a phone", () => {
  test("the map moves up over the sheet, and takes the room back when the sheet is small", async () => {
    const page = await example.open("", { width: 390, height: 844 });
    const half = await waitForRest(page);
    const sheetTop = (): Promise<number> =>
      page.locator(".sheet").evaluate((sheet) => sheet.getBoundingClientRect().top);
    const map = (await page.locator(".map").boundingBox())!;
    const lowest = ({ papers }: MapPicture): number => Math.max(...papers.map(({ y }) => y)) + map.y;
    expect(lowest(half)).toBeLessThan(await sheetTop());
    const handle = page.locator(".sheet-handle");
    await handle.click();
    await expect.poll(() => page.locator(".sheet").getAttribute("data-snap")).toBe("full");
    await handle.click();
    await expect.poll(() => page.locator(".sheet").getAttribute("data-snap")).toBe("peek");
    const peek = await waitForRest(page);
    expect(lowest(peek)).toBeLessThan(await sheetTop());
    expect(lowest(peek)).toBeGreaterThan(lowest(half));
  });

  test("turned on its side it keeps what is open, in columns", async () => {
    const page = await example.open("?field=1", { width: 390, height: 844 });
    await page.getByRole("tab", { name: "Field", selected: true }).waitFor();
    await page.setViewportSize({ width: 1000, height: 600 });
    await page.locator("aside.panel .panel-title").waitFor();
    expect(await page.locator(".sheet").count()).toBe(0);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole("tab", { name: "Field", selected: true }).waitFor();
    expect(new URL(page.url()).searchParams.get("field")).toBe("1");
  });

  test("results of a search stay inside the window, one finger high each", async () => {
    const page = await example.open("", { width: 360, height: 740 });
    await page.getByRole("combobox").fill("network");
    const option = page.getByRole("option").first();
    await option.waitFor();
    const boxes = await page
      .getByRole("option")
      .evaluateAll((options) => options.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
    for (const { left, right, height } of boxes) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(360);
      expect(height).toBeGreaterThanOrEqual(44);
    }
  });
});
