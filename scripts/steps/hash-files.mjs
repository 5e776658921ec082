import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./paths.mjs";

/** Folders and files that are made, not written. */
const MADE = /^(?:node_modules|dist|output|\.vite.*)$|\.tsbuildinfo$/;

/**
 * One hash over the names and contents of files and of everything in folders, and over `salt`.
 * @param {readonly string[]} paths from the root; a missing one counts as such
 */
export function hashFiles(paths, salt = "") {
  const hash = createHash("sha256").update(salt);
  for (const file of paths.flatMap((path) => listFiles(path))) {
    hash.update(`\0${file}\0`).update(readFileSync(join(ROOT, file)));
  }
  return hash.digest("hex");
}

function listFiles(path) {
  let entries;
  try {
    entries = readdirSync(join(ROOT, path), { withFileTypes: true });
  } catch (error) {
    return error.code === "ENOTDIR" ? [path] : [];
  }
  return entries
    .filter(({ name }) => !MADE.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = `${path}/${entry.name}`;
      return entry.isDirectory() ? listFiles(file) : [file];
    });
}
