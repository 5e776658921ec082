// Whole-process times of the built command line on the bundled example, and the size of the explorer: `npm run bench -- speed`.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "isthmus-bench-"));
const papers = join(root, "examples/parametric-networks/papers.txt");
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Runs the command line once; answers its wall time in seconds. */
function run(...args) {
  const start = performance.now();
  const { status } = spawnSync("node", [join(root, "packages/cli/bin/isthmus.js"), ...args], {
    stdio: "ignore",
  });
  if (status !== 0) throw new Error(`isthmus ${args.join(" ")} ended with ${status}`);
  return (performance.now() - start) / 1000;
}

const outputs = [0, 1, 2, 3, 4].map((i) => join(folder, `${i}.json`));
const seconds = outputs.map((output) => run("build", papers, "-o", output));
const contents = outputs.map((output) => readFileSync(output, "utf8"));
console.log(
  `isthmus build, 213 papers: ${median(seconds).toFixed(2)} s (median of 5: ${seconds.map((s) => s.toFixed(2)).join(", ")})`,
);
console.log(
  `graph.json: ${(contents[0].length / 1e3).toFixed(0)} kB, the same bytes five times: ${contents.every((c) => c === contents[0])}`,
);

const assets = join(root, "packages/viewer/dist/assets");
for (const kind of [".js", ".css"]) {
  const sizes = readdirSync(assets)
    .filter((f) => f.endsWith(kind))
    .map((f) => gzipSync(readFileSync(join(assets, f))).length);
  console.log(
    `explorer ${kind}: ${(sizes.reduce((sum, size) => sum + size, 0) / 1e3).toFixed(1)} kB gzip in ${sizes.length} file(s)`,
  );
}
rmSync(folder, { recursive: true });
