import { IsthmusError } from "@isthmus/model";

/** Rows to learn from. */
export interface TreeData {
  /** Rows × columns, row by row; finite. */
  readonly values: Float32Array;
  readonly columnCount: number;
  /** Chance that the answer is yes, 0..1, by row. */
  readonly labels: Float64Array;
  /** At least 0, by row. */
  readonly weights: Float64Array;
  /** Log-odds by row to which the trees are added, as of another model; 0 when left out. */
  readonly initial?: Float64Array;
}

/** Throws for rows that nothing can be learned from, and says which. */
export function checkTreeData({ values, columnCount, labels, weights, initial }: TreeData): void {
  const rowCount = labels.length;
  if (rowCount === 0 || columnCount === 0) fail("no rows or no columns");
  const lengths = [values.length / columnCount, weights.length, initial?.length ?? rowCount];
  if (lengths.some((length) => length !== rowCount)) {
    fail(`${rowCount} labels, but values, weights and initial scores for ${lengths.join(", ")} rows`);
  }
  const valueIndex = values.findIndex((value) => !Number.isFinite(value));
  if (valueIndex >= 0) {
    const row = Math.floor(valueIndex / columnCount);
    fail(`a value that is not finite in row ${row}, column ${valueIndex % columnCount}`);
  }
  failWhere(labels, "a label outside 0..1", (label) => label >= 0 && label <= 1);
  failWhere(weights, "a weight that is negative or not finite", (weight) => weight >= 0 && weight < Infinity);
  if (initial !== undefined) failWhere(initial, "an initial score that is not finite", Number.isFinite);
  if (!weights.some((weight) => weight > 0)) fail("no row of a weight above 0");
}

function failWhere(numbers: Float64Array, what: string, isValid: (number: number) => boolean): void {
  const row = numbers.findIndex((number) => !isValid(number));
  if (row >= 0) fail(`${what} in row ${row}`);
}

function fail(found: string): never {
  throw new IsthmusError("options.invalid", `fitting trees: ${found}`);
}
