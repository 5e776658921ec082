// Scores the built command line against gold that is not part of this repository: `npm run bench -- quality`.
// Looks for it in ISTHMUS_SHARED or in ../shared beside the checkout, and says so when it is not there.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const shared = process.env.ISTHMUS_SHARED ?? join(root, "../shared");
const scorer = join(shared, "score/score.mjs");
if (!existsSync(scorer)) {
  console.log(
    `quality: left out, there is no ${scorer}; set ISTHMUS_SHARED to the folder with score/, gold/ and data/`,
  );
  process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), "isthmus-bench-"));
const isthmus = (...args) =>
  execFileSync("node", [join(root, "packages/cli/bin/isthmus.js"), ...args], {
    stdio: ["ignore", "ignore", "ignore"],
  });
const score = (mode, gold, kind, file) =>
  JSON.parse(execFileSync("node", [scorer, mode, "--gold", gold, kind, file], { encoding: "utf8" }));

/** Extracts and builds one corpus, and scores it by the given modes. */
function measure(name, papers, gold, modes) {
  const extract = join(folder, `${name}.jsonl`);
  const graph = join(folder, `${name}.json`);
  isthmus("extract", papers, "-o", extract);
  if (modes.some((mode) => GRAPH_MODES.includes(mode))) isthmus("build", extract, "-o", graph);
  for (const mode of modes) {
    const result = GRAPH_MODES.includes(mode)
      ? score(mode, gold, "--graph", graph)
      : score(mode, gold, "--pred", extract);
    console.log(`${name.padEnd(18)} ${JSON.stringify(result)}`);
  }
}

const GRAPH_MODES = ["links", "communities", "bridges"];
const areas = (name) => join(shared, `data/areas/${name}.jsonl.gz`);
const seedGold = join(shared, "gold/seed-dev.jsonl");
measure("seed", join(root, "examples/parametric-networks/papers.txt"), seedGold, [
  "concepts",
  "acronyms",
  "links",
  "communities",
  "bridges",
]);
measure("general-dev", join(shared, "gold/general-dev.jsonl"), join(shared, "gold/general-dev.jsonl"), [
  "concepts",
  "acronyms",
]);
for (const name of ["arxiv-5cats", "arxivphys-dev", "arxivmath-dev", "arxivbroad-dev", "drugreviews-dev"]) {
  measure(name, areas(name), areas(name), ["communities", "bridges"]);
}
rmSync(folder, { recursive: true });
