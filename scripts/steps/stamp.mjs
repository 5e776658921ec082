import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT } from "./paths.mjs";

/**
 * Does `work` unless it was done before with the same `key` and everything it made is still there.
 * @param {{ stamp: string, key: string, made: readonly string[] }} what paths from the root
 * @param {(missing: boolean) => Promise<void>} work told whether something that it makes is missing
 * @returns {Promise<"done" | "current">}
 */
export async function doOnce({ stamp, key, made }, work) {
  const missing = made.some((path) => !existsSync(join(ROOT, path)));
  if (!missing && readStamp(stamp) === key) return "current";
  mkdirSync(dirname(join(ROOT, stamp)), { recursive: true });
  await work(missing);
  writeFileSync(join(ROOT, stamp), `${key}\n`);
  return "done";
}

function readStamp(stamp) {
  try {
    return readFileSync(join(ROOT, stamp), "utf8").trim();
  } catch {
    return null;
  }
}
