import type { PosTag } from "./pos-tag.ts";
import type { Unit } from "./unit.ts";

/** Tags of the first and of the last part of each unit; a unit without hyphen has one part. */
export interface UnitTags {
  readonly first: readonly PosTag[];
  readonly last: readonly PosTag[];
}

/** How capitals are to be read: as written, without those of plain words (titles), or not at all (texts in capitals). */
export type Spelling = "as-written" | "title" | "lower";

/** Tags the units of one text, in reading order. */
export type Tagger = (units: readonly Unit[], spelling: Spelling) => UnitTags;
