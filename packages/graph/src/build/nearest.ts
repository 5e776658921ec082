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
    const met = addCosines(profiles, postings, paper, cosines);
    rows.push(findStrongest(met, cosines, k));
    for (const other of met) cosines[other] = 0;
  }
  tick(paperCount, paperCount);
  return toSparseRows(rows, paperCount);
}

/** Fills the cosines of one paper and answers which papers have one, ascending. */
function addCosines(
  profiles: SparseRows,
  postings: SparseRows,
  paper: number,
  cosines: Float64Array,
): Uint32Array {
  const met: number[] = [];
  for (let at = profiles.offsets[paper]!; at < profiles.offsets[paper + 1]!; at++) {
    const concept = profiles.columns[at]!;
    const weight = profiles.values[at]!;
    if (weight === 0) continue;
    for (let entry = postings.offsets[concept]!; entry < postings.offsets[concept + 1]!; entry++) {
      const other = postings.columns[entry]!;
      if (other === paper) continue;
      if (cosines[other] === 0) met.push(other);
      cosines[other]! += weight * postings.values[entry]!;
    }
  }
  return Uint32Array.from(met).sort();
}

/** The k strongest cells; sorting bare numbers first spares most papers an object. */
function findStrongest(met: Uint32Array, cosines: Float64Array, k: number): Cell[] {
  const weakest =
    met.length <= k ? 0 : Float64Array.from(met, (other) => cosines[other]!).sort()[met.length - k]!;
  const stronger: Cell[] = [];
  const equal: Cell[] = [];
  for (const column of met) {
    const value = cosines[column]!;
    if (value > weakest) stronger.push({ column, value });
    else if (value === weakest && value > 0) equal.push({ column, value });
  }
  return [...stronger, ...equal.slice(0, Math.max(0, k - stronger.length))];
}
