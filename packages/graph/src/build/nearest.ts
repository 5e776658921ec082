/**
 * Exact nearest neighbours by inverted index: a paper meets only papers on the posting lists of its own concepts,
 * whose products add up to the cosines (Zobel & Moffat, Inverted Files for Text Search Engines, 2006).
 */
import { type Cell, countRows, type SparseRows, toSparseRows, transpose } from "./sparse-rows.ts";

/** Called with the number of papers done and of all papers. */
export type Tick = (done: number, total: number) => void;

const TICK_EVERY = 256;

/** Papers × papers: the `k` papers of highest positive cosine for each; equal cosines by lower index. */
export function findNearest(profiles: SparseRows, k: number, tick: Tick): SparseRows {
  const postings = transpose(profiles);
  const paperCount = countRows(profiles);
  const cosines = new Float64Array(paperCount);
  const rows: Cell[][] = [];
  for (let paper = 0; paper < paperCount; paper++) {
    if (paper % TICK_EVERY === 0) tick(paper, paperCount);
    rows.push(strongest(addCosines(profiles, postings, paper, cosines), cosines, k));
  }
  tick(paperCount, paperCount);
  return toSparseRows(rows, paperCount);
}

/** Fills the cosines of one paper and answers which papers have one. */
function addCosines(profiles: SparseRows, postings: SparseRows, paper: number, cosines: Float64Array): number[] {
  const met: number[] = [];
  for (let at = profiles.offsets[paper]!; at < profiles.offsets[paper + 1]!; at++) {
    const concept = profiles.columns[at]!;
    const weight = profiles.values[at]!;
    for (let entry = postings.offsets[concept]!; entry < postings.offsets[concept + 1]!; entry++) {
      const other = postings.columns[entry]!;
      if (other === paper) continue;
      if (cosines[other] === 0) met.push(other);
      cosines[other]! += weight * postings.values[entry]!;
    }
  }
  return met;
}

function strongest(met: readonly number[], cosines: Float64Array, k: number): Cell[] {
  const cells = met.map((column) => ({ column, value: cosines[column]! })).filter((cell) => cell.value > 0);
  for (const column of met) cosines[column] = 0;
  if (cells.length > k) {
    cells.sort((one, other) => other.value - one.value || one.column - other.column);
    cells.length = k;
  }
  return cells;
}
