import { type MapGeometry, mix } from "../geometry/map-geometry.ts";

/** Which names the map shows at a zoom. */
export interface ZoomLevel {
  /** Full names in the field's middle, or small capitals on its rim; `null` when the breadcrumb alone has them. */
  readonly fields: "names" | "rims" | null;
  readonly topics: boolean;
  readonly titles: boolean;
}

const RIM_ZOOM = 1.3;

/**
 * The level at `scale` pixels per map unit, by the distance between neighbouring papers on the screen, so that one rule
 * serves every size of map and screen. While the whole map is fitted, fields keep their names.
 */
export function zoomLevelAt({ spacing, crowd }: MapGeometry, scale: number, fittedScale: number): ZoomLevel {
  const distance = spacing * scale;
  const isNearer = scale > fittedScale * RIM_ZOOM;
  const titles = distance >= mix(54, 22, crowd);
  const topics = isNearer && distance >= mix(38, 8.5, crowd);
  return { fields: !topics ? "names" : titles ? null : "rims", topics, titles };
}
