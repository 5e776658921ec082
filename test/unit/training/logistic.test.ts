import fc from "fast-check";
import { type Example, fitLogistic } from "@isthmus/training";
import { describe, expect, test } from "vitest";

/** Points on a grid, positive by the share that a known model gives them: there is no chance in it. */
function plantedExamples(bias: number, slopes: readonly [number, number]): Example[] {
  const grid = Array.from({ length: 9 }, (_, i) => (i - 4) / 2);
  return grid.flatMap((x) =>
    grid.flatMap((y) => {
      const p = 1 / (1 + Math.exp(-(bias + slopes[0] * x + slopes[1] * y)));
      return [
        { values: [x, y], isPositive: true, weight: p },
        { values: [x, y], isPositive: false, weight: 1 - p },
      ];
    }),
  );
}

const oddsAt = (fit: ReturnType<typeof fitLogistic>, values: readonly number[]): number =>
  values.reduce((sum, value, i) => sum + value * fit.coefficients[i]!, fit.bias);

describe("logistic regression", () => {
  test("without penalty finds the model by which the examples were made", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1, max: 1, noNaN: true }),
        fc.double({ min: -2, max: 2, noNaN: true }),
        fc.double({ min: -2, max: 2, noNaN: true }),
        (bias, first, second) => {
          const fit = fitLogistic(plantedExamples(bias, [first, second]), 0);
          expect(fit.bias).toBeCloseTo(bias, 4);
          expect(fit.coefficients[0]).toBeCloseTo(first, 4);
          expect(fit.coefficients[1]).toBeCloseTo(second, 4);
        },
      ),
      { numRuns: 30 },
    );
  });

  test("puts separable examples on their sides, with finite coefficients", () => {
    const examples = [-3, -2, -1, 1, 2, 3].map((x) => ({ values: [x], isPositive: x > 0, weight: 1 }));
    const fit = fitLogistic(examples);
    expect(Number.isFinite(fit.coefficients[0])).toBe(true);
    for (const { values, isPositive } of examples) expect(oddsAt(fit, values) > 0).toBe(isPositive);
  });

  test("shrinks the coefficients the more, the greater the penalty", () => {
    const slope = (penalty: number): number =>
      fitLogistic(plantedExamples(0, [2, 0]), penalty).coefficients[0]!;
    expect(slope(0)).toBeGreaterThan(slope(3));
    expect(slope(3)).toBeGreaterThan(slope(300));
    expect(slope(300)).toBeGreaterThan(0);
  });

  test("does not depend on the units of the values", () => {
    const examples = plantedExamples(0.5, [1, -1]);
    const inMillis = examples.map((example) => ({
      ...example,
      values: [1000 * example.values[0]! + 7, example.values[1]!],
    }));
    const [plain, scaled] = [fitLogistic(examples), fitLogistic(inMillis)];
    expect(oddsAt(scaled, [1007, 2])).toBeCloseTo(oddsAt(plain, [1, 2]), 6);
  });

  test("takes a weight of two for the same example twice", () => {
    const [first, ...rest] = plantedExamples(0.3, [1, 0.5]);
    const twice = fitLogistic([first!, first!, ...rest]);
    const weighed = fitLogistic([{ ...first!, weight: 2 * first!.weight }, ...rest]);
    expect(weighed.bias).toBeCloseTo(twice.bias, 8);
    expect(weighed.coefficients[0]).toBeCloseTo(twice.coefficients[0]!, 8);
  });

  test("gives a value that never differs no coefficient", () => {
    const examples = plantedExamples(0, [1, 0]).map((example) => ({
      ...example,
      values: [example.values[0]!, 5],
    }));
    expect(fitLogistic(examples).coefficients[1]).toBeCloseTo(0, 8);
  });
});
