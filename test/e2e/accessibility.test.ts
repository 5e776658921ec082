import { describe, expect, test } from "vitest";
import { findSerious, keepPicture, useExample } from "../support/example-explorer.ts";
import { waitForRest } from "../support/explorer-page.ts";

const example = useExample();

const QUERIES: readonly [string, () => string][] = [
  ["the overview", () => ""],
  [
    "a paper",
    () => `?paper=${encodeURIComponent(example.graph.papers[example.graph.bridges[0]!.paper]!.id)}`,
  ],
  [
    "a concept",
    () => `?concept=${encodeURIComponent(example.graph.concepts[example.graph.fields[0]!.concepts[0]!]!.id)}`,
  ],
  ["a field", () => "?field=0"],
  ["a pair of fields", () => "?pair=0.1"],
];

describe.each(["light", "dark"] as const)("in %s colours axe finds nothing serious", (theme) => {
  test.each(QUERIES)("in %s", async (_, query) => {
    expect(await findSerious(await example.open(query(), { theme }))).toEqual([]);
  });
});

describe("on a phone", () => {
  test.each(["light", "dark"] as const)(
    "the sheet holds lists and details, nothing scrolls sideways (%s)",
    async (theme) => {
      const page = await example.open("", { theme, width: 390, height: 844 });
      await waitForRest(page);
      await keepPicture(page, `phone-${theme}`);
      const overflow = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(overflow).toBe(0);
      expect(await findSerious(page)).toEqual([]);
    },
  );
});

test("at 1024 wide everything still has its place", async () => {
  const page = await example.open("", { width: 1024, height: 768 });
  const { labels } = await waitForRest(page);
  await keepPicture(page, "overview-1024");
  expect(labels.filter(({ key }) => key.startsWith("names ")).length).toBe(example.graph.fields.length);
});
