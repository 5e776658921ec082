// Runs the built command line, and the scorer that is not part of this repository.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

export const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
export const SHARED = process.env.ISTHMUS_SHARED ?? join(ROOT, "../shared");
export const SCORER = join(SHARED, "score/score.mjs");

/** Runs `isthmus` with these arguments; what it says goes nowhere. */
export function isthmus(...args) {
  const bin = join(ROOT, "packages/cli/bin/isthmus.js");
  execFileSync("node", [bin, ...args], { stdio: ["ignore", "ignore", "ignore"] });
}

/** What the scorer says of a file; `kind` is "--pred" or "--graph". */
export function score(mode, gold, kind, file) {
  return JSON.parse(execFileSync("node", [SCORER, mode, "--gold", gold, kind, file], { encoding: "utf8" }));
}

/** The records of a file of JSON Lines, gzip or not. */
export function readLines(file) {
  const bytes = readFileSync(file);
  const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [JSON.parse(line)]));
}
