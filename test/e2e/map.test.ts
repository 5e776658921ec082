import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { useExample } from "../support/example-explorer.ts";
import { type MapPicture, mapPicture, waitForRest } from "../support/explorer-page.ts";

type Label = MapPicture["labels"][number];

const example = useExample();
const queryOf = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

/** Where a point of the map lies on the page. */
async function onPage(
  page: Page,
  { x, y }: { readonly x: number; readonly y: number },
): Promise<[number, number]> {
  const box = (await page.locator(".map").boundingBox())!;
  return [box.x + x, box.y + y];
}

/** Mean brightness of the map as it is on the screen, 0..255. */
async function brightness(page: Page): Promise<number> {
  const picture = await page.locator(".map").screenshot();
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const context = Object.assign(document.createElement("canvas"), {
      width: image.width,
      height: image.height,
    }).getContext("2d")!;
    context.drawImage(image, 0, 0);
    const pixels = context.getImageData(0, 0, image.width, image.height).data;
    return pixels.reduce((sum, value, i) => (i % 4 === 3 ? sum : sum + value), 0) / (pixels.length * 0.75);
  }, picture.toString("base64"));
}

function overlapping(labels: readonly Label[]): [Label, Label][] {
  const overlap = ({ box: a }: Label, { box: b }: Label): boolean =>
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
  return labels.flatMap((a, i) =>
    labels.slice(i + 1).flatMap((b): [Label, Label][] => (overlap(a, b) ? [[a, b]] : [])),
  );
}

const kindsOf = (labels: readonly Label[]): Set<string> =>
  new Set(labels.map(({ key }) => key.split(" ")[0]!));

describe("coming nearer", () => {
  test("names fields, then topics, then papers, and no two names touch on the way", async () => {
    const page = await example.open();
    const seen = [await waitForRest(page)];
    for (let i = 0; i < 4; i++) {
      await page.getByRole("button", { name: /zoom in|nearer/i }).click();
      seen.push(await waitForRest(page));
    }
    for (const { labels } of seen) expect(overlapping(labels)).toEqual([]);
    const kinds = seen.map(({ labels }) => kindsOf(labels));
    expect(kinds[0]).toEqual(new Set(["names"]));
    expect(kinds.some((kind) => kind.has("topic"))).toBe(true);
    expect(kinds.at(-1)!.has("title")).toBe(true);
  });

  test("works by double click, and the address keeps the place", async () => {
    const page = await example.open();
    const before = await waitForRest(page);
    await page.mouse.dblclick(...(await onPage(page, { x: 12, y: 400 })));
    const after = await waitForRest(page);
    const spread = ({ papers }: MapPicture): number =>
      Math.hypot(papers[0]!.x - papers[1]!.x, papers[0]!.y - papers[1]!.y);
    expect(spread(after) / spread(before)).toBeCloseTo(2, 1);
    await expect.poll(() => queryOf(page).has("at")).toBe(true);
    await page.reload();
    await page.waitForSelector(".map[data-state=ready]");
    const again = await waitForRest(page);
    expect(again.papers[5]!.x).toBeCloseTo(after.papers[5]!.x, 0);
    expect(again.papers[5]!.y).toBeCloseTo(after.papers[5]!.y, 0);
  });

  test("is undone by fitting the map, which also clears the address", async () => {
    const page = await example.open("?at=50_50_0.3");
    await waitForRest(page);
    await page.locator(".map").focus();
    await page.keyboard.press("0");
    await expect.poll(() => queryOf(page).has("at")).toBe(false);
    const { papers } = await waitForRest(page);
    expect(papers.every(({ x, y }) => x > 0 && y > 0)).toBe(true);
  });
});

