/** A number as documents hold it: at most so many decimals, never −0. */
export function round(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor + 0;
}

/** Weights, shares and measures: four decimals. */
export function roundShare(value: number): number {
  return round(value, 4);
}
