import type { JSX } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import { bridgeCounts } from "../state/derived/bridge-ranking.ts";
import { isSameSelection, type Selection } from "../state/view.ts";
import { FieldMark } from "./Marks.tsx";
import { Section } from "./Section.tsx";
import { SelectionLink } from "./SelectionLink.tsx";
import { useSelection, useSession } from "./use-session.ts";
import { capitalised, counted, splitName } from "./wording.ts";

/** Darkest grey of a cell, as a share of ink: more would leave its digits too little contrast. */
const DARKEST = 0.34;

/** Which fields meet: a triangle of fields by fields with the number of bridging papers; a cell opens the pair. */
export function FieldMatrix(): JSX.Element | null {
  const { document } = useSession();
  const counts = useMemo(() => bridgeCounts(document), [document]);
  const [place, setPlace] = useState<Cell>([1, 0]);
  const table = useRef<HTMLTableElement>(null);
  if (document.fields.length < 2) return null;
  const most = Math.max(1, ...counts.flat());
  const walk = (event: KeyboardEvent): void => {
    const next = step(place, event.key, document.fields.length);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    setPlace(next);
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.join("-")}"] a`)?.focus();
  };
  return (
    <Section title="Where fields meet" aside="pick a pair">
      <div class="matrix-frame">
        <table
          class="matrix"
          style={{ "--fields": document.fields.length }}
          ref={table}
          onKeyDown={walk}
          aria-label="Bridging papers between each two fields"
        >
          <tbody>
            {document.fields.slice(1).map((_, i) => (
              <MatrixRow key={i} row={i + 1} counts={counts[i + 1]!} most={most} place={place} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td />
              {document.fields.slice(0, -1).map((_, field) => (
                <FieldHead key={field} field={field} scope="col" />
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
    </Section>
  );
}

/** Row and column; the row is the larger. */
type Cell = readonly [number, number];

interface MatrixRowProps {
  readonly row: number;
  readonly counts: readonly number[];
  readonly most: number;
  /** The one cell that the Tab key reaches. */
  readonly place: Cell;
}

function MatrixRow({ row, counts, most, place }: MatrixRowProps): JSX.Element {
  const { document } = useSession();
  const selection = useSelection();
  const nameOf = (field: number): string => capitalised(document.fields[field]!.label);
  return (
    <tr>
      <FieldHead field={row} scope="row" />
      {counts.slice(0, row).map((papers, column) => {
        const to: Selection = { kind: "pair", fields: [column, row] };
        const shade = papers === 0 ? 0.04 : 0.08 + (DARKEST - 0.08) * (papers / most);
        return (
          <td key={column} data-cell={`${row}-${column}`}>
            <SelectionLink
              to={to}
              class={isSameSelection(selection, to) ? "cell is-open" : "cell"}
              style={{ "--shade": percentOf(shade) }}
              tabIndex={place[0] === row && place[1] === column ? 0 : -1}
              title={`${nameOf(column)} ↔ ${nameOf(row)}: ${counted(papers, "bridging paper")}`}
              label={`${nameOf(column)} and ${nameOf(row)}: ${counted(papers, "bridging paper")}`}
            >
              {papers === 0 ? "" : papers}
            </SelectionLink>
          </td>
        );
      })}
    </tr>
  );
}

function FieldHead({ field, scope }: { readonly field: number; readonly scope: "row" | "col" }): JSX.Element {
  const { document } = useSession();
  const [name] = splitName(document.fields[field]!.label);
  return (
    <th scope={scope} title={name}>
      <FieldMark field={field} />
      <span class="for-readers">{name}</span>
    </th>
  );
}

function percentOf(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

function step([row, column]: Cell, key: string, fields: number): Cell | null {
  switch (key) {
    case "ArrowLeft":
      return [row, Math.max(0, column - 1)];
    case "ArrowRight":
      return [row, Math.min(row - 1, column + 1)];
    case "ArrowUp":
      return [Math.max(1, row - 1), Math.min(column, Math.max(0, row - 2))];
    case "ArrowDown":
      return [Math.min(fields - 1, row + 1), column];
    default:
      return null;
  }
}
