import { FAMILIARITY } from "./familiarity.ts";
import { PROMINENCE } from "./prominence.ts";
import { SHAPE } from "./shape.ts";
import { SURROUNDINGS } from "./surroundings.ts";

/** Everything the first stage of the ranker asks about a concept, by name. */
export const FEATURES = { ...PROMINENCE, ...SHAPE, ...SURROUNDINGS, ...FAMILIARITY } as const;
