// Time for abstracts of 10² to 10⁵ words, to see that it grows no faster than the length.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { median, ROOT } from "./measure.mjs";

const LENGTHS = [100, 1000, 10_000, 100_000];
const RUNS = 5;

/** Prints microseconds a word for each length, and how they compare with the shortest in the same run. */
export async function measureLongTexts() {
  const { extractCorpus } = await import(join(ROOT, "packages/extractor/dist/index.js"));
  const words = readFileSync(join(ROOT, "examples/parametric-networks/papers.txt"), "utf8")
    .split(/\s+/)
    .slice(100);
  const warmUp = Array.from({ length: 200 }, (_, i) =>
    toPaper(words.slice(100 * i, 100 * i + 100).join(" ")),
  );
  extractCorpus(warmUp);
  const costs = LENGTHS.map((length) => {
    const papers = [toPaper(Array.from({ length }, (_, i) => words[i % words.length]).join(" "))];
    const times = Array.from({ length: RUNS }, () => {
      const start = performance.now();
      extractCorpus(papers);
      return performance.now() - start;
    });
    return (1000 * median(times)) / length;
  });
  const told = LENGTHS.map(
    (length, i) => `${length}: ${costs[i].toFixed(1)} (${(costs[i] / costs[0]).toFixed(2)})`,
  );
  console.log(
    `microseconds a word by length of the abstract, and as a ratio to the shortest: ${told.join(", ")}`,
  );
}

function toPaper(abstract) {
  return {
    id: "long",
    title: "A long text",
    abstract,
    year: null,
    authors: [],
    venue: null,
    keywords: [],
    identifiers: {},
    url: null,
    source: { file: "long", record: 1, line: 1 },
  };
}
