import {
  explainTrees,
  parseTrees,
  scoreRows,
  scoreTrees,
  TREE_DIGITS,
  type TreeModel,
} from "@isthmus/extractor/training";
import { createRandom } from "@isthmus/graph";
import { formatTrees } from "@isthmus/training";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

/** A tree as a person would draw it; leaves are sums of the differences, in thousandths, along the walk. */
interface Split {
  readonly feature: number;
  readonly threshold: number;
  readonly difference: number;
  readonly left: Split | null;
  readonly right: Split | null;
}

interface DrawnModel {
  readonly bias: number;
  readonly depth: number;
  readonly columnCount: number;
  readonly trees: readonly (Split | null)[];
}

/** What each split on the walk of a row adds, by an independent walk. */
function walk(tree: Split | null, row: readonly number[]): readonly { feature: number; change: number }[] {
  if (tree === null) return [];
  const isRight = row[tree.feature]! > tree.threshold;
  const change = (isRight ? tree.difference : -tree.difference) / 1000;
  return [{ feature: tree.feature, change }, ...walk(isRight ? tree.right : tree.left, row)];
}

const walkAll = ({ trees }: DrawnModel, row: readonly number[]) => trees.flatMap((tree) => walk(tree, row));

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, number) => total + number, 0);

function flatten({ bias, depth, columnCount, trees }: DrawnModel): TreeModel {
  const leafCount = 2 ** depth;
  const features = new Uint16Array(trees.length * (leafCount - 1));
  const thresholds = new Float64Array(features.length).fill(Infinity);
  const leaves = new Float64Array(trees.length * leafCount);
  const place = (tree: number, split: Split | null, node: number, start: number, width: number, mean = 0) => {
    if (split === null) {
      leaves.fill(mean / 1000, tree * leafCount + start, tree * leafCount + start + width);
      return;
    }
    features[tree * (leafCount - 1) + node] = split.feature;
    thresholds[tree * (leafCount - 1) + node] = split.threshold;
    const half = width / 2;
    place(tree, split.left, 2 * node + 1, start, half, mean - split.difference);
    place(tree, split.right, 2 * node + 2, start + half, half, mean + split.difference);
  };
  for (const [tree, split] of trees.entries()) place(tree, split, 0, 0, leafCount);
  return { bias: bias / 1000, depth, treeCount: trees.length, columnCount, features, thresholds, leaves };
}

/** Few values, so that a row often has just the value of a threshold. */
const value = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom(0.25, -0.125, 1e6, 2 ** -20));

function anySplit(columnCount: number, depth: number): fc.Arbitrary<Split | null> {
  if (depth === 0) return fc.constant(null);
  const below = anySplit(columnCount, depth - 1);
  return fc.option(
    fc.record({
      feature: fc.nat({ max: columnCount - 1 }),
      threshold: value,
      difference: fc.integer({ min: -5000, max: 5000 }),
      left: below,
      right: below,
    }),
    { freq: 8 },
  );
}

const anyModel: fc.Arbitrary<DrawnModel> = fc
  .record({ depth: fc.integer({ min: 1, max: 4 }), columnCount: fc.integer({ min: 1, max: 5 }) })
  .chain(({ depth, columnCount }) =>
    fc.record({
      bias: fc.integer({ min: -9999, max: 9999 }),
      depth: fc.constant(depth),
      columnCount: fc.constant(columnCount),
      trees: fc.array(anySplit(columnCount, depth), { maxLength: 6 }),
    }),
  );

const modelAndRows = anyModel.chain((model) =>
  fc.record({
    model: fc.constant(model),
    rows: fc.array(fc.array(value, { minLength: model.columnCount, maxLength: model.columnCount }), {
      maxLength: 11,
    }),
  }),
);

