import type { JSX } from "preact";
import { relatedConcepts } from "../../state/derived/related-concepts.ts";
import { countByField } from "../../state/derived/tallies.ts";
import { findEvidence } from "../../state/evidence.ts";
import { ConceptTag } from "../Names.tsx";
import { LongList, Section } from "../Section.tsx";
import { useSession } from "../use-session.ts";
import { capitalised, counted, listed, splitName } from "../wording.ts";
import { PanelHead } from "./PanelHead.tsx";
import { Quote } from "./Quote.tsx";
import { BarRow, PaperRow } from "./Rows.tsx";

const FIRST_PAPERS = 8;
const MOST_RELATED = 16;

/** One concept: how it is written, where it lives, what goes with it, and the sentence of each paper that mentions it. */
export function ConceptPanel({ concept: index }: { readonly concept: number }): JSX.Element {
  const { document } = useSession();
  const concept = document.concepts[index]!;
  const papers = document.papersOfConcept[index]!;
  const kind = concept.kind === null ? "Concept" : `Concept, ${concept.kind}`;
  return (
    <>
      <PanelHead kind={`${kind}, ${counted(concept.paperCount, "paper")}`} title={capitalised(concept.label)}>
        <Forms concept={index} />
      </PanelHead>
      <Homes concept={index} />
      <Company concept={index} />
      <Section title="Papers" aside="strongest use first">
        <LongList items={papers} first={FIRST_PAPERS} noun="papers" class="list quoted">
          {(paper) => <PaperWithMention key={paper} paper={paper} concept={index} />}
        </LongList>
      </Section>
    </>
  );
}

function Forms({ concept }: { readonly concept: number }): JSX.Element | null {
  const { label, acronyms, variants } = useSession().document.concepts[concept]!;
  const byLowerCase = new Map([...variants, ...acronyms].map((form) => [form.toLowerCase(), form]));
  byLowerCase.delete(label.toLowerCase());
  const forms = [...byLowerCase.values()];
  if (forms.length === 0) return null;
  return <p class="places">Written {listed(forms.slice(0, 8).map((form) => `“${form}”`))} in the texts.</p>;
}

function Homes({ concept }: { readonly concept: number }): JSX.Element | null {
  const { document } = useSession();
  const homes = countByField(document, concept);
  const most = homes[0]?.count ?? 1;
  if (homes.length === 0) return null;
  return (
    <Section title="Where it lives" aside="papers">
      <ul class="bars">
        {homes.map((entry) => (
          <BarRow
            key={entry.index}
            to={{ kind: "field", field: entry.index }}
            label={splitName(document.fields[entry.index]!.label)[0]}
            entry={entry}
            most={most}
            field={entry.index}
          />
        ))}
      </ul>
    </Section>
  );
}

function Company({ concept }: { readonly concept: number }): JSX.Element | null {
  const { document } = useSession();
  const related = relatedConcepts(document, concept).slice(0, MOST_RELATED);
  const { broader } = document.concepts[concept]!;
  if (related.length === 0 && broader.length === 0) return null;
  return (
    <>
      {broader.length > 0 && (
        <Section title="A kind of">
          <ul class="tags">
            {broader.map((one) => (
              <li key={one}>
                <ConceptTag concept={one} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {related.length > 0 && (
        <Section title="Goes together with" aside="papers with both">
          <ul class="tags">
            {related.map((one) => (
              <li key={one.concept}>
                <ConceptTag concept={one.concept} figure={one.paperCount} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function PaperWithMention({
  paper,
  concept,
}: {
  readonly paper: number;
  readonly concept: number;
}): JSX.Element {
  const { document } = useSession();
  const [sentence] = findEvidence(document.papers[paper]!, [concept], 1);
  return (
    <>
      <PaperRow paper={paper} />
      {sentence !== undefined && sentence.field === "abstract" && (
        <li class="mention-row">
          <Quote evidence={sentence} />
        </li>
      )}
    </>
  );
}
