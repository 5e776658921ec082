import { type Box, grownBox, overlaps } from "../geometry/projection.ts";
import type { LabelRequest, PlacedLabel } from "./label.ts";

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
 * Greedy placement in the order of the requests: each takes the free candidate of least penalty among all its settings,
 * or is left out. No two placed labels come nearer than 3 pixels.
 */
export function placeLabels(requests: readonly LabelRequest[], room: LabelRoom): PlacedLabel[] {
  const taken: Box[] = [...room.obstacles];
  const placed: PlacedLabel[] = [];
  for (const request of requests) {
    const label = bestFree(request, taken, room);
    if (label === null) continue;
    placed.push(label);
    taken.push(grownBox(label.box, GAP));
  }
  return placed;
}

function bestFree(
  { settings, ...request }: LabelRequest,
  taken: readonly Box[],
  { area, previous }: LabelRoom,
): PlacedLabel | null {
  const stays = previous.get(request.key);
  let best: PlacedLabel | null = null;
  let least = Infinity;
  for (const [i, { text, candidates }] of settings.entries()) {
    for (const [j, { box, penalty: plain }] of candidates().entries()) {
      const choice = `${i}.${j}`;
      const penalty = plain - (choice === stays ? STAYING_BONUS : 0);
      if (penalty >= least || !contains(area, box)) continue;
      if (taken.some((other) => overlaps(other, box))) continue;
      best = { ...request, text, box, choice };
      least = penalty;
    }
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