describe("trees as flat arrays", () => {
  test("give every row the score of a walk by hand", () => {
    fc.assert(
      fc.property(modelAndRows, ({ model, rows }) => {
        const values = Float64Array.from(rows.flat());
        for (const [index, row] of rows.entries()) {
          const score = scoreTrees(flatten(model), values, index * model.columnCount);
          const byHand = model.bias / 1000 + sum(walkAll(model, row).map(({ change }) => change));
          expect(score).toBeCloseTo(byHand, 9);
        }
      }),
    );
  });

  test("give many rows at once what they give one by one, and touch nothing behind the last", () => {
    fc.assert(
      fc.property(modelAndRows, fc.nat({ max: 3 }), ({ model, rows }, spareColumns) => {
        const flat = flatten(model);
        const width = model.columnCount + spareColumns;
        const padded = rows.map((row) => [...row, ...new Array<number>(spareColumns).fill(NaN)]);
        for (const values of [Float64Array.from(padded.flat()), Float32Array.from(padded.flat())]) {
          const out = new Float64Array(rows.length + 1).fill(77);
          scoreRows(flat, values, rows.length, width, out);
          const oneByOne = rows.map((_, index) => scoreTrees(flat, values, index * width));
          expect([...out]).toEqual([...oneByOne, 77]);
        }
      }),
    );
  });

  test("explain a score by columns, which with the bias sum to it", () => {
    fc.assert(
      fc.property(modelAndRows, ({ model, rows }) => {
        const flat = flatten(model);
        const values = Float64Array.from(rows.flat());
        for (const [index, row] of rows.entries()) {
          const offset = index * model.columnCount;
          const contributions = explainTrees(flat, values, offset);
          expect(Math.abs(flat.bias + sum(contributions) - scoreTrees(flat, values, offset))).toBeLessThan(
            1e-9,
          );
          const byHand = new Float64Array(model.columnCount);
          for (const { feature, change } of walkAll(model, row)) byHand[feature]! += change;
          for (const [column, contribution] of contributions.entries()) {
            expect(contribution).toBeCloseTo(byHand[column]!, 9);
          }
        }
      }),
    );
  });

  test("send a value that equals the threshold left, and so one that is no number", () => {
    const tree = { feature: 0, threshold: 2, difference: 500, left: null, right: null };
    const model = flatten({ bias: 0, depth: 3, columnCount: 1, trees: [tree] });
    const scores = [2, 2.5, NaN, -Infinity, Infinity].map((x) => scoreTrees(model, Float64Array.of(x), 0));
    expect(scores).toEqual([-0.5, 0.5, -0.5, -0.5, 0.5]);
  });
});

describe("trees as text", () => {
  test("come back the same", () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        const flat = flatten(model);
        expect(parseTrees(formatTrees(flat))).toEqual(flat);
      }),
    );
  });

  test("keep thresholds of any size and sign exactly", () => {
    const thresholds = [0.1, -0.1, 1 / 3, 1e-300, -4.5e300, 123456789, 2019.5, 0, Number.MIN_VALUE];
    const trees = thresholds.map((threshold) => ({
      feature: 0,
      threshold,
      difference: 1,
      left: null,
      right: null,
    }));
    const model = flatten({ bias: 0, depth: 1, columnCount: 1, trees });
    expect([...parseTrees(formatTrees(model)).thresholds]).toEqual(thresholds);
  });

  test("have their means moved to the bias", () => {
    const model = {
      ...flatten({ bias: 100, depth: 1, columnCount: 1, trees: [null, null] }),
      thresholds: Float64Array.of(5, Infinity),
      leaves: Float64Array.of(1, 2, 0.25, 0.25),
    };
    const parsed = parseTrees(formatTrees(model));
    expect([...parsed.leaves]).toEqual([-0.5, 0.5, 0, 0]);
    expect(parsed.bias).toBe(1.85);
  });

  test("need no escape in any kind of string literal", () => {
    expect(TREE_DIGITS).toMatch(/^[\x21-\x7D]+$/);
    expect(TREE_DIGITS).not.toMatch(/["'`\\$]/);
    expect(new Set(TREE_DIGITS).size).toBe(TREE_DIGITS.length);
  });

  test("take at most 8 characters a split with its leaf where hardly two splits are alike", () => {
    const random = createRandom(1, 1);
    const grow = (depth: number): Split | null =>
      depth === 0
        ? null
        : {
            feature: Math.floor(random() * 90),
            threshold: Math.round(random() * 1000) / 100,
            difference: Math.round((random() - random()) * 500),
            left: grow(depth - 1),
            right: grow(depth - 1),
          };
    const trees = Array.from({ length: 200 }, () => grow(5));
    const text = formatTrees(flatten({ bias: 0, depth: 5, columnCount: 90, trees }));
    expect(text.length).toBeLessThan(8 * 200 * 31);
  });
});

