import { parseTrees, scoreRows, scoreTrees, type TreeModel } from "@isthmus/extractor/training";
import { createRandom } from "@isthmus/graph";
import { type BoostOptions, fitTrees, formatTrees, type TreeData } from "@isthmus/training";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const OPTIONS: BoostOptions = {
  treeCount: 30,
  depth: 2,
  learningRate: 0.3,
  l2: 1,
  leastHessian: 1e-3,
  rowShare: 1,
  columnShare: 1,
  random: () => {
    throw new Error("nothing to draw");
  },
};

interface Row {
  readonly values: readonly number[];
  readonly label: number;
  readonly weight?: number;
}

function toData(rows: readonly Row[]): TreeData {
  return {
    values: Float32Array.from(rows.flatMap(({ values }) => values)),
    columnCount: rows[0]!.values.length,
    labels: Float64Array.from(rows, ({ label }) => label),
    weights: Float64Array.from(rows, ({ weight }) => weight ?? 1),
  };
}

const fit = (rows: readonly Row[], options: Partial<BoostOptions> = {}): TreeModel =>
  fitTrees(toData(rows), { ...OPTIONS, ...options });

function scoresOf(model: TreeModel, rows: readonly Row[]): number[] {
  const { values, columnCount } = toData(rows);
  const scores = new Float64Array(rows.length);
  scoreRows(model, values, rows.length, columnCount, scores);
  return [...scores];
}

const chance = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/** Share of rows on the right side of even odds. */
function accuracy(model: TreeModel, rows: readonly Row[]): number {
  const scores = scoresOf(model, rows);
  return rows.filter(({ label }, i) => scores[i]! > 0 === label > 0.5).length / rows.length;
}

function drawRows(count: number, columnCount: number, label: (values: readonly number[]) => number): Row[] {
  const random = createRandom(7, count);
  return Array.from({ length: count }, () => {
    const values = Array.from({ length: columnCount }, () => Math.fround(2 * random() - 1));
    return { values, label: label(values) };
  });
}

/** Few different values, real labels, any weights. */
const anyRows = (columnCount: number): fc.Arbitrary<Row[]> =>
  fc.array(
    fc.record({
      values: fc.array(fc.integer({ min: -6, max: 6 }), { minLength: columnCount, maxLength: columnCount }),
      label: fc.constantFrom(0, 0, 0.25, 0.6, 1, 1),
      weight: fc.constantFrom(0.5, 1, 3),
    }),
    { minLength: 1, maxLength: 40 },
  );

describe("one tree", () => {
  const line = [0, 0, 1, 1].map((label, i) => ({ values: [i + 1], label }));
  const stump = { treeCount: 1, depth: 1, learningRate: 1 };

  test("has the leaves computed by hand", () => {
    const { bias, thresholds, leaves } = fit(line, stump);
    // p = 1/2: G = ±1, H = 1/2, λ = 1.
    expect({ bias, thresholds: [...thresholds], leaves: [...leaves] }).toEqual({
      bias: 0,
      thresholds: [2.5],
      leaves: [-0.667, 0.667],
    });
  });

  test("has the leaves computed by hand for weighted rows, their mean in the bias", () => {
    const weighted = line.map((row, i) => ({ ...row, weight: i === 3 ? 3 : 1 }));
    const { bias, leaves } = fit(weighted, stump);
    // p = 2/3. Left: G = 4/3, H = 4/9. Right: G = -4/3, H = 8/9.
    const left = -(4 / 3) / (4 / 9 + 1);
    const right = 4 / 3 / (8 / 9 + 1);
    expect(bias).toBeCloseTo(Math.log(2) + (left + right) / 2, 3);
    expect(leaves[1]).toBeCloseTo((right - left) / 2, 3);
    expect(leaves[0]).toBe(-leaves[1]!);
  });

  test("splits where a search through all splits gains most, on every level", () => {
    const random = createRandom(3, 3);
    // Fewer rows than bins, so that no edge moves.
    const rows = drawRows(200, 4, () => random());
    const depth = 3;
    const model = fit(rows, { ...stump, depth, leastHessian: 4 });
    const bias = Math.log(sumOf(rows, 1) / (rows.length - sumOf(rows, 1)));
    const byHand = growByHand(rows, chance(bias), depth);
    for (const [i, score] of scoresOf(model, rows).entries()) {
      expect(score).toBeCloseTo(bias + byHand(rows[i]!.values), 2);
    }
  });

  test("takes the first column and the lowest threshold of those that gain the same", () => {
    const rows = line.map(({ values, label }) => ({ values: [0, values[0]!, values[0]!], label }));
    expect([...fit(rows, stump).features]).toEqual([1]);
    const hill = [0, 1, 0].map((label, i) => ({ values: [i], label }));
    expect([...fit(hill, stump).thresholds]).toEqual([0.5]);
  });

  test("has leaves as large as the learning rate lets them be", () => {
    expect([...fit(line, { ...stump, learningRate: 0.3 }).leaves]).toEqual([-0.2, 0.2]);
  });

  test("cuts off no leaf with less than the least curvature", () => {
    const rows = Array.from({ length: 20 }, (_, i) => ({ values: [i], label: Number(i === 0) }));
    const curvature = 0.05 * 0.95;
    expect([...fit(rows, { ...stump, leastHessian: 3.01 * curvature }).thresholds]).toEqual([3.5]);
    expect([...fit(rows, { ...stump, leastHessian: 11 * curvature }).thresholds]).toEqual([Infinity]);
  });
});

