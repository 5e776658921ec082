import { rankConcepts } from "@isthmus/model";
import type { JSX } from "preact";
import { bridgeCounts } from "../../state/derived/bridge-ranking.ts";
import { LongList, Section } from "../Section.tsx";
import { ConceptTag, FieldLink } from "../Names.tsx";
import { useSession } from "../use-session.ts";
import { count, counted, percent } from "../wording.ts";
import { byDegree } from "./by-degree.ts";
import { BridgeRow, PaperRow } from "./Rows.tsx";

const FIRST_PAPERS = 7;
const SHARED_CONCEPTS = 18;
/** What more than this share of the papers mention tells none from another. */
const TOO_COMMON = 0.5;

/** The whole pile in a few sentences, its best bridging papers, its most shared concepts. */
export function OverviewPanel(): JSX.Element {
  const { document } = useSession();
  const { topBridges } = document;
  return (
    <>
      <div class="panel-head">
        <div class="panel-kind">
          <span class="kind">Overview</span>
        </div>
        <h2 class="for-readers panel-title" tabIndex={-1}>
          Overview
        </h2>
        <Summary />
      </div>
      {topBridges.length === 0 ? (
        <MostLinked />
      ) : (
        <Section
          title="Papers that join fields"
          aside={`top ${count(Math.min(FIRST_PAPERS, topBridges.length))} of ${count(topBridges.length)}`}
        >
          <LongList items={topBridges} first={FIRST_PAPERS} noun="bridging papers">
            {(bridge) => <BridgeRow key={bridge} bridge={bridge} />}
          </LongList>
        </Section>
      )}
      <SharedConcepts />
      <HowSure />
    </>
  );
}

/** Stands in for the bridging papers where none can be ranked. */
function MostLinked(): JSX.Element {
  const { document } = useSession();
  const papers = byDegree(
    document,
    document.papers.map((_, i) => i),
  );
  return (
    <Section title="Papers" aside="most linked first">
      <LongList items={papers} first={FIRST_PAPERS} noun="papers">
        {(paper) => <PaperRow key={paper} paper={paper} />}
      </LongList>
    </Section>
  );
}

function Summary(): JSX.Element {
  const { document } = useSession();
  const { fields, topics, papers } = document;
  const met = mostMet(document);
  if (fields.length === 0) {
    return (
      <p class="lead">
        <b>{counted(papers.length, "paper")}</b>
        {papers.length === 1
          ? ", which alone makes no field."
          : ", and too few of them share concepts to make a field."}
      </p>
    );
  }
  return (
    <p class="lead">
      <b>{counted(papers.length, "paper")}</b> {papers.length === 1 ? "falls" : "fall"} into{" "}
      <b>{counted(fields.length, "field")}</b> and <b>{counted(topics.length, "topic")}</b>. The largest is{" "}
      <FieldLink field={0} />
      {met !== null && (
        <>
          ; the two fields that meet most often are <FieldLink field={met[0]} /> and{" "}
          <FieldLink field={met[1]} />
        </>
      )}
      .
    </p>
  );
}

function SharedConcepts(): JSX.Element | null {
  const { document } = useSession();
  const limit = Math.max(2, document.papers.length * TOO_COMMON);
  const most = rankConcepts(document)
    .filter(({ paperCount }) => paperCount > 1 && paperCount <= limit)
    .slice(0, SHARED_CONCEPTS);
  if (most.length === 0) return null;
  return (
    <Section title="Most shared concepts" aside="papers about it">
      <ul class="tags">
        {most.map(({ concept, paperCount }) => (
          <li key={concept}>
            <ConceptTag concept={concept} figure={paperCount} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function HowSure(): JSX.Element | null {
  const { fields, meta } = useSession().document;
  if (fields.length < 2) return null;
  return (
    <Section title="How sure is this?" aside="stability">
      <p class="prose">
        The fields were found again with a part of the concepts left out. 100 % means that a field came out
        the same each time. Modularity of the fields: {meta.modularity.toFixed(2)}.
      </p>
      <ul class="sureness">
        {fields.map(({ stability }, field) => (
          <li key={field}>
            <FieldLink field={field} />
            <span class="figure">{percent(stability)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The two fields with the most bridging papers between them; `null` where no two have any. */
function mostMet(document: Parameters<typeof bridgeCounts>[0]): readonly [number, number] | null {
  const counts = bridgeCounts(document);
  let best: readonly [number, number] | null = null;
  let most = 0;
  for (const [a, row] of counts.entries()) {
    for (const [b, papers] of row.entries()) if (a < b && papers > most) [best, most] = [[a, b], papers];
  }
  return best;
}
