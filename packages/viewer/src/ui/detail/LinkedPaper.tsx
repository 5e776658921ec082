import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { findEvidence } from "../../state/evidence.ts";
import { PaperMark } from "../Marks.tsx";
import { SelectionLink } from "../SelectionLink.tsx";
import { useSession } from "../use-session.ts";
import { titleOf } from "../wording.ts";
import { Quote } from "./Quote.tsx";

interface LinkedPaperProps {
  readonly link: number;
  /** The paper at the other end. */
  readonly paper: number;
  /** The open paper. */
  readonly from: number;
}

/** A linked paper with the concepts both share; opened, the sentences on both sides. */
export function LinkedPaper({ link, paper, from }: LinkedPaperProps): JSX.Element {
  const { document } = useSession();
  const { concepts } = document.links[link]!;
  const isOpen = useSignal(false);
  const labels = concepts.map((concept) => document.concepts[concept]!.label);
  return (
    <li class="linked">
      <SelectionLink to={{ kind: "paper", paper }} class="row">
        <PaperMark paper={paper} />
        <span class="row-title">{titleOf(document.papers[paper]!)}</span>
      </SelectionLink>
      <details onToggle={({ currentTarget }) => (isOpen.value = currentTarget.open)}>
        <summary>
          <span class="summary-text">
            {labels.length === 0 ? "Why linked" : `Both: ${labels.join(", ")}`}
          </span>
        </summary>
        {isOpen.value && (
          <>
            <h4>In this paper</h4>
            <SharedSentences paper={from} concepts={concepts} />
            <h4>In the linked paper</h4>
            <SharedSentences paper={paper} concepts={concepts} />
            <SelectionLink to={{ kind: "link", source: from, target: paper }} class="inline-link">
              <span>Show this link alone</span>
            </SelectionLink>
          </>
        )}
      </details>
    </li>
  );
}

const MOST_SENTENCES = 3;

interface SharedSentencesProps {
  readonly paper: number;
  readonly concepts: readonly number[];
}

/** The sentences of a paper that mention shared concepts. */
export function SharedSentences({ paper, concepts }: SharedSentencesProps): JSX.Element {
  const { document } = useSession();
  const sentences = findEvidence(document.papers[paper]!, concepts, MOST_SENTENCES);
  if (sentences.length === 0) return <p class="prose">No sentence of it was kept with this graph.</p>;
  return (
    <>
      {sentences.map((sentence) => (
        <Quote key={`${sentence.field}${sentence.number}`} evidence={sentence} />
      ))}
    </>
  );
}
