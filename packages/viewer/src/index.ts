export { measureRoom } from "./scene/chrome.ts";
export { buildDots, type Dots, LEAST_SPLIT_RADIUS } from "./scene/geometry/dots.ts";
export {
  buildFieldRegions,
  type FieldRegions,
  isInside,
  type RegionOptions,
  type Ring,
  ringArea,
} from "./scene/geometry/field-regions.ts";
export { buildFrame, type Frame, paperUnder } from "./scene/geometry/frame.ts";
export { controlPoint, distanceToLink } from "./scene/geometry/link-curve.ts";
export { buildMapGeometry, type MapGeometry } from "./scene/geometry/map-geometry.ts";
export {
  type Box,
  fitting,
  overlaps,
  type Projection,
  toBox,
  toMap,
  toScreen,
} from "./scene/geometry/projection.ts";
export { boundsOf, medianSpacing, type Point } from "./scene/geometry/spacing.ts";
export { veilOn } from "./scene/geometry/veil.ts";
export { findHit } from "./scene/hit.ts";
export { buildCrowding } from "./scene/label/crowding.ts";
export { createFading, type FadingLabel } from "./scene/label/fading.ts";
export type { Candidate, LabelRequest, PlacedLabel } from "./scene/label/label.ts";
export { labelRequests, type LabelScene, mapName, titleOrderOf } from "./scene/label/label-requests.ts";
export { placeLabels } from "./scene/label/place-labels.ts";
export { createTypesetter, type Measure, type SetText } from "./scene/label/typeset.ts";
export { paintDot } from "./scene/paint/paint-dot.ts";
export { paintLabels } from "./scene/paint/paint-labels.ts";
export { buildPaperGraph, type Look } from "./scene/stage/paper-graph.ts";
export { zoomLevelAt } from "./scene/label/zoom-level.ts";
export { buildExplorerDocument, type ExplorerDocument, otherEnd } from "./load/explorer-document.ts";
export { type DocumentSource, loadDocument } from "./load/load-document.ts";
export type { Actions } from "./state/actions.ts";
export {
  bridgeAlong,
  bridgeCounts,
  bridgesBetween,
  topBridgesBetween,
} from "./state/derived/bridge-ranking.ts";
export { assignColours } from "./state/derived/colour-assignment.ts";
export { drawnLinks } from "./state/derived/drawn-links.ts";
export { type Lit, litByPointing, litBySelection } from "./state/derived/lit.ts";
export { papersOf } from "./state/derived/papers-of.ts";
export { stepUp } from "./state/derived/step-up.ts";
export { paperVisibility, type Visibility } from "./state/derived/visibility.ts";
export { neighbourInDirection, type Direction } from "./state/derived/neighbour-in-direction.ts";
export { type Evidence, findEvidence } from "./state/evidence.ts";
export { findWords, type Mark, type Segment, segmentText } from "./state/highlight.ts";
export { createSearch, type Found, type Hit, type Search } from "./state/search.ts";
export { findSentences, type Span } from "./state/sentences.ts";
export { followHistory } from "./state/history.ts";
export {
  channels,
  colourOfField,
  type Colours,
  DARK,
  type FieldColour,
  LIGHT,
  OTHER_COLOUR,
  regionColour,
} from "./state/palette.ts";
export { createSession, type Hovered, type Session } from "./state/session.ts";
export { followColours } from "./state/theme.ts";
export { readView, toQuery } from "./state/url.ts";
export {
  type Camera,
  cleanView,
  DEFAULT_VIEW,
  findLink,
  type LinkMode,
  type Selection,
  type Theme,
  type ViewState,
} from "./state/view.ts";
export { sharedConcepts } from "./state/derived/shared-concepts.ts";
export { relatedConcepts } from "./state/derived/related-concepts.ts";
export { countBridgeConcepts, countByField, countMeetings, countUses } from "./state/derived/tallies.ts";
export { App } from "./ui/App.tsx";
export { sourceLinks } from "./ui/detail/source-links.ts";
export { EmptyScreen, FailedScreen, LoadingScreen } from "./ui/StatusScreen.tsx";
