import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

const ASSETS = new URL("../../packages/viewer/dist/assets/", import.meta.url);
const MOST_JAVASCRIPT = 170_000;
const MOST_STYLE = 10_000;

const compressed = (ending: string): number =>
  readdirSync(ASSETS)
    .filter((file) => file.endsWith(ending))
    .reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, ASSETS))).length, 0);

test("the explorer's scripts stay under 170 kB, compressed as they travel", () => {
  expect(compressed(".js")).toBeGreaterThan(0);
  expect(compressed(".js")).toBeLessThanOrEqual(MOST_JAVASCRIPT);
});

test("the explorer's styles stay under 10 kB, compressed as they travel", () => {
  expect(compressed(".css")).toBeLessThanOrEqual(MOST_STYLE);
});
