import { EXIT } from "isthmus";
import fc from "fast-check";
import { expect, test } from "vitest";
import { runMain } from "../support/run-main.ts";

const part = fc.oneof(
  fc.constantFrom(
    "extract",
    "build",
    "inspect",
    "-",
    "--json",
    "--strict",
    "--verbose",
    "--seed",
    "--neighbours",
    "--resolution",
    "--max-concepts",
  ),
  fc.constantFrom(
    "1",
    "0",
    "-1",
    "1e99",
    "NaN",
    "",
    " ",
    "nope.txt",
    "--help",
    "--",
    "--no",
    "-h",
    "-V",
    "--seed=2",
  ),
  fc.string({ maxLength: 6 }).filter((text) => !text.includes("o") && !text.includes("/")),
);
const stdin = fc.constantFrom(
  "",
  "{",
  '{"title":"A graph network","abstract":"Graph networks learn on graphs."}',
  '{"title":"A"}\n{"title":"A"}\nnope\n{"title":"B"}',
);

test("a person's mistake never prints a stack trace, not even with --verbose", async () => {
  const { code, stderr } = await runMain(["extract", "nope.txt", "--verbose"], {});
  expect(code).toBe(EXIT.noReadableInput);
  expect(stderr).toContain("nope.txt");
  expect(stderr).not.toMatch(/\n {4}at /);
});

test("any words on the command line end with a known code, in words, and standard output is left to results", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 6 }), stdin, async (args, text) => {
      const { code, stdout, stderr } = await runMain(args, { stdin: text });
      expect(Object.values(EXIT)).toContain(code);
      expect(code).not.toBe(EXIT.failed);
      expect(stderr).not.toMatch(/\n {4}at |bug of Isthmus/);
      if (code !== EXIT.done && code !== EXIT.doneWithErrors) expect(stdout).toBe("");
      if (code !== EXIT.done) expect(stderr).not.toBe("");
    }),
  );
});
