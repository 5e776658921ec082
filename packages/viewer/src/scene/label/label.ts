import type { Box } from "../geometry/projection.ts";
import type { SetText } from "./typeset.ts";

/** What a label names; a click on it opens that. */
interface LabelTarget {
  readonly kind: "field" | "topic" | "paper";
  readonly index: number;
}

/** A place a label could take; the least penalty wins among the free ones. */
export interface Candidate {
  readonly box: Box;
  readonly penalty: number;
}

/** One way to set a label, with the places it could take; asked for only when its turn comes. */
export interface LabelSetting {
  readonly text: SetText;
  readonly candidates: () => readonly Candidate[];
}

/** A label that wants to be on the map. */
export interface LabelRequest {
  readonly key: string;
  readonly target: LabelTarget;
  readonly colour: string;
  /** True for names that the veil dims, because they are not what is meant. */
  readonly isContext: boolean;
  /** Ways to set it; the best free place among all is taken. */
  readonly settings: readonly LabelSetting[];
}

/** A label with its place. `choice` says which candidate of which setting it took. */
export interface PlacedLabel extends Omit<LabelRequest, "settings"> {
  readonly text: SetText;
  readonly box: Box;
  readonly choice: string;
}
