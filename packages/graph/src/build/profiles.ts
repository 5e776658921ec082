/**
 * Concept profiles of papers. Term weight after Robertson & Zaragoza, The Probabilistic Relevance Framework: BM25 and
 * Beyond (2009): w = IDF^a · tf (k1 + 1) / (tf + k1 (1 − b + b · length / mean length)), IDF = ln((n + ½) / papers).
 */
import { type ConceptTable, countPapers } from "./concept-table.ts";
import { type Cell, countRows, normaliseRows, type SparseRows, toSparseRows } from "./sparse-rows.ts";

const K1 = 1.2;
const B = 0.5;

/**
 * Papers × concepts: BM25 weights of the linking concepts, each row of length 1, so that a product of two rows is
 * their cosine. `exponent` is that of IDF: 1 for rare concepts to weigh most, ½ for a milder order.
 */
export function buildProfiles(table: ConceptTable, linking: Uint8Array, exponent: number): SparseRows {
  const { mentions } = table;
  const paperCount = countRows(mentions);
  const lengths = sumRows(mentions, linking);
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, paperCount);
  const rows: Cell[][] = [];
  for (let paper = 0; paper < paperCount; paper++) {
    const saturation = K1 * (1 - B + (B * lengths[paper]!) / meanLength);
    const row: Cell[] = [];
    for (let at = mentions.offsets[paper]!; at < mentions.offsets[paper + 1]!; at++) {
      const column = mentions.columns[at]!;
      if (linking[column] === 0) continue;
      const idf = Math.log((paperCount + 0.5) / countPapers(table, column));
      const tf = mentions.values[at]!;
      row.push({ column, value: idf ** exponent * ((tf * (K1 + 1)) / (tf + saturation)) });
    }
    rows.push(row);
  }
  return normaliseRows(toSparseRows(rows, mentions.columnCount));
}

function sumRows(matrix: SparseRows, counted: Uint8Array): Float64Array {
  const sums = new Float64Array(countRows(matrix));
  for (let row = 0; row < sums.length; row++)
    for (let at = matrix.offsets[row]!; at < matrix.offsets[row + 1]!; at++)
      if (counted[matrix.columns[at]!] === 1) sums[row]! += matrix.values[at]!;
  return sums;
}
