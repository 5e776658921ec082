/**
 * Which concept is a kind of which, by the head of its name: a hyperbolic graph neural network is a graph neural network.
 * Source: string inclusion, R. Navigli, P. Velardi, Learning Domain Ontologies from Document Warehouses and Dedicated Web Sites,
 * Computational Linguistics 30(2), 2004. An English name ends with its head, or has it before a preposition:
 * broader(w₁…wₙ) = the longest confirmed wᵢ…wₙ with i > 1; where wₚ is a preposition, the longest confirmed wᵢ…wₚ₋₁ with i ≥ 1.
 */
import { conceptId } from "@isthmus/model";
import { type ConceptTable, countPapers } from "./concept-table.ts";
import { readCell } from "./sparse-rows.ts";

/** Papers that must be shown with a concept of one word, since such words have many meanings. */
const MIN_SHOWN_FOR_ONE_WORD = 3;

const PREPOSITION =
  /^(?:about|across|against|among|as|at|between|by|for|from|in|into|of|on|over|through|under|via|with|within|without)$/iu;

/** Words that hide the head: "precision and recall" is no recall, "learning to rank" no rank. */
const HEADLESS = /^(?:&|and|nor|or|to|versus|vs\.?)$/iu;

/** A phrase that may name the broader concept. */
interface Head {
  readonly phrase: string;
  readonly isOneWord: boolean;
  /** Does a preposition follow it? Such names are often names of one thing. */
  readonly isPostmodified: boolean;
}

/**
 * For shown concepts the nearest shown one that they are a kind of, as positions in the table. It has fewer words and no fewer papers,
 * so that no chain leads back to its start.
 */
export function findBroader(table: ConceptTable): ReadonlyMap<number, number> {
  const shown = countShown(table);
  const broader = new Map<number, number>();
  for (const [concept, label] of table.labels.entries()) {
    if (shown[concept] === 0) continue;
    for (const head of listHeads(label)) {
      const found = table.indexOf.get(conceptId(head.phrase));
      if (found === undefined || !isConfirmed(table, shown, head, concept, found)) continue;
      broader.set(concept, found);
      break;
    }
  }
  return broader;
}

/** For each concept the number of papers shown with it. */
function countShown({ ids, shown }: ConceptTable): Uint32Array {
  const counts = new Uint32Array(ids.length);
  for (const concept of shown.columns) counts[concept]! += 1;
  return counts;
}

/** The longest first. Words part at spaces only: a group with hyphens is one modifier. */
function* listHeads(label: string): Generator<Head> {
  const words = label.split(/\s+/u).filter((word) => /[\p{L}\p{N}&]/u.test(word));
  if (words.some((word) => HEADLESS.test(word))) return;
  const preposition = words.findIndex((word, i) => i > 0 && PREPOSITION.test(word));
  const isPostmodified = preposition !== -1;
  const end = isPostmodified ? preposition : words.length;
  for (let start = isPostmodified ? 0 : 1; start < end; start++)
    yield { phrase: words.slice(start, end).join(" "), isOneWord: end - start === 1, isPostmodified };
}

/** The papers know the broader concept by itself, and as more than a rare short name of the narrower. */
function isConfirmed(
  table: ConceptTable,
  shown: Uint32Array,
  { isOneWord, isPostmodified }: Head,
  narrower: number,
  broader: number,
): boolean {
  if (table.words[broader]!.length >= table.words[narrower]!.length) return false;
  if (shown[broader]! < (isOneWord ? MIN_SHOWN_FOR_ONE_WORD : 1)) return false;
  if (countPapers(table, broader) < countPapers(table, narrower)) return false;
  return !isPostmodified || isUsedWith(table, narrower, broader);
}

/** Does a paper mention both? */
function isUsedWith({ papers }: ConceptTable, one: number, other: number): boolean {
  const ofOne = papers.columns.subarray(papers.offsets[one], papers.offsets[one + 1]);
  return ofOne.some((paper) => readCell(papers, other, paper) > 0);
}