const L2 = OPTIONS.l2;
const sumOf = (rows: readonly Row[], factor: number): number =>
  rows.reduce((sum, { label }) => sum + factor * label, 0);

/** The same tree by trying every split of every node anew, with rows of weight 1 and curvature at least 4 in a leaf. */
function growByHand(rows: readonly Row[], p: number, depth: number): (values: readonly number[]) => number {
  const gradientOf = (part: readonly Row[]): number => part.length * p - sumOf(part, 1);
  const hessianOf = (part: readonly Row[]): number => part.length * p * (1 - p);
  const worth = (part: readonly Row[]): number => gradientOf(part) ** 2 / (hessianOf(part) + L2);
  let best = { gain: 0, column: -1, value: 0, parts: [rows, rows] };
  for (const column of depth === 0 ? [] : rows[0]!.values.keys()) {
    for (const { values } of rows) {
      const value = values[column]!;
      const left = rows.filter((row) => row.values[column]! <= value);
      const right = rows.filter((row) => row.values[column]! > value);
      if (hessianOf(left) < 4 || hessianOf(right) < 4) continue;
      const gain = worth(left) + worth(right) - worth(rows);
      if (gain > best.gain) best = { gain, column, value, parts: [left, right] };
    }
  }
  if (best.column < 0) return () => -gradientOf(rows) / (hessianOf(rows) + L2);
  const [left, right] = best.parts.map((part) => growByHand(part, p, depth - 1));
  return (values) => (values[best.column]! <= best.value ? left! : right!)(values);
}

