import type { FeatureName } from "./features.ts";

export const BIAS = -1;

export const WEIGHTS: readonly (readonly [FeatureName, number])[] = [
  ["frequency", 0.6],
  ["title", 1],
  ["titleRun", 0.5],
  ["position", -0.5],
  ["single", -0.8],
  ["two", 0.3],
  ["three", 0.3],
  ["wholeRun", 1],
  ["genericHead", -1],
  ["genericWord", -3],
  ["genericModifier", -1.5],
  ["longerShare", -1],
  ["acronym", 1.5],
  ["loneAdjective", -2],
  ["loneGerund", -1],
  ["name", 0.5],
  ["cValue", 0.5],
  ["spread", 0.3],
];
