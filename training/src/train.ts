import {
  contentWords,
  forgetForms,
  forgetWords,
  type PaperFindings,
  type RankerModels,
  replaceBackground,
  tableTagger,
  toExpanded,
} from "@isthmus/extractor/training";
import { BackgroundAcronymCounts } from "./acronym-counts.ts";
import { type AnnotatedExample, prepareExamples } from "./annotated.ts";
import { type Annotations, readAnnotations, toGoldPaper } from "./annotations.ts";
import { BackgroundCounts, type BackgroundTables, type Thresholds } from "./background.ts";
import { BeliefCounts } from "./beliefs.ts";
import { crossValidate, measureQuality, type Quality } from "./cross-validate.ts";
import { formatModels, formatPhraseTable, formatWordTable } from "./files.ts";
import { fitRanker } from "./fit-ranker.ts";
import { type GoldPaper, readGold, type TextsByTitle } from "./gold.ts";
import { WordContexts } from "./kind-contexts.ts";
import { fitKinds } from "./kind-fit.ts";
import { crossValidateKinds, findAccuracy } from "./kind-quality.ts";
import { toWordVectors } from "./kind-vectors.ts";
import type { TrainOptions } from "./options.ts";
import { readByTitle, readCorpus, samplePapers } from "./read-corpus.ts";
import { titleKey } from "./title-key.ts";
import { loadWinkTagger } from "./wink-tagger.ts";

/** The texts of the files that ship, by the path that each has in the extractor's `src`. */
export type TrainedFiles = Readonly<Record<string, string>>;

/** Parts of the cross-validation whose figures are reported. */
const FOLDS = 5;
/** Chosen so that all that is shipped together stays under 900 kB with 240,000 abstracts. */
const THRESHOLDS: Thresholds = { wordPapers: 48, phrasePapers: 28 };
/** Every so many papers of a corpus are enough for the vectors of words. */
const VECTOR_EVERY = 2;

/** A set of annotated papers. */
interface GoldSet {
  readonly name: string;
  readonly papers: readonly GoldPaper[];
}

/** All that one reading of the corpora tells. */
interface Counted {
  readonly background: BackgroundCounts;
  readonly acronyms: BackgroundAcronymCounts;
  readonly contexts: WordContexts;
}

/**
 * Counts the background, fits a first ranker, collects what it believes of every phrase in the corpora, fits the ranker that ships
 * to that, and cross-validates it by paper; `say` is told of each step.
 */
export async function train(options: TrainOptions, say: (line: string) => void): Promise<TrainedFiles> {
  const excluded = await readByTitle(options.exclude);
  const sets = await readSets(options, excluded);
  const leftOut = findLeftOut(excluded, sets);
  say(
    `annotated: ${sets.map(({ name, papers }) => `${papers.length} ${name}`).join(", ")}; left out: ${leftOut.size} titles`,
  );
  const counted = await count(options, leftOut, say);
  const first = counted.background.toTables(THRESHOLDS);
  useTables(first);
  const models = fitRanker(prepareSets(sets));
  say("fitted: the first ranker");
  const tables = await believe(options, leftOut, models, counted.background);
  useTables(tables);
  say("collected: what it believes");
  const examples = prepareSets(sets);
  reportRanker(sets, examples, say);
  const vectors = toWordVectors(counted.contexts);
  const all = sets.map(({ papers }) => papers);
  for (const [i, confusion] of crossValidateKinds(all, FOLDS, vectors).entries())
    say(`cross-validated: kinds of ${sets[i]!.name}: ${percent(findAccuracy(confusion))} right`);
  const { paperCount } = counted.background;
  return {
    "knowledge/word-table.ts": formatWordTable(tables, THRESHOLDS, paperCount),
    "knowledge/phrase-table.ts": formatPhraseTable(tables, THRESHOLDS, paperCount),
    "concept/rank/model-table.ts": formatModels(fitRanker(examples)),
    "concept/kind/kind-table.ts": fitKinds(all.flat(), vectors),
    "concept/acronym/background-acronyms.ts": counted.acronyms.format(),
  };
}

async function readSets(
  { gold, annotations, corpora }: TrainOptions,
  texts: TextsByTitle,
): Promise<readonly GoldSet[]> {
  const sets: GoldSet[] = gold.map((path) => ({ name: path, papers: readGold(path, texts) }));
  for (const path of annotations)
    sets.push({ name: path, papers: await joinTexts(readAnnotations([path]), corpora) });
  return sets;
}

