// The measures of test/quality/score.ts that the shared scorer does not have: labels, kinds, duplicates.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { readLines, ROOT } from "./run-tools.mjs";

const source = readFileSync(join(ROOT, "test/quality/score.ts"), "utf8");
const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
const { outputText } = ts.transpileModule(source, { compilerOptions });
const { normalForm, scoreConcepts } = await import(`data:text/javascript,${encodeURIComponent(outputText)}`);

/** Shares 0..1 of an extract.jsonl against gold, papers paired by id or title; see `ConceptScores`. */
export function scoreOwn(gold, extract) {
  const titleKey = ({ title }) => normalForm(title).replaceAll(" ", "");
  const papers = readLines(extract);
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const byTitle = new Map(papers.map((paper) => [titleKey(paper), paper]));
  const pairs = readLines(gold).flatMap((paper) => {
    const found = byId.get(paper.id) ?? byTitle.get(titleKey(paper));
    return found === undefined ? [] : [[{ acronyms: [], ...paper }, found]];
  });
  return scoreConcepts(pairs);
}
