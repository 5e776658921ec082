import type { JSX } from "preact";
import { OTHER_COLOUR } from "../state/palette.ts";
import type { LinkMode, Selection } from "../state/view.ts";
import { Section } from "./Section.tsx";
import { useSelection, useSession, useView } from "./use-session.ts";
import { count } from "./wording.ts";

const AT_REST: Readonly<Record<LinkMode, string>> = {
  strongest: "Only the two strongest links of each paper are drawn.",
  all: "All links are drawn.",
  none: "No link is drawn until you point at a paper.",
};

const BETWEEN_BRIDGING: Readonly<Record<LinkMode, string>> = {
  ...AT_REST,
  strongest: "Of the two strongest links of each paper, those between bridging papers are drawn.",
  all: "All links between bridging papers are drawn.",
};

const WHILE_OPEN: Readonly<Partial<Record<Selection["kind"], string>>> = {
  paper: "All links of the open paper are drawn.",
  link: "The open link is drawn.",
  pair: "The links of the bridging papers into the two fields are drawn.",
};

/** What every mark of the map means, true of the picture as it is now. */
export function ReadingGuide(): JSX.Element {
  const session = useSession();
  const isSearching = useView("query") !== "";
  const hasOther = session.colourOfField.includes(OTHER_COLOUR);
  return (
    <Section title="How to read the map">
      <dl class="guide">
        <dt>
          <GuideDots />
        </dt>
        <dd>A paper. Larger: shares concepts with more papers.</dd>
        {session.document.topBridges.length > 0 && (
          <>
            <dt>
              <GuideSplit />
            </dt>
            <dd>
              A bridging paper: half its own field, half the field it reaches; a larger dot where that is too
              small to see. {useMarkRule()}
            </dd>
          </>
        )}
        <dt>
          <GuideIsland />
        </dt>
        <dd>
          A field: papers that share many concepts. Its shape has no other meaning.
          {hasOther && " The smallest fields share the grey."}
        </dd>
        <dt>
          <GuideNear />
        </dt>
        <dd>Near: the same topic. On the rim: leans to the field across.</dd>
        <dt>
          <GuideLink />
        </dt>
        <dd>Two papers share concepts. {useLinkRule()}</dd>
        {isSearching && (
          <>
            <dt>
              <GuideRing />
            </dt>
            <dd>Ringed: the paper matches the search.</dd>
          </>
        )}
      </dl>
    </Section>
  );
}

function useMarkRule(): string {
  const { isMarked, topBridges } = useSession().document;
  const marked = isMarked.filter(Boolean).length;
  const isPair = useSelection()?.kind === "pair";
  if (useView("bridgesOnly") || marked === topBridges.length) return "All are marked.";
  const strongest = marked === 1 ? "The strongest is marked" : `The ${count(marked)} strongest are marked`;
  return isPair ? `${strongest}, and those between the two fields.` : `${strongest}.`;
}

function useLinkRule(): string {
  const mode = useView("links");
  const selection = useSelection();
  const atRest = useView("bridgesOnly") ? BETWEEN_BRIDGING[mode] : AT_REST[mode];
  return selection === null ? atRest : (WHILE_OPEN[selection.kind] ?? atRest);
}

function GuideDots(): JSX.Element {
  return (
    <svg class="guide-mark" viewBox="0 0 32 20" aria-hidden="true">
      <circle class="guide-fill" cx="9" cy="10" r="3.5" />
      <circle class="guide-fill" cx="22" cy="10" r="6" />
    </svg>
  );
}

function GuideSplit(): JSX.Element {
  return (
    <svg class="guide-mark" viewBox="0 0 32 20" aria-hidden="true">
      <circle class="split-ring" cx="16" cy="10" r="9" />
      <path class="guide-fill" d="M15.3 3v14a7 7 0 0 1 0-14z" />
      <path class="guide-half" d="M16.7 3v14a7 7 0 0 0 0-14z" />
    </svg>
  );
}

function GuideIsland(): JSX.Element {
  return (
    <svg class="guide-mark" viewBox="0 0 32 20" aria-hidden="true">
      <path class="guide-island" d="M5 9c0-5 6-7 11-7 4 0 5 1.5 8 2s6 2 5 6-5 7-9 7-5-1-8-.5S5 14 5 9z" />
    </svg>
  );
}

function GuideNear(): JSX.Element {
  return (
    <svg class="guide-mark" viewBox="0 0 32 20" aria-hidden="true">
      <path class="guide-line" d="M26 1c3 6 3 12 0 18" />
      <circle class="guide-fill" cx="5" cy="8" r="2.2" />
      <circle class="guide-fill" cx="10" cy="12" r="2.2" />
      <circle class="guide-fill" cx="11" cy="5.5" r="2.2" />
      <circle class="guide-fill" cx="24.5" cy="10" r="2.2" />
    </svg>
  );
}

function GuideRing(): JSX.Element {
  return (
    <svg class="guide-mark" viewBox="0 0 32 20" aria-hidden="true">
      <circle class="guide-fill" cx="16" cy="10" r="4" />
      <circle class="guide-line" cx="16" cy="10" r="7" />
    </svg>
  );
}

function GuideLink(): JSX.Element {
  return (
    <svg class="guide-mark" viewBox="0 0 32 20" aria-hidden="true">
      <path class="guide-line" d="M3 15c6-9 20-9 26 0" />
    </svg>
  );
}
