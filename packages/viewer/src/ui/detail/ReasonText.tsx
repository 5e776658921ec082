import type { Bridge } from "@isthmus/model";
import type { JSX } from "preact";
import { type Mark, segmentText } from "../../state/highlight.ts";
import { fieldStyle } from "../Marks.tsx";
import { useSession } from "../use-session.ts";
import type { Tones } from "./Quote.tsx";

/** In whose colour each concept of a bridge stands out: that of the side it ties the paper to. */
export function tonesOf({ fields, concepts }: Bridge): Tones {
  return new Map(concepts.flatMap((side, i) => side.map((concept) => [concept, fields[i]!] as const)));
}

/** Why a paper bridges, with its concepts in the colours of their fields and the fields' names in italics. */
export function ReasonText({ bridge }: { readonly bridge: Bridge }): JSX.Element {
  const { document } = useSession();
  const { reason, fields, concepts } = bridge;
  const tones = tonesOf(bridge);
  // Names that are not concepts are marked with negative numbers, so that one cut serves both.
  const marks = [
    ...concepts.flat().flatMap((concept) => occurrences(reason, document.concepts[concept]!.label, concept)),
    ...fields.flatMap((field) => occurrences(reason, document.fields[field]!.label, -1 - field)),
  ];
  return (
    <p class="reason">
      {segmentText(reason, marks).map(({ text, concept }, i) => {
        if (concept === null) return text;
        if (concept < 0) return <em key={i}>{text}</em>;
        return (
          <b key={i} style={fieldStyle(tones.get(concept) ?? null)}>
            {text}
          </b>
        );
      })}
    </p>
  );
}

/** Where a name stands in a sentence as whole words. */
function occurrences(sentence: string, name: string, concept: number): Mark[] {
  const marks: Mark[] = [];
  for (let at = sentence.indexOf(name); at >= 0; at = sentence.indexOf(name, at + 1)) {
    const end = at + name.length;
    if (!/[\p{L}\p{N}]/u.test(`${sentence[at - 1] ?? ""}${sentence[end] ?? ""}`))
      marks.push({ start: at, end, concept });
  }
  return marks;
}
