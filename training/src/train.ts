import { annotatePaper, findPhrases, loadTagger, replaceBackground } from "@isthmus/extractor/training";
import { BackgroundCounts } from "./background-counts.ts";
import { type BackgroundTables, toBackgroundTables } from "./background-table.ts";
import { crossValidate, measureQuality, type Quality } from "./cross-validate.ts";
import { formatBackground, formatWeights } from "./files.ts";
import { fitRanker } from "./fit-ranker.ts";
import { readGold } from "./gold.ts";
import type { TrainOptions } from "./options.ts";
import { readFilePapers, readTitleKeys, samplePapers } from "./read-corpus.ts";
import { titleKey } from "./title-key.ts";
import { prepareTraining } from "./training-papers.ts";

/** The texts of the two files, by the path that each has in the extractor's `concept` folder. */
export type TrainedFiles = Readonly<Record<"background-table.ts" | "rank/weights.ts", string>>;

/** Parts of the cross-validation whose figures are reported. */
const FOLDS = 5;

/** Counts the background, fits the ranker to it, and cross-validates it by paper; `say` is told of each step. */
export async function train(options: TrainOptions, say: (line: string) => void): Promise<TrainedFiles> {
  const gold = options.gold.map((path) => ({ path, papers: readGold(path) }));
  const goldKeys = gold.flatMap(({ papers }) => papers.map(({ paper }) => titleKey(paper.title)));
  const leftOut = new Set(
    [...(await readTitleKeys(options.exclude)), ...goldKeys].filter((key) => key !== ""),
  );
  say(`left out: ${leftOut.size} titles`);

  const tables = await countBackground(options, leftOut, say);
  replaceBackground(tables.words, tables.phrases);

  // Each file counts the same, however many papers it has.
  const meanSize = goldKeys.length / gold.length;
  const sets = gold.map(({ path, papers }) => ({
    path,
    papers: prepareTraining(papers, meanSize / papers.length),
  }));
  const all = sets.flatMap(({ papers }) => papers);
  const shown = crossValidate(all, FOLDS);
  for (const { path, papers } of sets) say(describe(path, papers.length, measureQuality(papers, shown)));
  say(describe("all gold", all.length, measureQuality(all, shown)));
  return {
    "background-table.ts": formatBackground(tables),
    "rank/weights.ts": formatWeights(fitRanker(all)),
  };
}

async function countBackground(
  { corpora, every }: TrainOptions,
  leftOut: ReadonlySet<string>,
  say: (line: string) => void,
): Promise<BackgroundTables> {
  const tagger = loadTagger();
  const counts = new BackgroundCounts(corpora.length);
  for (const [corpusIndex, path] of corpora.entries()) {
    for await (const paper of samplePapers(readFilePapers(path), every, leftOut)) {
      const text = annotatePaper(paper, tagger);
      if (typeof text !== "string") counts.add(text, findPhrases(text), corpusIndex);
    }
    say(`counted: ${counts.paperCounts[corpusIndex]!} abstracts of ${path}`);
  }
  return toBackgroundTables(counts);
}

function describe(name: string, paperCount: number, { precision, recall, f1 }: Quality): string {
  const percent = (share: number): string => (100 * share).toFixed(1);
  return `cross-validated: ${name}, ${paperCount} papers: F1 ${percent(f1)}, precision ${percent(precision)}, recall of core concepts ${percent(recall)}`;
}
