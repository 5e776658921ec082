import { createReadStream } from "node:fs";
import { readPapers } from "@isthmus/extractor";
import { IsthmusError, type Paper } from "@isthmus/model";
import { titleKey } from "./title-key.ts";

/**
 * All papers of a file in any format that the product reads, plain or gzip, one at a time; records that are no papers are
 * passed over. Throws "input.none-readable" for a file without papers: to leave out nothing by mistake would spoil figures.
 */
export async function* readFilePapers(path: string): AsyncGenerator<Paper> {
  const bytes = createReadStream(path, { highWaterMark: 262_144 });
  let paperCount = 0;
  for await (const event of readPapers({ file: path, bytes })) {
    if (event.kind !== "paper") continue;
    paperCount++;
    yield event.paper;
  }
  if (paperCount === 0)
    throw new IsthmusError("input.none-readable", `reading ${path}: there is no paper in it`);
}

/** Shorter and longer texts are seldom abstracts: notes of editors, whole papers. In characters. */
const SHORTEST_ABSTRACT = 200;
const LONGEST_ABSTRACT = 4000;

/** Every `every`-th paper of a stream that has an abstract and whose title is not among the keys left out. */
export async function* samplePapers(
  papers: AsyncIterable<Paper> | Iterable<Paper>,
  every: number,
  leftOut: ReadonlySet<string>,
): AsyncGenerator<Paper> {
  let index = 0;
  for await (const paper of papers) {
    const isSampled = index++ % every === 0;
    const { length } = paper.abstract;
    if (!isSampled || length < SHORTEST_ABSTRACT || length > LONGEST_ABSTRACT) continue;
    if (!leftOut.has(titleKey(paper.title))) yield paper;
  }
}

/** Keys of the titles in files; papers without a title have none. */
export async function readTitleKeys(paths: readonly string[]): Promise<ReadonlySet<string>> {
  const keys = new Set<string>();
  for (const path of paths) for await (const { title } of readFilePapers(path)) keys.add(titleKey(title));
  keys.delete("");
  return keys;
}
