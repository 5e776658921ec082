/** One side of a bridge: a concept and how much at home it is in the side's field. */
export interface ReasonSide {
  readonly field: string;
  readonly concept: string;
  /** Papers of the field that mention the concept, and papers that do at all. */
  readonly papersInField: number;
  readonly paperCount: number;
}

/** The facts of the sentence. */
export interface ReasonFacts {
  readonly own: ReasonSide;
  readonly other: ReasonSide;
  /** Papers of its own field that are less close to the other field, and papers of its own field besides it. */
  readonly lessClose: number;
  readonly colleagues: number;
}

const WORTH_SAYING = 0.5;

/** Why a paper bridges, in one sentence of which every number can be recomputed from the document. */
export function writeReason({ own, other, lessClose, colleagues }: ReasonFacts): string {
  const brings = `Brings ${describe(other)}, to ${describe(own)}`;
  const share = colleagues === 0 ? 0 : lessClose / colleagues;
  if (share < WORTH_SAYING) return `${brings}.`;
  if (lessClose === colleagues)
    return `${brings}; no other paper of its own field leans as far to ${other.field}.`;
  return `${brings}; it leans to ${other.field} more than ${Math.floor(100 * share)} % of its own field.`;
}

function describe({ concept, field, papersInField, paperCount }: ReasonSide): string {
  const where = 2 * papersInField >= paperCount ? "at home in" : "found in";
  return `${concept}, ${where} ${field} (${papersInField} of ${paperCount} papers)`;
}
