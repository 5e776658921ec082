import { readFileSync } from "node:fs";
import { DIAGNOSTIC_CODES } from "@isthmus/model";
import { expect, test } from "vitest";

const page = readFileSync(new URL("../../docs/diagnostics.md", import.meta.url), "utf8");
const documented = [...page.matchAll(/^### `([^`]+)`$/gm)].map((match) => match[1]!);

test("every diagnostic code is explained in docs/diagnostics.md, and no other", () => {
  expect(documented.toSorted()).toEqual(Object.keys(DIAGNOSTIC_CODES).toSorted());
});

test.each(documented)("%s has an example line and a remedy", (code) => {
  const section = page.split(`### \`${code}\``)[1]!.split("\n### ")[0]!;
  expect(section).toContain(`[${code}]`);
  expect(section).toMatch(/\*\*What to do:\*\* \S/);
});
