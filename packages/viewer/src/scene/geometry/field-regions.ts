/**
 * The islands of the map. A field's region is the contour at 0 of min(d − τ, d − 1.02 · max d of the other fields):
 * where it is dense enough and denser than every other, so that regions never overlap by construction. Contours by
 * marching squares (Lorensen & Cline 1987, in two dimensions) from d3-contour. The shelf around it: the same at .3 τ.
 */
import { contours } from "d3-contour";
import { cellAt, densityOf, type Grid, gridAround } from "./density-grid.ts";
import type { Point } from "./spacing.ts";

/** A closed line in map units, its first point not repeated. */
export type Ring = readonly (readonly [x: number, y: number])[];

/** One field's place on the map; holes are rings too (even–odd rule). */
interface Region {
  readonly rings: readonly Ring[];
  readonly shelf: readonly Ring[];
}

/** All regions and the question which field a place belongs to. */
export interface FieldRegions {
  readonly regions: readonly Region[];
  /** The field whose region holds the place, to the accuracy of a grid cell; `null` on open water. */
  readonly fieldAt: (x: number, y: number) => number | null;
}

/** How regions are drawn around papers; lengths in map units. */
export interface RegionOptions {
  readonly sigma: number;
  /** Density at the shore: 1 is that of one lone paper at its place. */
  readonly threshold: number;
  /** Islands smaller than this area are dropped, unless a field has no larger one. */
  readonly leastArea: number;
}

const SHELF_SHARE = 0.3;
const LEAD = 1.02;

/** The regions of fields given as lists of their papers' places. */
export function buildFieldRegions(
  fields: readonly (readonly Point[])[],
  { sigma, threshold, leastArea }: RegionOptions,
): FieldRegions {
  const grid = gridAround(fields.flat(), sigma);
  const densities = fields.map((points) => densityOf(points, grid, sigma));
  const rivals = strongestRivals(densities, grid);
  const owner = new Int16Array(grid.columns * grid.rows).fill(-1);
  const regions = densities.map((density, field) => {
    const lead = density.map(
      (d, i) => d - LEAD * (rivals.owner[i] === field ? rivals.second[i]! : rivals.first[i]!),
    );
    const inside = lead.map((value, i) => Math.min(value, density[i]! - threshold));
    for (const [i, value] of inside.entries()) if (value > 0) owner[i] = field;
    const shelf = lead.map((value, i) => Math.min(value, density[i]! - SHELF_SHARE * threshold));
    return { rings: ringsOf(inside, grid, leastArea), shelf: ringsOf(shelf, grid, leastArea) };
  });
  const fieldAt = (x: number, y: number): number | null => {
    const cell = cellAt(grid, x, y);
    return cell < 0 || owner[cell]! < 0 ? null : owner[cell]!;
  };
  return { regions, fieldAt };
}

interface Rivals {
  readonly owner: Int16Array;
  readonly first: Float32Array;
  readonly second: Float32Array;
}

// Best and second best per cell answer "the strongest other field" for every field in one pass over all.
function strongestRivals(densities: readonly Float32Array[], { columns, rows }: Grid): Rivals {
  const owner = new Int16Array(columns * rows).fill(-1);
  const first = new Float32Array(columns * rows);
  const second = new Float32Array(columns * rows);
  for (const [field, density] of densities.entries()) {
    for (let i = 0; i < density.length; i++) {
      const value = density[i]!;
      if (value > first[i]!) {
        second[i] = first[i]!;
        first[i] = value;
        owner[i] = field;
      } else if (value > second[i]!) second[i] = value;
    }
  }
  return { owner, first, second };
}

function ringsOf(values: Float32Array, { columns, rows, cell, bounds }: Grid, leastArea: number): Ring[] {
  const { coordinates } = contours().size([columns, rows]).contour(Array.from(values), 0);
  const islands = coordinates
    .map((polygon) =>
      polygon.map((ring) =>
        ring
          .slice(1)
          .map(([x, y]): readonly [number, number] => [bounds.minX + x! * cell, bounds.minY + y! * cell]),
      ),
    )
    .map((rings) => ({ rings, area: ringArea(rings[0]!) }))
    .sort((a, b) => b.area - a.area);
  return islands.filter(({ area }, i) => i === 0 || area >= leastArea).flatMap(({ rings }) => rings);
}

/** The area inside a ring, whichever way it runs (shoelace formula). */
export function ringArea(ring: Ring): number {
  let sum = 0;
  for (const [i, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(i + 1) % ring.length]!;
    sum += x * nextY - nextX * y;
  }
  return Math.abs(sum) / 2;
}

/** True when a place lies inside by the even–odd rule. */
export function isInside(rings: readonly Ring[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i]!;
      const [xj, yj] = ring[j]!;
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  }
  return inside;
}