describe("boosted trees", () => {
  test("fit what can be told apart", () => {
    const rows = drawRows(200, 3, ([, y]) => Number(y! > 0.3));
    const model = fit(rows, { depth: 1 });
    expect(accuracy(model, rows)).toBe(1);
    for (const [i, score] of scoresOf(model, rows).entries()) {
      expect(Math.abs(chance(score) - rows[i]!.label)).toBeLessThan(0.1);
    }
  });

  test("fit exclusive or with two splits on a walk, which one split cannot", () => {
    const rows = drawRows(400, 2, ([x, y]) => Number(x! > 0 !== y! > 0));
    expect(accuracy(fit(rows, { depth: 2 }), rows)).toBeGreaterThan(0.97);
    expect(accuracy(fit(rows, { depth: 1 }), rows)).toBeLessThan(0.7);
  });

  test("fit chances between no and yes", () => {
    const rows = [0.2, 0.9, 0.5].flatMap((label, i) =>
      Array.from({ length: 50 }, () => ({ values: [i], label })),
    );
    const chances = scoresOf(fit(rows, { treeCount: 100 }), rows).map(chance);
    for (const [i, { label }] of rows.entries()) expect(chances[i]).toBeCloseTo(label, 2);
  });

  test("fit columns of more values than there are bins, rare and frequent ones", () => {
    const rows = drawRows(4000, 1, ([x]) => Number(x! > 0.8 || x === 0)).map((row, i) =>
      i % 3 === 0 ? { values: [0], label: 1 } : row,
    );
    expect(accuracy(fit(rows, { depth: 3 }), rows)).toBeGreaterThan(0.99);
  });

  test.each([0, 500, 999])("tell %d, on every second row, from a thousand other values", (frequent) => {
    const values = Array.from({ length: 2000 }, (_, i) => (i % 2 === 0 ? frequent : (i - 1) / 2));
    const rows = values.map((value) => ({ values: [value], label: Number(value === frequent) }));
    expect(accuracy(fit(rows), rows)).toBe(1);
  });

  test("ask only what tells rows apart", () => {
    const rows = drawRows(60, 1, ([x]) => Number(x! > 0)).map(({ values, label }) => ({
      values: [5, ...values],
      label,
    }));
    const { features, thresholds } = fit(rows);
    expect([...features].filter((_, i) => thresholds[i] !== Infinity)).not.toContain(0);
    const alike = fit(rows.map(({ values }) => ({ values, label: 1 })));
    expect([...alike.thresholds].every((threshold) => threshold === Infinity)).toBe(true);
    expect(chance(alike.bias)).toBeGreaterThan(0.999);
  });

  test("are as they ship: text gives back the same model", () => {
    fc.assert(
      fc.property(anyRows(3), (rows) => {
        const model = fit(rows, { treeCount: 5, depth: 3 });
        expect(parseTrees(formatTrees(model))).toEqual(model);
      }),
    );
  });

  test("take at most 45 kB of text for 200 trees of depth 5", () => {
    const random = createRandom(5, 5);
    const rows = drawRows(2000, 20, ([x, y, z]) => chance(3 * x! - 4 * y! * z! + random()));
    const model = fit(rows, { treeCount: 200, depth: 5, learningRate: 0.1 });
    expect(model.thresholds.filter((threshold) => threshold < Infinity).length).toBeGreaterThan(5000);
    expect(formatTrees(model).length).toBeLessThan(45_000);
  });

  test("see a row of weight 3 as three rows, and one of weight 0 not at all", () => {
    fc.assert(
      fc.property(anyRows(2), (rows) => {
        const thrice = rows.flatMap((row) => [row, row, row]);
        const heavy = rows.map((row) => ({ ...row, weight: row.weight! * 3 }));
        const ghosts = heavy.map((row) => ({ ...row, label: 1 - row.label, weight: 0 }));
        const expected = scoresOf(fit(thrice, { treeCount: 1 }), rows);
        for (const [i, score] of scoresOf(fit([...heavy, ...ghosts], { treeCount: 1 }), rows).entries()) {
          expect(score).toBeCloseTo(expected[i]!, 2);
        }
      }),
    );
  });

  test("do not change on their rows when a column is stretched without changing its order", () => {
    const stretches = [(x: number) => x ** 3 + x, (x: number) => 2 ** x, (x: number) => 1000 + x / 64];
    fc.assert(
      fc.property(anyRows(2), fc.constantFrom(...stretches), (rows, stretch) => {
        const stretched = rows.map((row) => ({ ...row, values: [row.values[0]!, stretch(row.values[1]!)] }));
        const options = { treeCount: 8, depth: 3 };
        expect(scoresOf(fit(stretched, options), stretched)).toEqual(scoresOf(fit(rows, options), rows));
      }),
    );
  });

  test("give numbers of double precision the score of the single ones they learned from", () => {
    const rows = Array.from({ length: 60 }, (_, i) => ({ values: [(i % 12) / 10], label: (i % 5) / 4 }));
    const model = fit(rows, { treeCount: 40 });
    const scores = scoresOf(model, rows);
    for (const [i, { values }] of rows.entries()) {
      expect(scoreTrees(model, Float64Array.from(values), 0)).toBe(scores[i]);
    }
  });
});

