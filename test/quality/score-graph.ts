import type { GraphDocument } from "@isthmus/model";

/** A paper of the gold as far as links and fields go. */
export interface GoldPlace {
  readonly title: string;
  readonly field: string;
  readonly concepts: readonly { readonly label: string; readonly core: boolean }[];
}

const MAX_SHARE = 0.15;
const CUT = 10;

/**
 * nDCG@10 (Järvelin & Kekäläinen 2002) of the links of each gold paper to other gold papers, 0..1. Two papers are
 * relevant to each other by the IDF of the gold concepts they share, less where one of them has it as a side matter.
 * `indexOf` gives the document's paper for each gold paper.
 */
export function scoreLinks(
  gold: readonly GoldPlace[],
  indexOf: readonly number[],
  { links }: GraphDocument,
): number {
  const relevance = createRelevance(gold);
  const goldAt = new Map(indexOf.map((paper, index) => [paper, index]));
  let sum = 0;
  let scored = 0;
  for (const [index, paper] of indexOf.entries()) {
    const ideal = gold
      .map((_, other) => (other === index ? 0 : relevance(index, other)))
      .filter((value) => value > 0)
      .sort((a, b) => b - a)
      .slice(0, CUT);
    if (ideal.length === 0) continue;
    const found = links
      .filter(({ source, target }) => source === paper || target === paper)
      .sort((a, b) => b.weight - a.weight)
      .flatMap(({ source, target }) => goldAt.get(source === paper ? target : source) ?? [])
      .slice(0, CUT)
      .map((other) => relevance(index, other));
    sum += discounted(found) / discounted(ideal);
    scored += 1;
  }
  return sum / scored;
}

function createRelevance(gold: readonly GoldPlace[]): (one: number, other: number) => number {
  const papers = new Map<string, number>();
  for (const { concepts } of gold)
    for (const { label } of concepts) papers.set(label, (papers.get(label) ?? 0) + 1);
  return (one, other) => {
    const theirs = new Map(gold[other]!.concepts.map(({ label, core }) => [label, core]));
    let sum = 0;
    for (const { label, core } of gold[one]!.concepts) {
      const shared = theirs.get(label);
      if (shared === undefined || papers.get(label)! > MAX_SHARE * gold.length) continue;
      sum += Math.log(gold.length / papers.get(label)!) * (core && shared ? 1 : 0.3);
    }
    return sum;
  };
}

function discounted(values: readonly number[]): number {
  return values.reduce((sum, value, i) => sum + value / Math.log2(i + 2), 0);
}

/**
 * Adjusted mutual information of two groupings of the same things (Vinh, Epps & Bailey 2010, mean of entropies): 1 for
 * equal ones, 0 for what chance gives.
 */
export function adjustedMutualInformation(one: readonly unknown[], other: readonly unknown[]): number {
  const n = one.length;
  const a = sizesOf(one);
  const b = sizesOf(other);
  const joint = sizesOf(one.map((value, i) => `${String(value)}\n${String(other[i])}`));
  let information = 0;
  for (const [pair, both] of joint) {
    const [left, right] = pair.split("\n");
    const product = sizeOf(a, left!) * sizeOf(b, right!);
    information += (both / n) * Math.log((n * both) / product);
  }
  const mean = (entropy([...a.values()], n) + entropy([...b.values()], n)) / 2;
  const chance = expectedInformation([...a.values()], [...b.values()], n);
  return (information - chance) / (mean - chance);
}

function sizesOf(values: readonly unknown[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const value of values) sizes.set(String(value), (sizes.get(String(value)) ?? 0) + 1);
  return sizes;
}

function sizeOf(sizes: ReadonlyMap<string, number>, key: string): number {
  return sizes.get(key) ?? 0;
}

function entropy(sizes: readonly number[], n: number): number {
  return -sizes.reduce((sum, size) => sum + (size / n) * Math.log(size / n), 0);
}

/** Mean information of two groupings of these sizes drawn at random: over the hypergeometric overlaps. */
function expectedInformation(a: readonly number[], b: readonly number[], n: number): number {
  const logFactorial = [0];
  for (let i = 1; i <= n; i++) logFactorial.push(logFactorial[i - 1]! + Math.log(i));
  const f = (i: number): number => logFactorial[i]!;
  let sum = 0;
  for (const x of a) {
    for (const y of b) {
      for (let both = Math.max(1, x + y - n); both <= Math.min(x, y); both++) {
        const ways = f(x) + f(y) + f(n - x) + f(n - y);
        const all = f(n) + f(both) + f(x - both) + f(y - both) + f(n - x - y + both);
        sum += (both / n) * Math.log((n * both) / (x * y)) * Math.exp(ways - all);
      }
    }
  }
  return sum;
}
