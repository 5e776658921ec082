import type { JSX } from "preact";
import type { Evidence } from "../../state/evidence.ts";
import type { Segment } from "../../state/highlight.ts";
import { fieldStyle } from "../Marks.tsx";
import { SelectionLink } from "../SelectionLink.tsx";

/** Per concept the field in whose colour it stands out; others stand out in grey. */
export type Tones = ReadonlyMap<number, number>;

const NO_TONES: Tones = new Map();

interface MarkedTextProps {
  readonly segments: readonly Segment[];
  readonly tones?: Tones;
}

/** A text of a paper with its concepts standing out, each a link to the concept. */
export function MarkedText({ segments, tones = NO_TONES }: MarkedTextProps): JSX.Element {
  return (
    <>
      {segments.map(({ text, concept }, i) => {
        if (concept === null) return text;
        const tone = tones.get(concept);
        return (
          <SelectionLink
            key={i}
            to={{ kind: "concept", concept }}
            class={tone === undefined ? "mention" : "mention has-tone"}
            {...(tone !== undefined && { style: fieldStyle(tone) })}
          >
            {text}
          </SelectionLink>
        );
      })}
    </>
  );
}

interface QuoteProps {
  readonly evidence: Evidence;
  readonly tones?: Tones;
}

/** A sentence of a paper with the place where it stands. */
export function Quote({ evidence, tones = NO_TONES }: QuoteProps): JSX.Element {
  const { field, number, sentenceCount, segments } = evidence;
  return (
    <figure class="quote">
      <blockquote dir="auto">
        <MarkedText segments={segments} tones={tones} />
      </blockquote>
      <figcaption>
        {field === "title" ? "Title" : `Abstract, sentence ${number} of ${sentenceCount}`}
      </figcaption>
    </figure>
  );
}
