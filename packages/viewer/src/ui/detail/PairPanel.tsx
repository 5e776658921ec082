import type { JSX } from "preact";
import { bridgesBetween, topBridgesBetween } from "../../state/derived/bridge-ranking.ts";
import { type SharedConcept, sharedConcepts } from "../../state/derived/shared-concepts.ts";
import { countBridgeConcepts } from "../../state/derived/tallies.ts";
import { Icon } from "../Icon.tsx";
import { fieldStyle } from "../Marks.tsx";
import { LongList, Section } from "../Section.tsx";
import { SelectionLink } from "../SelectionLink.tsx";
import { useSession } from "../use-session.ts";
import { capitalised, count, counted, listed } from "../wording.ts";
import { PanelHead } from "./PanelHead.tsx";
import { PaperRow } from "./Rows.tsx";

type Pair = readonly [number, number];

const SHOWN_SHARED = 8;
const FIRST_BRIDGES = 8;
const FIRST_WEAKER = 3;
const NAMED_CONCEPTS = 3;

/** Two fields: what both use, and the papers that stand between them. */
export function PairPanel({ fields }: { readonly fields: Pair }): JSX.Element {
  const { document } = useSession();
  const top = topBridgesBetween(document, ...fields);
  const weaker = bridgesBetween(document, ...fields).filter((bridge) => !top.includes(bridge));
  const names = fields.map((field) => capitalised(document.fields[field]!.label));
  return (
    <>
      <PanelHead kind="Between two fields" title={<span class="for-readers">{names.join(" and ")}</span>}>
        <FieldCards fields={fields} />
        <Summary top={top} />
      </PanelHead>
      <SharedConcepts fields={fields} />
      {top.length > 0 && (
        <Section title="Bridging papers" aside="strongest first">
          <LongList items={top} first={FIRST_BRIDGES} noun="bridging papers">
            {(bridge) => <ReasonedRow key={bridge} bridge={bridge} />}
          </LongList>
        </Section>
      )}
      {weaker.length > 0 && (
        <Section title={top.length > 0 ? "Lean across less" : "Lean across most"} aside="weaker">
          <LongList items={weaker} first={FIRST_WEAKER} noun="papers">
            {(bridge) => <ReasonedRow key={bridge} bridge={bridge} />}
          </LongList>
        </Section>
      )}
    </>
  );
}

function FieldCards({ fields: [a, b] }: { readonly fields: Pair }): JSX.Element {
  return (
    <div class="pair">
      <FieldCard field={a} />
      <Icon name="swap" />
      <FieldCard field={b} />
    </div>
  );
}

function FieldCard({ field }: { readonly field: number }): JSX.Element {
  const { label, papers } = useSession().document.fields[field]!;
  return (
    <SelectionLink to={{ kind: "field", field }} class="field-card" style={fieldStyle(field)}>
      <span class="field-card-name">{capitalised(label)}</span>
      <span class="field-card-count">{counted(papers.length, "paper")}</span>
    </SelectionLink>
  );
}

function Summary({ top }: { readonly top: readonly number[] }): JSX.Element {
  const { document } = useSession();
  if (top.length === 0) {
    return (
      <p class="lead">
        {`None of the ${counted(document.topBridges.length, "bridging paper")} stands between them.`}
      </p>
    );
  }
  const names = countBridgeConcepts(document, top)
    .slice(0, NAMED_CONCEPTS)
    .map(({ index }) => document.concepts[index]!.label);
  return (
    <p class="lead">
      <b>{counted(top.length, "paper")}</b> {top.length === 1 ? "stands" : "stand"} between them
      {names.length > 0 && (
        <>
          , joined most by <b>{listed(names)}</b>
        </>
      )}
      .
    </p>
  );
}

function SharedConcepts({ fields }: { readonly fields: Pair }): JSX.Element | null {
  const { document } = useSession();
  const shared = sharedConcepts(document, ...fields).slice(0, SHOWN_SHARED);
  if (shared.length === 0) return null;
  const most = Math.max(...shared.flatMap(({ papers }) => papers));
  return (
    <Section title="Shared concepts" aside="papers in each field">
      <ul class="butterfly">
        {shared.map((entry) => (
          <ButterflyRow key={entry.concept} entry={entry} most={most} fields={fields} />
        ))}
      </ul>
    </Section>
  );
}

interface ButterflyRowProps {
  readonly entry: SharedConcept;
  readonly most: number;
  readonly fields: Pair;
}

function ButterflyRow({ entry: { concept, papers }, most, fields }: ButterflyRowProps): JSX.Element {
  const { label } = useSession().document.concepts[concept]!;
  const [left, right] = papers.map((number, i) => (
    <span key={i} class={i === 0 ? "wing is-left" : "wing"} style={fieldStyle(fields[i]!)}>
      <span class="figure">{count(number)}</span>
      <span class="wing-bar" style={{ "--share": number / most }} />
    </span>
  ));
  return (
    <li>
      <SelectionLink to={{ kind: "concept", concept }} class="butterfly-row" title={label}>
        {left}
        <span class="butterfly-label">{label}</span>
        {right}
      </SelectionLink>
    </li>
  );
}

function ReasonedRow({ bridge }: { readonly bridge: number }): JSX.Element {
  const { document } = useSession();
  const { paper, concepts } = document.bridges[bridge]!;
  const [own, other] = concepts.map((side) =>
    listed(side.slice(0, 2).map((c) => document.concepts[c]!.label)),
  );
  return <PaperRow paper={paper} note={[own!, other!].filter((side) => side !== "").join(" with ")} />;
}
