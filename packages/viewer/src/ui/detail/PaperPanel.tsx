import type { GraphPaper } from "@isthmus/model";
import type { JSX } from "preact";
import { otherEnd } from "../../load/explorer-document.ts";
import { findEvidence } from "../../state/evidence.ts";
import { marksOf, segmentText } from "../../state/highlight.ts";
import { Icon } from "../Icon.tsx";
import { fieldStyle, PaperMark } from "../Marks.tsx";
import { ConceptTag, FieldLink } from "../Names.tsx";
import { LongList, Section } from "../Section.tsx";
import { SelectionLink } from "../SelectionLink.tsx";
import { useSession } from "../use-session.ts";
import { count, counted, listed, percent, splitName, titleOf } from "../wording.ts";
import { LinkedPaper } from "./LinkedPaper.tsx";
import { PanelHead } from "./PanelHead.tsx";
import { MarkedText, Quote } from "./Quote.tsx";
import { ReasonText, tonesOf } from "./ReasonText.tsx";
import { sourceLinks } from "./source-links.ts";

const FIRST_LINKED = 8;
const MOST_EVIDENCE = 4;
const NAMED_AUTHORS = 6;

/** One paper: where it belongs, why it bridges, its abstract with its concepts, what it is linked to and why. */
export function PaperPanel({ paper: index }: { readonly paper: number }): JSX.Element {
  const { document } = useSession();
  const paper = document.papers[index]!;
  const links = document.linksOfPaper[index]!;
  return (
    <>
      <PanelHead kind={<PaperKind paper={index} />} title={titleOf(paper)}>
        <Origin paper={paper} />
        <Memberships paper={paper} />
        <Places paper={paper} />
      </PanelHead>
      <Bridging paper={index} />
      <Abstract paper={paper} />
      {links.length > 0 ? (
        <Section title="Linked papers" aside="strongest first">
          <LongList items={links} first={FIRST_LINKED} noun="linked papers">
            {(link) => (
              <LinkedPaper
                key={link}
                link={link}
                paper={otherEnd(document.links[link]!, index)}
                from={index}
              />
            )}
          </LongList>
        </Section>
      ) : (
        <Section title="Linked papers">
          <p class="prose">None: it shares no concept with another paper that is rare enough to link them.</p>
        </Section>
      )}
    </>
  );
}

function PaperKind({ paper }: { readonly paper: number }): JSX.Element {
  const { document } = useSession();
  const bridge = document.bridgeOfPaper[paper] ?? null;
  const rank = bridge === null ? -1 : document.topBridges.indexOf(bridge);
  return (
    <>
      <PaperMark paper={paper} />
      {rank < 0 ? "Paper" : `Bridging paper, ${count(rank + 1)} of ${count(document.topBridges.length)}`}
    </>
  );
}

function Origin({ paper }: { readonly paper: GraphPaper }): JSX.Element | null {
  const { authors, venue, year } = paper;
  const named = authors.slice(0, NAMED_AUTHORS);
  const others = authors.length - named.length;
  const by = others > 0 ? `${named.join(", ")} and ${counted(others, "other")}` : listed(named);
  const where = [venue, year].filter((part) => part !== null).join(", ");
  const sources = sourceLinks(paper);
  if (by === "" && where === "" && sources.length === 0) return null;
  return (
    <div class="origin">
      {by !== "" && <p>{by}</p>}
      {where !== "" && <p>{where}</p>}
      {sources.length > 0 && (
        <p class="sources">
          {sources.map(({ name, url }) => (
            <a key={url} class="inline-link" href={url} target="_blank" rel="noopener noreferrer">
              <span>{name}</span>
              <Icon name="external" />
            </a>
          ))}
        </p>
      )}
    </div>
  );
}

const NAMED_MEMBERSHIPS = 2;
const LEAST_SHOWN = 0.02;

function Memberships({ paper }: { readonly paper: GraphPaper }): JSX.Element | null {
  const { document } = useSession();
  const shown = paper.memberships.filter(({ weight }) => weight >= LEAST_SHOWN);
  if (shown.length < 2) return null;
  const nameOf = (field: number): string => splitName(document.fields[field]!.label)[0];
  return (
    <div class="memberships">
      <div class="membership-bar" aria-hidden="true">
        {shown.map(({ field, weight }) => (
          <span key={field} style={{ ...fieldStyle(field), flexGrow: weight }} title={nameOf(field)} />
        ))}
      </div>
      <p class="membership-legend">
        {shown.slice(0, NAMED_MEMBERSHIPS).map(({ field, weight }) => (
          <span key={field} class="membership" style={fieldStyle(field)}>
            <i class="dot" />
            {nameOf(field)} {percent(weight)}
          </span>
        ))}
        <span class="hint">relative closeness</span>
      </p>
    </div>
  );
}

function Places({ paper: { field, topic } }: { readonly paper: GraphPaper }): JSX.Element | null {
  const { document } = useSession();
  if (field === null) return <p class="places">In no field: it shares too little with the other papers.</p>;
  return (
    <p class="places">
      In <FieldLink field={field} />
      {topic !== null && (
        <>
          {", topic "}
          <SelectionLink to={{ kind: "topic", topic }} class="inline-link">
            <span>{splitName(document.topics[topic]!.label)[0]}</span>
          </SelectionLink>
        </>
      )}
    </p>
  );
}

function Bridging({ paper }: { readonly paper: number }): JSX.Element | null {
  const { document } = useSession();
  const index = document.bridgeOfPaper[paper] ?? null;
  if (index === null) return null;
  const bridge = document.bridges[index]!;
  const tones = tonesOf(bridge);
  const evidence = findEvidence(document.papers[paper]!, bridge.concepts.flat(), MOST_EVIDENCE);
  return (
    <>
      <Section title={document.isBridging[paper]! ? "Why it bridges" : "Where it leans"}>
        <ReasonText bridge={bridge} />
      </Section>
      {evidence.length > 0 && (
        <Section title="Evidence" aside="exact sentences">
          {evidence.map((item) => (
            <Quote key={`${item.field}${item.number}`} evidence={item} tones={tones} />
          ))}
        </Section>
      )}
    </>
  );
}

function Abstract({ paper }: { readonly paper: GraphPaper }): JSX.Element {
  const shown = paper.concepts.filter((use) => use.weight > 0);
  const segments = segmentText(paper.abstract, marksOf(shown, "abstract"));
  return (
    <>
      <Section title="Abstract">
        {paper.abstract.trim() === "" ? (
          <p class="prose">This paper came without an abstract.</p>
        ) : (
          <p class="abstract" dir="auto">
            <MarkedText segments={segments} />
          </p>
        )}
      </Section>
      {shown.length > 0 && (
        <Section title="Concepts" aside="strongest first">
          <ul class="tags">
            {shown.map(({ concept }) => (
              <li key={concept}>
                <ConceptTag concept={concept} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
