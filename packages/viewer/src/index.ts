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
export { type Colours, DARK, type FieldColour, LIGHT, OTHER_COLOUR, regionColour } from "./state/palette.ts";
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
