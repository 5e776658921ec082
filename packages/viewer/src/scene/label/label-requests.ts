import type { ExplorerDocument } from "../../load/explorer-document.ts";
import type { Lit } from "../../state/derived/lit.ts";
import type { Visibility } from "../../state/derived/visibility.ts";
import type { Colours, FieldColour } from "../../state/palette.ts";
import type { Frame } from "../geometry/frame.ts";
import type { MapGeometry } from "../geometry/map-geometry.ts";
import { toBox } from "../geometry/projection.ts";
import { fieldNameSettings, fieldRimSettings, type Surroundings, topicSettings } from "./community-labels.ts";
import type { LabelRequest } from "./label.ts";
import { titleSettings } from "./title-labels.ts";
import { type ZoomLevel, zoomLevelAt } from "./zoom-level.ts";

/** All that decides which labels want to be on the map. */
export interface LabelScene {
  readonly document: ExplorerDocument;
  readonly geometry: MapGeometry;
  readonly frame: Frame;
  readonly colours: Colours;
  readonly colourOf: (field: number | null) => FieldColour;
  readonly hiddenFields: readonly number[];
  readonly visibility: readonly Visibility[];
  readonly lit: Lit | null;
  /** Papers in the order in which their titles are tried. */
  readonly titleOrder: readonly number[];
  readonly around: Surroundings;
  /** Keys of the last picture's labels. */
  readonly isShown: (key: string) => boolean;
}

const MOST_TITLES = 160;
const MARGIN = 40;

/** All labels in order of priority: lit titles, fields by size, topics by size, titles already shown, other titles. */
export function labelRequests(scene: LabelScene): LabelRequest[] {
  const { geometry, frame } = scene;
  const level = zoomLevelAt(geometry, frame.projection.scale, frame.fittedScale);
  return [
    ...litTitles(scene),
    ...fieldNames(scene, level),
    ...(level.topics ? topicNames(scene) : []),
    ...(level.titles ? otherTitles(scene) : []),
  ];
}

/** Papers by the priority of their titles: marked bridging papers by strength, then all by their number of links. */
export function titleOrderOf({ papers, bridges, isMarked }: ExplorerDocument): number[] {
  const bridging = [...new Set(bridges.map((bridge) => bridge.paper))].filter((paper) => isMarked[paper]);
  const others = papers
    .map((_, paper) => paper)
    .filter((paper) => !isMarked[paper])
    .sort((a, b) => papers[b]!.measures.degree - papers[a]!.measures.degree || a - b);
  return [...bridging, ...others];
}

/** A community's name as the map writes it: its first two concepts on a line each, the first letter a capital. */
export function mapName(label: string): string {
  const lines = label.split(" · ").slice(0, 2).join("\n");
  return lines.charAt(0).toUpperCase() + lines.slice(1);
}

function fieldNames(scene: LabelScene, { fields }: ZoomLevel): LabelRequest[] {
  if (fields === null) return [];
  const { document, geometry, frame, around, hiddenFields } = scene;
  const largest = Math.max(1, ...document.fields.map((field) => field.papers.length));
  return document.fields.flatMap(({ label, papers }, field) => {
    if (hiddenFields.includes(field) || papers.length === 0) return [];
    const box = toBox(frame.projection, geometry.fieldBounds[field]!);
    const share = Math.sqrt(papers.length / largest);
    const settings =
      fields === "names"
        ? fieldNameSettings(mapName(label), field, box, share, around)
        : fieldRimSettings(mapName(label), field, box, around);
    const colour = scene.colourOf(field).text;
    return [
      {
        key: `${fields} ${field}`,
        target: { kind: "field", index: field },
        colour,
        isContext: isContext(scene, field),
        settings,
      },
    ];
  });
}

function topicNames(scene: LabelScene): LabelRequest[] {
  const { document, geometry, frame, around, hiddenFields } = scene;
  const largest = Math.max(1, ...document.topics.map((topic) => topic.papers.length));
  const bySize = document.topics
    .map((topic, i) => ({ ...topic, i }))
    .filter(({ field }) => !hiddenFields.includes(field))
    .sort((a, b) => b.papers.length - a.papers.length || a.i - b.i);
  return bySize.flatMap(({ label, field, papers, i }) => {
    const bounds = geometry.topicBounds[i];
    if (bounds == null) return [];
    const share = Math.sqrt(papers.length / largest);
    return [
      {
        key: `topic ${i}`,
        target: { kind: "topic", index: i },
        colour: scene.colourOf(field).text,
        isContext: isContext(scene, field),
        settings: topicSettings(mapName(label), field, toBox(frame.projection, bounds), share, around),
      },
    ];
  });
}

function litTitles(scene: LabelScene): LabelRequest[] {
  return (scene.lit?.titled ?? [])
    .filter((paper) => scene.visibility[paper] !== "hidden" && isOnScreen(scene.frame, paper))
    .map((paper) => titleRequest(scene, paper, true));
}

function otherTitles(scene: LabelScene): LabelRequest[] {
  const { titleOrder, visibility, frame, lit } = scene;
  const isOpen = (paper: number): boolean =>
    visibility[paper] === "shown" && isOnScreen(frame, paper) && lit?.titled.includes(paper) !== true;
  const open = titleOrder.filter(isOpen).slice(0, MOST_TITLES);
  const stays = (paper: number): boolean => scene.isShown(`title ${paper}`);
  const ordered = [...open.filter(stays), ...open.filter((paper) => !stays(paper))];
  return ordered.map((paper) => titleRequest(scene, paper, false));
}

function titleRequest(scene: LabelScene, paper: number, isLit: boolean): LabelRequest {
  const { document, frame, colours, around, lit } = scene;
  const place = { x: frame.xs[paper]!, y: frame.ys[paper]! };
  const title = document.papers[paper]!.title.trim();
  return {
    key: `title ${paper}`,
    target: { kind: "paper", index: paper },
    colour: isLit ? colours.ink : colours.ink2,
    isContext: !isLit && lit !== null && !lit.papers.includes(paper),
    settings:
      title === ""
        ? []
        : titleSettings(
            title,
            place,
            frame.radii[paper]!,
            { isLit, isFocus: isLit && lit?.focus === paper },
            around,
          ),
  };
}

function isContext({ lit }: LabelScene, field: number): boolean {
  return lit !== null && !lit.fields.includes(field);
}

function isOnScreen({ xs, ys, width, height }: Frame, paper: number): boolean {
  const [x, y] = [xs[paper]!, ys[paper]!];
  return x > -MARGIN && y > -MARGIN && x < width + MARGIN && y < height + MARGIN;
}