describe("samples", () => {
  const rows = drawRows(120, 4, ([x, y]) => Number(x! + y! > 0));
  const sampled = (seed: number): TreeModel =>
    fit(rows, { rowShare: 0.5, columnShare: 0.5, random: createRandom(seed, 1) });

  test("make the same trees of the same seed, and others of another", () => {
    expect(formatTrees(sampled(1))).toBe(formatTrees(sampled(1)));
    expect(formatTrees(sampled(1))).not.toBe(formatTrees(sampled(2)));
  });

  test("still fit", () => {
    expect(accuracy(sampled(1), rows)).toBeGreaterThan(0.9);
  });

  test("show each tree its share of the columns", () => {
    const depth = 3;
    const { features, thresholds, treeCount } = fit(rows, {
      depth,
      columnShare: 0.25,
      random: createRandom(1, 1),
    });
    const nodes = [...features.keys()].filter((node) => thresholds[node] !== Infinity);
    const treeOf = (node: number): number => Math.floor(node / (2 ** depth - 1));
    for (let tree = 0; tree < treeCount; tree++) {
      const asked = new Set(nodes.filter((node) => treeOf(node) === tree).map((node) => features[node]));
      expect(asked.size).toBeLessThanOrEqual(1);
    }
    expect(new Set(nodes.map((node) => features[node]))).toEqual(new Set([0, 1, 2, 3]));
  });

  test("show each tree its share of the rows", () => {
    // Nothing to split: the bias is already the mean of all rows, and only a tree that sees some of them moves it.
    const noise = drawRows(50, 1, ([x]) => Number(x! > 0.5)).map(({ label }) => ({ values: [0, 0], label }));
    const biasOf = (rowShare: number): number =>
      fit(noise, { rowShare, treeCount: 1, learningRate: 1, random: createRandom(4, 4) }).bias;
    expect(biasOf(0.2)).not.toBe(biasOf(1));
  });
});

describe("trees upon the scores of another model", () => {
  const rows = drawRows(200, 2, ([x, y]) => Number(x! + 0.5 * y! > 0.1));

  test("are empty where those already say all", () => {
    const initial = Float64Array.from(rows, ({ values }) => 3 * values[0]!);
    const labels = initial.map(chance);
    const { bias, leaves } = fitTrees({ ...toData(rows), labels, initial }, OPTIONS);
    expect(bias).toBe(0);
    expect([...leaves].every((leaf) => leaf === 0)).toBe(true);
  });

  test("add what those lack", () => {
    const initial = Float64Array.from(rows, ({ values }) => 4 * values[0]! - 2);
    const added = scoresOf(fitTrees({ ...toData(rows), initial }, OPTIONS), rows);
    const isRight = (score: number, i: number): boolean => score > 0 === rows[i]!.label > 0.5;
    expect(initial.filter(isRight).length).toBeLessThan(0.8 * rows.length);
    expect(initial.map((score, i) => score + added[i]!).filter(isRight).length).toBeGreaterThan(
      0.95 * rows.length,
    );
  });
});

describe("what no trees can be fitted to", () => {
  const data = toData([
    { values: [1, 2], label: 0 },
    { values: [3, 4], label: 1 },
  ]);

  test.each<[string, Partial<TreeData>]>([
    ["a value that is not finite in row 1, column 0", { values: Float32Array.of(1, 2, NaN, 4) }],
    ["a value that is not finite in row 0, column 1", { values: Float32Array.of(1, Infinity, 3, 4) }],
    ["a label outside 0..1 in row 1", { labels: Float64Array.of(0, 1.5) }],
    ["a label outside 0..1 in row 0", { labels: Float64Array.of(NaN, 1) }],
    ["a weight that is negative or not finite in row 0", { weights: Float64Array.of(-1, 1) }],
    ["no row of a weight above 0", { weights: Float64Array.of(0, 0) }],
    ["an initial score that is not finite in row 1", { initial: Float64Array.of(0, NaN) }],
    ["2 labels, but values, weights and initial scores for 2, 1, 2 rows", { weights: Float64Array.of(1) }],
    [
      "2 labels, but values, weights and initial scores for 1.5, 2, 2 rows",
      { values: Float32Array.of(1, 2, 3) },
    ],
    ["no rows or no columns", { labels: new Float64Array() }],
  ])("is named: %s", (message, wrong) => {
    expect(() => fitTrees({ ...data, ...wrong }, OPTIONS)).toThrow(`fitting trees: ${message}`);
  });

  test("is told by the option out of range", () => {
    const wrong = { depth: 9, learningRate: 0, rowShare: 1.5, l2: NaN };
    expect(() => fitTrees(data, { ...OPTIONS, ...wrong })).toThrow(
      "fitting trees: depth, learningRate, rowShare, l2 out of range",
    );
  });
});
