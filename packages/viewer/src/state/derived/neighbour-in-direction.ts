import type { ExplorerDocument } from "../../load/explorer-document.ts";
import type { Visibility } from "./visibility.ts";

/** Where an arrow key points on the screen. */
export type Direction = "left" | "right" | "up" | "down";

// Map units have y up.
const HEADING = { left: [-1, 0], right: [1, 0], up: [0, 1], down: [0, -1] } as const;

/** Off the line counts this many times as much as along it, so that walking keeps its course. */
const SIDEWAYS_COST = 2;

/**
 * The shown paper nearest to another in a direction, inside a quarter turn to either side of it; `null` at the edge.
 * From nowhere (`null`) the walk starts at the paper nearest to the middle of the shown ones.
 */
export function neighbourInDirection(
  { papers }: ExplorerDocument,
  visibility: readonly Visibility[],
  from: number | null,
  direction: Direction,
): number | null {
  const shown = papers.flatMap((_, i) => (visibility[i] === "shown" && i !== from ? [i] : []));
  if (from === null) return nearestToMiddle(papers, shown);
  const [headX, headY] = HEADING[direction];
  const { x, y } = papers[from]!;
  return least(shown, (i) => {
    const along = (papers[i]!.x - x) * headX + (papers[i]!.y - y) * headY;
    const across = Math.abs((papers[i]!.x - x) * headY - (papers[i]!.y - y) * headX);
    return along <= 0 || across > along ? Infinity : along + SIDEWAYS_COST * across;
  });
}

function nearestToMiddle(papers: ExplorerDocument["papers"], shown: readonly number[]): number | null {
  const middleX = shown.reduce((sum, i) => sum + papers[i]!.x, 0) / shown.length;
  const middleY = shown.reduce((sum, i) => sum + papers[i]!.y, 0) / shown.length;
  return least(shown, (i) => Math.hypot(papers[i]!.x - middleX, papers[i]!.y - middleY));
}

/** The first of the smallest; `null` when all are infinite. */
function least(list: readonly number[], cost: (i: number) => number): number | null {
  let best: number | null = null;
  let lowest = Infinity;
  for (const i of list) {
    const here = cost(i);
    if (here < lowest) [best, lowest] = [i, here];
  }
  return best;
}
