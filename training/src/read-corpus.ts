import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { readPapers } from "@isthmus/extractor";
import { IsthmusError, type Paper } from "@isthmus/model";
import { titleKey } from "./title-key.ts";

/** A paper of a corpus that background statistics are counted over. */
export interface CorpusPaper {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly keywords: readonly string[];
  /** Field of science, "" where the corpus does not say. */
  readonly field: string;
}

/** All papers of a corpus, one JSON object a line, plain or gzip; other lines are passed over. */
export async function* readCorpus(path: string): AsyncGenerator<CorpusPaper> {
  const bytes = createReadStream(path, { highWaterMark: 262_144 });
  const input = path.endsWith(".gz") ? bytes.pipe(createGunzip()) : bytes;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    const paper = toCorpusPaper(line);
    if (paper !== null) yield paper;
  }
}

function toCorpusPaper(line: string): CorpusPaper | null {
  const value = parseJson(line);
  if (typeof value !== "object" || value === null) return null;
  const record: Readonly<Record<string, unknown>> = { ...value };
  const text = (name: string): string => (typeof record[name] === "string" ? record[name] : "");
  const { keywords } = record;
  return {
    id: text("id"),
    title: text("title"),
    abstract: text("abstract"),
    keywords: Array.isArray(keywords) ? keywords.filter((keyword) => typeof keyword === "string") : [],
    field: text("field"),
  };
}

/** `null` for what is no JSON. */
function parseJson(line: string): unknown {
  const parse: (text: string) => unknown = JSON.parse;
  try {
    return parse(line);
  } catch {
    return null;
  }
}

/** Shorter and longer texts are seldom abstracts: notes of editors, whole papers. In characters. */
const SHORTEST_ABSTRACT = 200;
const LONGEST_ABSTRACT = 4000;

/** Every `every`-th paper of a stream that has an abstract and whose title is not among the keys left out. */
export async function* samplePapers<Sampled extends Pick<CorpusPaper, "title" | "abstract">>(
  papers: AsyncIterable<Sampled> | Iterable<Sampled>,
  every: number,
  leftOut: ReadonlySet<string>,
): AsyncGenerator<Sampled> {
  let index = 0;
  for await (const paper of papers) {
    const isSampled = index++ % every === 0;
    const { length } = paper.abstract;
    if (!isSampled || length < SHORTEST_ABSTRACT || length > LONGEST_ABSTRACT) continue;
    if (!leftOut.has(titleKey(paper.title))) yield paper;
  }
}

/**
 * Papers of files of any format that the product reads, by the keys of their titles. Throws "input.none-readable" for a file without
 * papers: to leave out nothing by mistake would spoil figures.
 */
export async function readByTitle(paths: readonly string[]): Promise<ReadonlyMap<string, Paper>> {
  const papers = new Map<string, Paper>();
  for (const path of paths) {
    let paperCount = 0;
    const bytes = createReadStream(path, { highWaterMark: 262_144 });
    for await (const event of readPapers({ file: path, bytes })) {
      if (event.kind !== "paper") continue;
      paperCount++;
      papers.set(titleKey(event.paper.title), event.paper);
    }
    if (paperCount === 0)
      throw new IsthmusError("input.none-readable", `reading ${path}: there is no paper in it`);
  }
  papers.delete("");
  return papers;
}
