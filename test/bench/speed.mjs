// Times of the built command line on the bundled example and on a large pile, and the size of the explorer: `npm run bench -- speed`.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { measureLargePile } from "./speed/large-pile.mjs";
import { measureLongTexts } from "./speed/long-texts.mjs";
import { median, ROOT, run } from "./speed/measure.mjs";

const folder = mkdtempSync(join(tmpdir(), "isthmus-bench-"));
const papers = join(ROOT, "examples/parametric-networks/papers.txt");

const outputs = [0, 1, 2, 3, 4].map((i) => join(folder, `${i}.json`));
const seconds = outputs.map((output) => run("build", papers, "-o", output));
const contents = outputs.map((output) => readFileSync(output, "utf8"));
console.log(
  `isthmus build, 213 papers: ${median(seconds).toFixed(2)} s (median of 5: ${seconds.map((s) => s.toFixed(2)).join(", ")})`,
);
console.log(
  `graph.json: ${(contents[0].length / 1e3).toFixed(0)} kB, the same bytes five times: ${contents.every((c) => c === contents[0])}`,
);

const assets = join(ROOT, "packages/viewer/dist/assets");
for (const kind of [".js", ".css"]) {
  const sizes = readdirSync(assets)
    .filter((f) => f.endsWith(kind))
    .map((f) => gzipSync(readFileSync(join(assets, f))).length);
  console.log(
    `explorer ${kind}: ${(sizes.reduce((sum, size) => sum + size, 0) / 1e3).toFixed(1)} kB gzip in ${sizes.length} file(s)`,
  );
}
await measureLongTexts();
await measureLargePile(folder);
rmSync(folder, { recursive: true });
