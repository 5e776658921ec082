import fc from "fast-check";
import { fitSoftmax, type SparseRows } from "@isthmus/training";
import { describe, expect, test } from "vitest";

/** Rows of a column of ones and one with a value, of two classes by planted odds: there is no chance in it. */
function plantedRows(bias: number, slope: number): SparseRows {
  const points = Array.from({ length: 21 }, (_, i) => (i - 10) / 5);
  const classes: number[] = [];
  const values: number[] = [];
  for (const x of points) {
    const positives = Math.round(200 / (1 + Math.exp(-(bias + slope * x))));
    for (let i = 0; i < 200; i++) {
      classes.push(i < positives ? 1 : 0);
      values.push(1, x);
    }
  }
  return {
    from: Int32Array.from({ length: classes.length + 1 }, (_, i) => 2 * i),
    columns: Int32Array.from(values, (_, i) => i % 2),
    values: Float64Array.from(values),
    classes: Int32Array.from(classes),
    columnCount: 2,
    classCount: 2,
  };
}

describe("softmax regression", () => {
  test("without penalty finds the log-odds by which the rows were made", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1, max: 1, noNaN: true }),
        fc.double({ min: -1.5, max: 1.5, noNaN: true }),
        (bias, slope) => {
          const [bias0, bias1, slope0, slope1] = fitSoftmax(plantedRows(bias, slope), {
            lasso: 0,
            ridge: 0,
            steps: 150,
          });
          expect(bias1! - bias0!).toBeCloseTo(bias, 1);
          expect(slope1! - slope0!).toBeCloseTo(slope, 1);
        },
      ),
      { numRuns: 15 },
    );
  });

  test("shrinks weights with a ridge, and to exactly nothing with a great lasso", () => {
    const slope = (lasso: number, ridge: number): number => {
      const weights = fitSoftmax(plantedRows(0, 1), { lasso, ridge, steps: 150 });
      return weights[3]! - weights[2]!;
    };
    expect(slope(0, 0)).toBeGreaterThan(slope(0, 500));
    expect(slope(0, 500)).toBeGreaterThan(0);
    expect(slope(1e4, 0)).toBe(0);
  });

  test("gives the same numbers again", () => {
    const options = { lasso: 0.3, ridge: 1, steps: 20 };
    expect(fitSoftmax(plantedRows(0.4, 1), options)).toEqual(fitSoftmax(plantedRows(0.4, 1), options));
  });
});
