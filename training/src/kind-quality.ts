import { electKind, kindEvidence, type KindTable, KINDS, parseKindTable } from "@isthmus/extractor/training";
import type { GoldPaper } from "./gold.ts";
import { type KindExample, toKindExamples } from "./kind-examples.ts";
import { fitKindTable } from "./kind-fit.ts";
import type { WordVectors } from "./kind-vectors.ts";

/** How many concepts of each kind (rows, in the order of KINDS) were given each kind (columns). */
export type Confusion = readonly (readonly number[])[];

/** What a table says of examples that it was not fitted to. */
export function judgeKinds(examples: readonly KindExample[], table: KindTable): Confusion {
  const counts = emptyConfusion();
  for (const { clues, kindIndex } of examples) {
    const sum = new Int32Array(KINDS.length);
    for (const mention of clues) {
      const evidence = kindEvidence(mention, table);
      for (let kind = 0; kind < sum.length; kind++) sum[kind]! += evidence[kind]!;
    }
    const elected = electKind(sum);
    if (elected !== null) counts[kindIndex]![KINDS.indexOf(elected)]!++;
  }
  return counts;
}

/** Share, 0..1, of the concepts that were given their own kind; 0 when there are none. */
export function findAccuracy(confusion: Confusion): number {
  const total = confusion.flat().reduce((sum, count) => sum + count, 0);
  const right = confusion.reduce((sum, row, kind) => sum + row[kind]!, 0);
  return right / Math.max(1, total);
}

/** For each set of papers, what tables say that were fitted to all sets without a part of their papers, part after part. */
export function crossValidateKinds(
  sets: readonly (readonly GoldPaper[])[],
  foldCount: number,
  vectors: WordVectors,
): readonly Confusion[] {
  const sums = sets.map(emptyConfusion);
  for (let fold = 0; fold < foldCount; fold++) {
    const isIn = (_: GoldPaper, i: number): boolean => i % foldCount === fold;
    const others = sets.flatMap((papers) => papers.filter((paper, i) => !isIn(paper, i)));
    const table = parseKindTable(fitKindTable(toKindExamples(others, "label"), vectors));
    for (const [set, papers] of sets.entries())
      addTo(sums[set]!, judgeKinds(toKindExamples(papers.filter(isIn), "label"), table));
  }
  return sums;
}

function addTo(sum: number[][], confusion: Confusion): void {
  for (const [kind, row] of confusion.entries())
    for (const [said, count] of row.entries()) sum[kind]![said]! += count;
}

/** Lines for people: a header, then one line a kind with its accuracy and what its concepts were taken for. */
export function describeConfusion(confusion: Confusion): readonly string[] {
  const cell = (text: string): string => text.padStart(8);
  const header = [cell("kind"), cell("right"), ...KINDS.map(cell)].join("");
  return [
    header,
    ...KINDS.map((kind, i) => {
      const row = confusion[i]!;
      const total = row.reduce((sum, count) => sum + count, 0);
      const right = `${((100 * row[i]!) / Math.max(1, total)).toFixed(1)}%`;
      return [cell(kind), cell(right), ...row.map((count) => cell(String(count)))].join("");
    }),
  ];
}

function emptyConfusion(): number[][] {
  return KINDS.map(() => KINDS.map(() => 0));
}
