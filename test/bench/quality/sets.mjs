// The annotated sets, with what is measured on each; paths are in the shared folder unless they are absolute.
import { join } from "node:path";
import { ROOT } from "./run-tools.mjs";

const example = join(ROOT, "examples/parametric-networks/papers.txt");
const annotated = (name, note = "") => ({ name, note, gold: `gold/${name}.jsonl` });

/** Concepts by hand; `papers` where the gold does not hold the texts. */
export const CONCEPT_SETS = [
  { ...annotated("seed-dev", "fitted on"), papers: example },
  annotated("general-dev", "fitted on"),
  annotated("train-ml", "fitted on"),
  annotated("train-fields", "fitted on"),
];

export const ACRONYM_SETS = [
  { ...annotated("seed-dev"), papers: example },
  annotated("general-dev"),
  { name: "med1250-half", note: "", gold: "data/acronyms/med1250-half.jsonl.gz" },
  {
    name: "sdu21-dev",
    note: "pairs derived from spans",
    gold: "data/acronyms/sdu21-dev.jsonl.gz",
    isSpans: true,
  },
];

export const KEYPHRASE_SETS = [
  "inspec-validation",
  "semeval2017-train",
  "neurips2022-author",
  "agriculture-dev",
  "energy-dev",
  "islands-dev",
  "mesh-dev",
  "social-dev",
].map((name) => ({ name, note: "", gold: `data/keyphrases/${name}.jsonl.gz` }));

/** Fields known by the place of publication, and what the scorer can say of them. */
export const GRAPH_SETS = [
  { ...annotated("seed-dev"), papers: example, modes: ["links", "communities", "bridges"] },
  ...["arxiv-5cats", "arxivphys-dev", "arxivmath-dev", "arxivbroad-dev", "drugreviews-dev"].map((name) => ({
    name,
    note: "",
    gold: `data/areas/${name}.jsonl.gz`,
    modes: ["communities", "bridges"],
  })),
];
