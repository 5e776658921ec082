import { ALONE_TREES, AMONG_TREES, QUICK_WEIGHTS } from "./model-table.ts";
import type { RankerModels } from "./ranker.ts";
import { parseTrees } from "./tree-text.ts";

let shipped: RankerModels | null = null;

/** The models that ship, read at the first call. */
export function shippedModels(): RankerModels {
  shipped ??= {
    quick: Float64Array.from(QUICK_WEIGHTS),
    alone: parseTrees(ALONE_TREES),
    among: parseTrees(AMONG_TREES),
  };
  return shipped;
}
