// Scores the built command line on annotated sets that are not part of this repository, and prints tables for the docs:
// `npm run bench:quality`. Looks for them in ISTHMUS_SHARED or in ../shared beside the checkout, and says so when they are not there.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { derivePairs } from "./quality/derive-pairs.mjs";
import { scoreOwn } from "./quality/own-scores.mjs";
import { isthmus, readLines, score, SCORER, SHARED } from "./quality/run-tools.mjs";
import { ACRONYM_SETS, CONCEPT_SETS, GRAPH_SETS, KEYPHRASE_SETS } from "./quality/sets.mjs";
import { nameOf, percent, printTable } from "./quality/table.mjs";

if (!existsSync(SCORER)) {
  console.log(
    `quality: left out, there is no ${SCORER}; set ISTHMUS_SHARED to the folder with score/, gold/ and data/`,
  );
  process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), "isthmus-bench-"));

/** The gold of a set, and what is found in its papers; what is missing is said and left out. */
function extract(sets, ...options) {
  return sets.flatMap((set) => {
    const gold = resolve(SHARED, set.gold);
    if (!existsSync(gold)) {
      console.log(`${set.name}: left out, there is no ${gold}`);
      return [];
    }
    const file = join(folder, `${set.name}.jsonl`);
    isthmus("extract", set.papers ?? gold, "-o", file, ...options);
    return [{ ...set, gold, file }];
  });
}

const concepts = extract(CONCEPT_SETS);
printTable(
  "Concepts",
  [
    "set",
    "papers",
    "precision",
    "recall of core",
    "F1",
    "a paper",
    "generic",
    "labels",
    "duplicates",
    "kinds",
  ],
  concepts.map((set) => {
    const found = score("concepts", set.gold, "--pred", set.file);
    const own = scoreOwn(set.gold, set.file);
    return [
      nameOf(set),
      found.papers,
      found.precision,
      found.recallCore,
      found.f1,
      found.perPaper,
      found.genericSaid,
      percent(own.labels),
      own.duplicates.toFixed(2),
      percent(own.kinds),
    ];
  }),
);

printTable(
  "Acronyms",
  ["set", "pairs", "precision", "recall", "F1"],
  extract(ACRONYM_SETS).map((set) => {
    const gold = set.isSpans === true ? join(folder, "derived.jsonl") : set.gold;
    if (set.isSpans === true)
      writeFileSync(
        gold,
        readLines(set.gold)
          .map((paper) => `${JSON.stringify(derivePairs(paper))}\n`)
          .join(""),
      );
    const { pairs, precision, recall, f1 } = score("acronyms", gold, "--pred", set.file);
    return [nameOf(set), pairs, precision, recall, f1];
  }),
);

printTable(
  "Keyphrases, 15 concepts a paper",
  ["set", "papers", "F1@5", "F1@10", "F1@15", "recall of present @10", "@15"],
  extract(KEYPHRASE_SETS, "--min-concepts", "15", "--max-concepts", "15").map((set) => {
    const found = score("keyphrases", set.gold, "--pred", set.file);
    const measures = ["papers", "f1@5", "f1@10", "f1@15", "recallPresent@10", "recallPresent@15"];
    return [nameOf(set), ...measures.map((measure) => found[measure])];
  }),
);

const graphs = extract(GRAPH_SETS).map((set) => {
  const graph = join(folder, `${set.name}.json`);
  isthmus("build", set.file, "-o", graph);
  return {
    ...set,
    found: Object.fromEntries(set.modes.map((mode) => [mode, score(mode, set.gold, "--graph", graph)])),
  };
});
printTable(
  "Fields",
  ["set", "papers", "labels", "fields", "AMI", "NMI", "ARI", "purity"],
  graphs.map((set) => {
    const { papers, labels, communities, ami, nmi, ari, purity } = set.found.communities;
    return [nameOf(set), papers, labels, communities, ami, nmi, ari, purity];
  }),
);
printTable(
  "Bridges",
  ["set", "papers", "bridging", "average precision", "lift", "p@20", "nDCG"],
  graphs.map((set) => {
    const { papers, bridging, averagePrecision, lift, ndcg, ...more } = set.found.bridges;
    return [nameOf(set), papers, bridging, averagePrecision, lift, more["p@20"], ndcg];
  }),
);
printTable(
  "Links",
  ["set", "papers", "nDCG@10", "true pairs @10"],
  graphs.flatMap(({ found, ...set }) =>
    found.links === undefined
      ? []
      : [[nameOf(set), found.links.papers, found.links.ndcg10, found.links.truePairs10]],
  ),
);
rmSync(folder, { recursive: true });
