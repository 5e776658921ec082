import type { Session } from "../state/session.ts";
import { isInside } from "./geometry/field-regions.ts";
import { type Frame, paperUnder } from "./geometry/frame.ts";
import { distanceToLink } from "./geometry/link-curve.ts";
import type { MapGeometry } from "./geometry/map-geometry.ts";
import { toMap } from "./geometry/projection.ts";
import type { Point } from "./geometry/spacing.ts";
import type { PlacedLabel } from "./label/label.ts";
import type { Hit } from "./pointer.ts";

const LINK_SLACK = 5;

/** What is under a point of the screen: a paper, a name, a lit link, else the island; `null` on open water. */
export function findHit(
  point: Point,
  session: Session,
  geometry: MapGeometry,
  frame: Frame,
  labels: readonly PlacedLabel[],
): Hit | null {
  const visibility = session.visibility.peek();
  const paper = paperUnder(frame, point.x, point.y, (i) => visibility[i] !== "hidden");
  if (paper !== null) return { kind: "paper", paper };
  const named = labels.find(({ box }) => isInBox(point, box));
  if (named !== undefined) return targetHit(named);
  const place = toMap(frame.projection, point);
  return (
    linkUnder(place, session, LINK_SLACK / frame.projection.scale) ?? fieldUnder(place, session, geometry)
  );
}

function targetHit({ target: { kind, index } }: PlacedLabel): Hit {
  switch (kind) {
    case "field":
      return { kind, field: index };
    case "topic":
      return { kind, topic: index };
    case "paper":
      return { kind, paper: index };
  }
}

function linkUnder(place: Point, session: Session, slack: number): Hit | null {
  const { links, papers } = session.document;
  if (session.view.peek().selection === null) return null;
  let best: Hit | null = null;
  let least = slack;
  for (const index of session.lit.peek()?.links ?? []) {
    const { source, target } = links[index]!;
    const distance = distanceToLink(place, papers[source]!, papers[target]!);
    if (distance >= least) continue;
    best = { kind: "link", source, target };
    least = distance;
  }
  return best;
}

function fieldUnder({ x, y }: Point, session: Session, { regions }: MapGeometry): Hit | null {
  const hidden = session.view.peek().hiddenFields;
  const field = regions.findIndex(({ rings }, i) => !hidden.includes(i) && isInside(rings, x, y));
  return field < 0 ? null : { kind: "field", field };
}

function isInBox({ x, y }: Point, box: PlacedLabel["box"]): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}