describe("the pointer", () => {
  test("drags the map", async () => {
    const page = await example.open();
    const before = await waitForRest(page);
    const [x, y] = await onPage(page, { x: 12, y: 400 });
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 90, y + 40, { steps: 6 });
    await page.mouse.up();
    const after = await waitForRest(page);
    expect(after.papers[0]!.x - before.papers[0]!.x).toBeCloseTo(90, 0);
    expect(after.papers[0]!.y - before.papers[0]!.y).toBeCloseTo(40, 0);
    expect(queryOf(page).has("field")).toBe(false);
  });

  test("opens a field by its name or its ground, and closes it on open water", async () => {
    const page = await example.open();
    const { labels } = await waitForRest(page);
    const name = labels.find(({ key }) => key === "names 1")!.box;
    await page.mouse.click(...(await onPage(page, { x: name.x + name.width / 2, y: name.y + 5 })));
    await expect.poll(() => queryOf(page).get("field")).toBe("1");
    await waitForRest(page);
    await page.mouse.click(...(await onPage(page, { x: 6, y: 400 })));
    await expect.poll(() => queryOf(page).has("field")).toBe(false);
  });

  test("opens papers one after the other, and Back and Forward walk through them", async () => {
    const page = await example.open();
    const ids = [3, 8].map((paper) => example.graph.papers[paper]!.id);
    for (const paper of [3, 8]) {
      const { papers } = await waitForRest(page);
      await page.mouse.click(...(await onPage(page, papers[paper]!)));
      await expect.poll(() => queryOf(page).get("paper")).toBe(example.graph.papers[paper]!.id);
    }
    await page.goBack();
    await expect.poll(() => queryOf(page).get("paper")).toBe(ids[0]);
    await page.goBack();
    await expect.poll(() => queryOf(page).has("paper")).toBe(false);
    await page.goForward();
    await expect.poll(() => queryOf(page).get("paper")).toBe(ids[0]);
    // The pointer still lights what it is on.
    await page.mouse.move(...(await onPage(page, { x: 6, y: 400 })));
    const { labels } = await waitForRest(page);
    expect(labels[0]!.key).toBe("title 3");
  });

  test("of a finger opens a paper too", async () => {
    const page = await example.open("", { width: 390, height: 844 });
    const { papers } = await waitForRest(page);
    const [x, y] = await onPage(page, papers[3]!);
    const session = await page.context().newCDPSession(page);
    for (const type of ["touchStart", "touchEnd"] as const)
      await session.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: type === "touchStart" ? [{ x, y }] : [],
      });
    await expect.poll(() => queryOf(page).get("paper")).toBe(example.graph.papers[3]!.id);
  });
});

describe("what is shown", () => {
  test("follows hidden fields, the query and the window", async () => {
    const page = await example.open("?hide=0");
    const { labels } = await waitForRest(page);
    expect(labels.map(({ key }) => key)).not.toContain("names 0");
    await page.setViewportSize({ width: 1024, height: 768 });
    const { papers } = await waitForRest(page);
    const map = (await page.locator(".map").boundingBox())!;
    expect(papers.every(({ x, y }) => x > 0 && x < map.width && y > 0 && y < map.height)).toBe(true);
  });

  test("changes its colours live with the system", async () => {
    const page = await example.open();
    await waitForRest(page);
    const light = await brightness(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await waitForRest(page);
    expect(await brightness(page)).toBeLessThan(light / 3);
    await page.emulateMedia({ colorScheme: "light" });
    await waitForRest(page);
    expect(await brightness(page)).toBeCloseTo(light, 0);
  });

  test("comes back after the graphics card was lost, and says so meanwhile", async () => {
    const page = await example.open();
    await waitForRest(page);
    const before = await brightness(page);
    const lose = await page.evaluateHandle(() => {
      const contexts = [...document.querySelectorAll("canvas")].map((canvas) => canvas.getContext("webgl2"));
      return contexts.find((context) => context !== null)!.getExtension("WEBGL_lose_context")!;
    });
    await lose.evaluate((extension) => extension.loseContext());
    await page.getByRole("alert").waitFor();
    await lose.evaluate((extension) => extension.restoreContext());
    await page.getByRole("alert").waitFor({ state: "detached" });
    await waitForRest(page);
    expect(await brightness(page)).toBeCloseTo(before, 0);
  });

  test("is said to be missing without WebGL, and the lists go on working", async () => {
    const page = await example.open();
    await page.addInitScript(() => {
      const original = Reflect.get(HTMLCanvasElement.prototype, "getContext") as (
        ...given: unknown[]
      ) => unknown;
      Reflect.set(HTMLCanvasElement.prototype, "getContext", function (this: unknown, ...given: unknown[]) {
        return given[0] === "webgl2" ? null : Reflect.apply(original, this, given);
      });
    });
    await page.reload();
    await expect.poll(() => page.getByRole("alert").textContent()).toContain("WebGL 2");
    await page
      .locator(".panel")
      .getByText(example.graph.papers[example.graph.bridges[0]!.paper]!.title)
      .first()
      .click();
    await expect.poll(() => queryOf(page).has("paper")).toBe(true);
  });
});

describe("the first picture", () => {
  test("is there with its mark, and the same each time", async () => {
    const page = await example.open();
    await waitForRest(page);
    expect(await page.evaluate(() => performance.getEntriesByName("isthmus:first-picture").length)).toBe(1);
    const first = await mapPicture(page);
    await page.reload();
    await page.waitForSelector(".map[data-state=ready]");
    expect(await waitForRest(page)).toEqual(first);
  });
});