describe("text that is no trees", () => {
  const drawn: Split = {
    feature: 1,
    threshold: 0.75,
    difference: 321,
    left: null,
    right: { feature: 0, threshold: 100, difference: -45, left: null, right: null },
  };
  const text = formatTrees(flatten({ bias: -77, depth: 2, columnCount: 2, trees: [drawn, drawn, null] }));

  test("is refused wherever it was cut off, with the position of its end", () => {
    for (let length = 0; length < text.length; length++) {
      expect(() => parseTrees(text.slice(0, length))).toThrow(/^tree model: .* at position \d+$/);
    }
    expect(() => parseTrees(text.slice(0, -1))).toThrow(
      `tree model: the text ends too early at position ${text.length - 1}`,
    );
  });

  test.each(['"', " ", "é", "\n", "😀"])(
    "is refused for the character %j, with its position",
    (character) => {
      expect(() => parseTrees(text.slice(0, 7) + character + text.slice(8))).toThrow(
        "tree model: a character that is no digit at position 7",
      );
    },
  );

  test("is refused for what follows the last tree", () => {
    expect(() => parseTrees(`${text}!`)).toThrow(
      `tree model: text after the last tree at position ${text.length}`,
    );
  });

  test("is refused for a number after the last tree that has no end", () => {
    expect(() => parseTrees(text + TREE_DIGITS.at(-1)!)).toThrow(
      `tree model: the text ends too early at position ${text.length + 1}`,
    );
  });

  test("is refused for depths and numbers of thresholds that there are not", () => {
    expect(() => parseTrees(`!${text.slice(1)}`)).toThrow("a number outside 1..8 at position 0");
    expect(() => parseTrees(`0${text.slice(1)}`)).toThrow("a number outside 1..8 at position 0");
    expect(() => parseTrees(text.slice(0, -1) + TREE_DIGITS.charAt(3))).toThrow(
      `a number outside 0..2 at position ${text.length - 1}`,
    );
  });

  test("is refused for digits without end and thresholds without bound", () => {
    for (const higher of [TREE_DIGITS.charAt(44), TREE_DIGITS.charAt(87)]) {
      expect(() => parseTrees(`${higher.repeat(400)}!`)).toThrow("a number outside 1..8 at position 0");
    }
    // Depth, trees, columns, bias, thresholds, significand 1 and exponent 400, which is written as 8 + 18 × 44.
    const digits = [1, 0, 1, 0, 1, 2, 44 + 8, 18].map((digit) => TREE_DIGITS.charAt(digit));
    expect(() => parseTrees(digits.join(""))).toThrow("tree model: a threshold too large at position 6");
  });

  test("never gives anything but a model or a position", () => {
    const anyText = fc.string({ unit: fc.constantFrom(...TREE_DIGITS.split(""), " ", "é"), maxLength: 40 });
    fc.assert(
      fc.property(anyText, (given) => {
        try {
          const model = parseTrees(given);
          expect(model.leaves.length).toBe(model.treeCount * 2 ** model.depth);
        } catch (error) {
          expect(String(error)).toMatch(/^Error: tree model: .* at position \d+$/);
        }
      }),
    );
  });
});
