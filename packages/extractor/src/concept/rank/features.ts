import { FAMILIARITY, writeFamiliarity } from "./familiarity.ts";
import { NEIGHBOURS, writeNeighbours } from "./neighbours.ts";
import { observe } from "./observation.ts";
import { PROMINENCE, writeProminence } from "./prominence.ts";
import { SHAPE, writeShape } from "./shape.ts";
import { SURROUNDINGS, writeSurroundings } from "./surroundings.ts";
import type { PaperView } from "./view.ts";

/** Everything the first stage of the ranker asks about a concept, by name, in the order of its row. */
export const FEATURES = [...PROMINENCE, ...SHAPE, ...SURROUNDINGS, ...NEIGHBOURS, ...FAMILIARITY] as const;

/** Writes the values of {@link FEATURES} of the concept at `index` into a row that begins at `at`. */
export function writeFeatures(view: PaperView, index: number, row: Float64Array, at: number): void {
  const use = view.uses[index]!;
  const seen = observe(view.paper, use.use.occurrences);
  let next = writeProminence(view, use, seen, row, at);
  next = writeShape(use, seen, row, next);
  next = writeSurroundings(view, index, seen, row, next);
  next = writeNeighbours(view, use, row, next);
  writeFamiliarity(use, row, next);
}
