import type { JSX } from "preact";
import type { Counted } from "../../state/derived/tallies.ts";
import type { Selection } from "../../state/view.ts";
import { fieldStyle, PaperMark } from "../Marks.tsx";
import { SelectionLink } from "../SelectionLink.tsx";
import { useSession } from "../use-session.ts";
import { count, listed, splitName, titleOf } from "../wording.ts";

interface PaperRowProps {
  readonly paper: number;
  /** A few words under the title. */
  readonly note?: string;
}

/** A paper as a line of a list: its mark, its title, a note. */
export function PaperRow({ paper, note }: PaperRowProps): JSX.Element {
  const { document } = useSession();
  return (
    <li>
      <SelectionLink to={{ kind: "paper", paper }} class="row">
        <PaperMark paper={paper} />
        <span class="row-text">
          <span class="row-title">{titleOf(document.papers[paper]!)}</span>
          {note !== undefined && note !== "" && <span class="row-note">{note}</span>}
        </span>
      </SelectionLink>
    </li>
  );
}

/** A bridging paper with the two fields it joins. */
export function BridgeRow({ bridge }: { readonly bridge: number }): JSX.Element {
  const { document } = useSession();
  const { paper, fields } = document.bridges[bridge]!;
  return <PaperRow paper={paper} note={listed(fields.map((f) => splitName(document.fields[f]!.label)[0]))} />;
}

interface BarRowProps {
  readonly to: Selection;
  readonly label: string;
  readonly entry: Counted;
  /** What a full bar stands for. */
  readonly most: number;
  readonly field: number | null;
}

/** A named number with its bar, in the colour of a field. */
export function BarRow({ to, label, entry, most, field }: BarRowProps): JSX.Element {
  return (
    <li>
      <SelectionLink to={to} class="bar-row" title={label}>
        <span class="bar-label">{label}</span>
        <span class="bar" style={fieldStyle(field)}>
          <span class="bar-fill" style={{ width: `${(100 * entry.count) / Math.max(1, most)}%` }} />
        </span>
        <span class="figure">{count(entry.count)}</span>
      </SelectionLink>
    </li>
  );
}

interface ConceptBarsProps {
  readonly entries: readonly Counted[];
  /** Of how many papers; a full bar stands for all. */
  readonly of: number;
  readonly field: number | null;
}

/** Concepts with the number of papers that use them. */
export function ConceptBars({ entries, of, field }: ConceptBarsProps): JSX.Element {
  const { document } = useSession();
  return (
    <ul class="bars">
      {entries.map((entry) => (
        <BarRow
          key={entry.index}
          to={{ kind: "concept", concept: entry.index }}
          label={document.concepts[entry.index]!.label}
          entry={entry}
          most={of}
          field={field}
        />
      ))}
    </ul>
  );
}