/** Annotations with the texts that the corpora have for them. */
async function joinTexts(
  annotations: Annotations,
  corpora: readonly string[],
): Promise<readonly GoldPaper[]> {
  const papers: GoldPaper[] = [];
  for (const path of corpora) {
    for await (const paper of readCorpus(path)) {
      const concepts = annotations.get(paper.id);
      if (concepts !== undefined) papers.push(toGoldPaper(paper, concepts, path));
    }
  }
  return papers;
}

function findLeftOut(excluded: TextsByTitle, sets: readonly GoldSet[]): ReadonlySet<string> {
  const leftOut = new Set(excluded.keys());
  for (const { papers } of sets) for (const { paper } of papers) leftOut.add(titleKey(paper.title));
  leftOut.delete("");
  return leftOut;
}

async function count(
  { corpora, every }: TrainOptions,
  leftOut: ReadonlySet<string>,
  say: (line: string) => void,
): Promise<Counted> {
  useTables({ words: "", phrases: "" });
  const fields = await findFields(corpora);
  const counted: Counted = {
    background: new BackgroundCounts(fields, loadWinkTagger()),
    acronyms: new BackgroundAcronymCounts(),
    contexts: new WordContexts(),
  };
  for (const path of corpora) {
    let index = 0;
    for await (const paper of samplePapers(readCorpus(path), every, leftOut)) {
      const findings = counted.background.add(paper);
      if (findings !== null) addAcronyms(counted.acronyms, findings);
      if (index++ % VECTOR_EVERY === 0) counted.contexts.add(paper.title, paper.abstract);
    }
    say(`counted: ${counted.background.paperCount} abstracts up to the end of ${path}`);
  }
  return counted;
}

async function findFields(corpora: readonly string[]): Promise<readonly string[]> {
  const fields = new Set<string>();
  for (const path of corpora) for await (const { field } of readCorpus(path)) fields.add(field);
  return [...fields].sort();
}

function addAcronyms(counts: BackgroundAcronymCounts, { acronyms, text }: PaperFindings): void {
  if (acronyms.length > 0) counts.add(toExpanded(acronyms), contentWords(text.units));
}

async function believe(
  { corpora, every }: TrainOptions,
  leftOut: ReadonlySet<string>,
  models: RankerModels,
  background: BackgroundCounts,
): Promise<BackgroundTables> {
  const keys = background.phraseKeys(THRESHOLDS);
  const beliefs = new BeliefCounts(models, tableTagger, (key) => keys.has(key));
  for (const path of corpora)
    for await (const paper of samplePapers(readCorpus(path), every, leftOut)) beliefs.add(paper);
  return background.toTables(THRESHOLDS, beliefs.toBeliefs());
}

function useTables({ words, phrases }: BackgroundTables): void {
  replaceBackground(words, phrases);
  forgetWords();
  forgetForms();
}

function prepareSets(sets: readonly GoldSet[]): readonly AnnotatedExample[] {
  return sets.flatMap(({ name, papers }) => prepareExamples(papers, name, 1, tableTagger));
}

function reportRanker(
  sets: readonly GoldSet[],
  examples: readonly AnnotatedExample[],
  say: (line: string) => void,
): void {
  const judged = crossValidate(examples, FOLDS);
  for (const { name } of sets)
    say(describe(name, measureQuality(judged.filter(({ example }) => example.set === name))));
  const fields = new Map<string, typeof judged>();
  for (const one of judged) {
    const { field } = one.example.gold;
    if (field !== null) fields.set(field, [...(fields.get(field) ?? []), one]);
  }
  for (const [field, papers] of [...fields].sort(([a], [b]) => (a < b ? -1 : 1)))
    say(describe(`field ${field}`, measureQuality(papers)));
  say(describe("all", measureQuality(judged)));
}

function describe(name: string, { precision, recall, f1, shown, duplicates, ceiling }: Quality): string {
  return `cross-validated: ${name}: F1 ${percent(f1)}, precision ${percent(precision)}, recall of core concepts ${percent(recall)} (of ${percent(ceiling)} that are candidates), ${shown.toFixed(1)} a paper, ${duplicates.toFixed(2)} named twice`;
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}
