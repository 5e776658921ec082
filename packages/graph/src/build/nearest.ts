/**
 * Exact nearest neighbours by inverted index: a paper meets only papers on the posting lists of its own concepts,
 * whose products add up to the cosines (Zobel & Moffat, Inverted Files for Text Search Engines, 2006).
 */
import { type Cell, countRows, type SparseRows, toSparseRows, transpose } from "./sparse-rows.ts";
import { createTopK } from "./top-k.ts";

/** Called with the number of papers done and of all papers. */
export type Tick = (done: number, total: number) => void;

const TICK_EVERY = 256;

/** Papers × papers: the `k` papers of highest positive cosine for each; equal cosines by lower index. */
export function findNearest(profiles: SparseRows, k: number, tick: Tick): SparseRows {
  const postings = transpose(profiles);
  const paperCount = countRows(profiles);
  const cosines = new Float64Array(paperCount);
  const met = new Uint32Array(paperCount);
  const top = createTopK(k);
  const rows: Cell[][] = [];
  for (let paper = 0; paper < paperCount; paper++) {
    if (paper % TICK_EVERY === 0) tick(paper, paperCount);
    const metCount = addCosines(profiles, postings, paper, cosines, met);
    for (const other of met.subarray(0, metCount)) {
      if (other !== paper) top.offer(other, cosines[other]!);
      cosines[other] = 0;
    }
    rows.push(top.take());
  }
  tick(paperCount, paperCount);
  return toSparseRows(rows, paperCount);
}

/** Fills the cosines of one paper, lists which papers have one (itself among them) and answers how many. */
function addCosines(
  profiles: SparseRows,
  postings: SparseRows,
  paper: number,
  cosines: Float64Array,
  met: Uint32Array,
): number {
  const { offsets, columns, values } = postings;
  let metCount = 0;
  for (let at = profiles.offsets[paper]!; at < profiles.offsets[paper + 1]!; at++) {
    const concept = profiles.columns[at]!;
    const weight = profiles.values[at]!;
    const end = offsets[concept + 1]!;
    for (let entry = offsets[concept]!; entry < end; entry++) {
      const other = columns[entry]!;
      const before = cosines[other]!;
      if (before === 0) met[metCount++] = other;
      cosines[other] = before + weight * values[entry]!;
    }
  }
  return metCount;
}
