import type { Hit } from "../state/search.ts";
import type { Session } from "../state/session.ts";
import type { Selection } from "../state/view.ts";
import { capitalised, counted, titleOf } from "./wording.ts";

/** One line of the list of results; `position` counts over all groups. */
export interface Result {
  readonly position: number;
  readonly to: Selection;
  readonly hit: Hit;
  readonly note: string;
}

/** Results of one kind. */
export interface ResultGroup {
  readonly title: string;
  readonly results: readonly Result[];
}

const MOST_FIELDS = 3;

/** What a query finds, in the groups and the order of the list; groups without a result are left out. */
export function groupResults({ search, document }: Session, query: string): ResultGroup[] {
  // The index is costly for large maps and must not hold up their first picture.
  if (query.trim() === "") return [];
  const found = search.value.find(query);
  const concepts = found.concepts.map((hit) => {
    const papers = counted(document.concepts[hit.index]!.paperCount, "paper");
    const note = hit.via === null ? papers : `${hit.via} · ${papers}`;
    return { to: { kind: "concept", concept: hit.index } as const, hit, note };
  });
  const fields = found.fields.slice(0, MOST_FIELDS).map((hit) => ({
    to: { kind: "field", field: hit.index } as const,
    hit: { ...hit, text: capitalised(hit.text) },
    note: hit.via ?? counted(document.fields[hit.index]!.papers.length, "paper"),
  }));
  const papers = found.papers.map((hit) => ({
    to: { kind: "paper", paper: hit.index } as const,
    hit: hit.text === "" ? { ...hit, text: titleOf(document.papers[hit.index]!) } : hit,
    note: hit.via ?? "",
  }));
  let position = 0;
  return [
    { title: "Concepts", results: concepts },
    { title: "Fields", results: fields },
    { title: "Papers", results: papers },
  ]
    .filter((group) => group.results.length > 0)
    .map(({ title, results }) => ({ title, results: results.map((r) => ({ ...r, position: position++ })) }));
}
