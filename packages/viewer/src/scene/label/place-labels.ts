import { type Box, grownBox, overlaps } from "../geometry/projection.ts";
import type { Candidate, LabelRequest, PlacedLabel } from "./label.ts";

/** Where labels may stand and what they must not touch. */
export interface LabelRoom {
  /** Labels stay inside. */
  readonly area: Box;
  /** Chrome that floats over the map. */
  readonly obstacles: readonly Box[];
  /** By key the choice of the last picture; staying is preferred, so that names do not hop about. */
  readonly previous: ReadonlyMap<string, string>;
}

const GAP = 3;
const STAYING_BONUS = 0.6;

/**
 * Greedy placement in the order of the requests: each takes its free candidate of least penalty, or is left out.
 * No two placed labels come nearer than 3 pixels.
 */
export function placeLabels(requests: readonly LabelRequest[], room: LabelRoom): PlacedLabel[] {
  const taken: Box[] = [...room.obstacles];
  const placed: PlacedLabel[] = [];
  for (const { settings, ...request } of requests) {
    for (const [i, { text, candidates }] of settings.entries()) {
      const best = bestFree(candidates(), taken, room, (c) => room.previous.get(request.key) === `${i}.${c}`);
      if (best === null) continue;
      placed.push({ ...request, text, box: best.candidate.box, choice: `${i}.${best.index}` });
      taken.push(grownBox(best.candidate.box, GAP));
      break;
    }
  }
  return placed;
}

interface Best {
  readonly candidate: Candidate;
  readonly index: number;
}

function bestFree(
  candidates: readonly Candidate[],
  taken: readonly Box[],
  { area }: LabelRoom,
  isPrevious: (index: number) => boolean,
): Best | null {
  let best: Best | null = null;
  let least = Infinity;
  for (const [index, candidate] of candidates.entries()) {
    const penalty = candidate.penalty - (isPrevious(index) ? STAYING_BONUS : 0);
    if (penalty >= least || !contains(area, candidate.box)) continue;
    if (taken.some((box) => overlaps(box, candidate.box))) continue;
    best = { candidate, index };
    least = penalty;
  }
  return best;
}

function contains(area: Box, box: Box): boolean {
  return (
    box.x >= area.x &&
    box.y >= area.y &&
    box.x + box.width <= area.x + area.width &&
    box.y + box.height <= area.y + area.height
  );
}
