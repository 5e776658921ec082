import { IsthmusError } from "@isthmus/model";
import type { Limits } from "./concept/rank/select.ts";

/** How to extract; what is left out takes the value named. */
export interface ExtractOptions {
  /** Fewest concepts shown for a paper, as far as it has plausible ones: an integer from 0; 4. */
  readonly minConcepts?: number;
  /** Most concepts shown for a paper: an integer from 1, not below `minConcepts`; 20. More than 45 are never shown. */
  readonly maxConcepts?: number;
  /** Called now and then with the papers done so far and in all. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Stops the work between two papers: the call then throws the error "interrupted". */
  readonly signal?: AbortSignal;
}

const DEFAULTS: Limits = { minConcepts: 4, maxConcepts: 20 };

/** The limits asked for, complete; throws "options.invalid" for values that make no sense. */
export function resolveLimits(options: ExtractOptions): Limits {
  const maxConcepts = options.maxConcepts ?? Math.max(DEFAULTS.maxConcepts, options.minConcepts ?? 0);
  const minConcepts = options.minConcepts ?? Math.min(DEFAULTS.minConcepts, maxConcepts);
  if (!Number.isSafeInteger(minConcepts) || minConcepts < 0)
    throw refuse("minConcepts", minConcepts, "an integer from 0");
  if (!Number.isSafeInteger(maxConcepts) || maxConcepts < 1)
    throw refuse("maxConcepts", maxConcepts, "an integer from 1");
  if (minConcepts > maxConcepts)
    throw refuse("minConcepts", minConcepts, `at most maxConcepts (${maxConcepts})`);
  return { minConcepts, maxConcepts };
}

function refuse(name: string, value: unknown, wanted: string): IsthmusError {
  return new IsthmusError(
    "options.invalid",
    `extracting concepts: ${name} is ${String(value)}; give ${wanted}`,
  );
}
