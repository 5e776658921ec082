import { describe, expect, test } from "vitest";
import { capitalised, details, openTitle, useExample } from "../support/example-explorer.ts";

const example = useExample();

describe("the address", () => {
  test("restores paper, hidden field, links and theme", async () => {
    const id = example.graph.papers[7]!.id;
    const page = await example.open(`?paper=${encodeURIComponent(id)}&hide=1&links=all&theme=dark`);
    await expect.poll(() => openTitle(page)).toBe(example.graph.papers[7]!.title);
    expect(await page.locator(".field.is-hidden").count()).toBe(1);
    expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
  });

  test("follows what is opened, and Back goes back", async () => {
    const page = await example.open();
    await page.locator(".fields .field-link").first().click();
    await expect.poll(() => page.url()).toContain("field=0");
    const url = page.url();
    await details(page)
      .locator("a, button")
      .filter({ hasText: example.graph.papers[example.graph.fields[0]!.papers[0]!]!.title })
      .or(details(page).locator(".row").last())
      .first()
      .click();
    await expect.poll(() => page.url()).not.toBe(url);
    await page.goBack();
    await expect.poll(() => page.url()).toContain("field=0");
    await expect.poll(() => openTitle(page)).toBe(capitalised(example.graph.fields[0]!.label));
  });
});

describe("without a mouse", () => {
  test("search, open, step up and walk the bridges by keys alone", async () => {
    const page = await example.open();
    await page.keyboard.press("/");
    await page.keyboard.type("kolmogorov");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => openTitle(page)).toMatch(/kolmogorov/i);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.url()).not.toContain("concept=");
    await page.keyboard.press("]");
    await expect
      .poll(() => openTitle(page))
      .toBe(example.graph.papers[example.graph.bridges[0]!.paper]!.title);
  });

  test("arrows on the map go from paper to paper and Enter opens one", async () => {
    const page = await example.open();
    await page.locator(".map").focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toContain("paper=");
  });

  test("Tab reaches the search, the fields, the map and the details in this order", async () => {
    const page = await example.open();
    const seen: string[] = [];
    for (let i = 0; i < 60; i += 1) {
      await page.keyboard.press("Tab");
      const place = await page.evaluate(
        () => document.activeElement?.closest(".search, .fields, .map, .panel")?.classList[0] ?? null,
      );
      if (place !== null && seen.at(-1) !== place) seen.push(place);
    }
    expect(seen.slice(0, 4)).toEqual(["search", "fields", "map", "panel"]);
  });
});
