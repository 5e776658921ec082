import type { JSX } from "preact";
import { findLink } from "../../state/view.ts";
import { Section } from "../Section.tsx";
import { ConceptTag } from "../Names.tsx";
import { useSession } from "../use-session.ts";
import { counted } from "../wording.ts";
import { SharedSentences } from "./LinkedPaper.tsx";
import { PanelHead } from "./PanelHead.tsx";
import { PaperRow } from "./Rows.tsx";

interface LinkPanelProps {
  readonly source: number;
  readonly target: number;
}

/** Two papers with the concepts that link them and the sentences on both sides. */
export function LinkPanel({ source, target }: LinkPanelProps): JSX.Element {
  const { document } = useSession();
  const { concepts, weight } = document.links[findLink(document, source, target)!]!;
  return (
    <>
      <PanelHead kind="Link" title="Two papers share concepts">
        <ul class="list">
          <PaperRow paper={source} />
          <PaperRow paper={target} />
        </ul>
        <p class="places">
          The {counted(concepts.length, "shared concept")} that weigh most; the cosine of their concept
          profiles is {weight.toFixed(2)}.
        </p>
        <ul class="tags">
          {concepts.map((concept) => (
            <li key={concept}>
              <ConceptTag concept={concept} />
            </li>
          ))}
        </ul>
      </PanelHead>
      {[source, target].map((paper, i) => (
        <Section
          key={paper}
          title={i === 0 ? "In the first paper" : "In the second paper"}
          aside="exact sentences"
        >
          <SharedSentences paper={paper} concepts={concepts} />
        </Section>
      ))}
    </>
  );
}
