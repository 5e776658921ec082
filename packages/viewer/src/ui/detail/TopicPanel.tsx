import type { JSX } from "preact";
import { countUses } from "../../state/derived/tallies.ts";
import { FieldMark } from "../Marks.tsx";
import { FieldLink } from "../Names.tsx";
import { LongList, Section } from "../Section.tsx";
import { useSession } from "../use-session.ts";
import { capitalised, counted, percent } from "../wording.ts";
import { byDegree } from "./by-degree.ts";
import { PanelHead } from "./PanelHead.tsx";
import { ConceptBars, PaperRow } from "./Rows.tsx";

const SHOWN_CONCEPTS = 10;
const FIRST_PAPERS = 12;

/** One topic: the field it is in, what sets it apart, its papers. */
export function TopicPanel({ topic: index }: { readonly topic: number }): JSX.Element {
  const { document } = useSession();
  const topic = document.topics[index]!;
  return (
    <>
      <PanelHead
        kind={
          <>
            <FieldMark field={topic.field} />
            {`Topic, ${counted(topic.papers.length, "paper")}`}
          </>
        }
        title={capitalised(topic.label)}
      >
        <p class="places">
          In <FieldLink field={topic.field} />. Stability {percent(topic.stability)}.
        </p>
      </PanelHead>
      <Section title="What sets it apart" aside="papers with the concept">
        <ConceptBars
          entries={countUses(document, topic.concepts.slice(0, SHOWN_CONCEPTS), topic.papers)}
          of={topic.papers.length}
          field={topic.field}
        />
      </Section>
      <Section title="Papers" aside="most linked first">
        <LongList items={byDegree(document, topic.papers)} first={FIRST_PAPERS} noun="papers">
          {(paper) => <PaperRow key={paper} paper={paper} />}
        </LongList>
      </Section>
    </>
  );
}
