import type { JSX } from "preact";
import { countMeetings, countUses } from "../../state/derived/tallies.ts";
import { FieldMark, SplitMark } from "../Marks.tsx";
import { LongList, Section } from "../Section.tsx";
import { SelectionLink } from "../SelectionLink.tsx";
import { useSession } from "../use-session.ts";
import { capitalised, count, counted, percent } from "../wording.ts";
import { byDegree } from "./by-degree.ts";
import { PanelHead } from "./PanelHead.tsx";
import { ConceptBars, PaperRow } from "./Rows.tsx";

const SHOWN_CONCEPTS = 10;
const FIRST_PAPERS = 8;

/** One field: what sets it apart, its topics, whom it meets, its papers. */
export function FieldPanel({ field: index }: { readonly field: number }): JSX.Element {
  const { document } = useSession();
  const field = document.fields[index]!;
  return (
    <>
      <PanelHead
        kind={
          <>
            <FieldMark field={index} />
            {`Field, ${counted(field.papers.length, "paper")}`}
          </>
        }
        title={capitalised(field.label)}
      >
        <p class="places">
          Named by the concepts that set it apart. {counted(document.topicsOfField[index]!.length, "topic")}{" "}
          inside. Stability {percent(field.stability)}.
        </p>
      </PanelHead>
      <Section title="What sets it apart" aside="papers with the concept">
        <ConceptBars
          entries={countUses(document, field.concepts.slice(0, SHOWN_CONCEPTS), field.papers)}
          of={field.papers.length}
          field={index}
        />
      </Section>
      <Meetings field={index} />
      <Topics field={index} />
      <Section title="Papers" aside="most linked first">
        <LongList items={byDegree(document, field.papers)} first={FIRST_PAPERS} noun="papers">
          {(paper) => <PaperRow key={paper} paper={paper} />}
        </LongList>
      </Section>
    </>
  );
}

function Meetings({ field }: { readonly field: number }): JSX.Element | null {
  const { document } = useSession();
  const meetings = countMeetings(document, field);
  if (meetings.length === 0) return null;
  return (
    <Section title="Where it meets other fields" aside="bridging papers">
      <ul class="list">
        {meetings.map(({ index: other, count: papers }) => (
          <li key={other}>
            <SelectionLink to={{ kind: "pair", fields: [field, other] }} class="row">
              <SplitMark fields={[field, other]} />
              <span class="row-title">{capitalised(document.fields[other]!.label)}</span>
              <span class="figure">{count(papers)}</span>
            </SelectionLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Topics({ field }: { readonly field: number }): JSX.Element | null {
  const { document } = useSession();
  const topics = document.topicsOfField[field]!;
  if (topics.length < 2) return null;
  return (
    <Section title="Topics" aside="papers">
      <ul class="list">
        {topics.map((topic) => (
          <li key={topic}>
            <SelectionLink to={{ kind: "topic", topic }} class="row">
              <span class="row-title">{capitalised(document.topics[topic]!.label)}</span>
              <span class="figure">{count(document.topics[topic]!.papers.length)}</span>
            </SelectionLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}
