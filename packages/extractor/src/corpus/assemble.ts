import type { Acronym, ExtractedPaper, Mention, Paper, PaperConcept, PaperTerm } from "@isthmus/model";
import type { NamedConcept } from "./identity.ts";
import { PLACE } from "./paper-store.ts";

/** A concept of a paper with its name; `score` is `null` for what only links. */
export interface PaperUse {
  readonly name: NamedConcept;
  readonly places: readonly (Mention & { readonly flags: number })[];
  readonly score: number | null;
}

/** The paper as it leaves the extractor; uses that have one name are put together. */
export function assemblePaper(
  paper: Paper,
  acronyms: readonly Acronym[],
  inferred: readonly Acronym[],
  uses: readonly PaperUse[],
): ExtractedPaper {
  const merged = mergeUses(uses);
  const shown = merged.filter((use) => use.score !== null).sort((a, b) => b.score! - a.score!);
  return {
    paper,
    acronyms,
    inferred,
    concepts: shown.map((use) => toConcept(paper, use)),
    terms: merged.filter((use) => use.score === null).map(toTerm),
  };
}

function mergeUses(uses: readonly PaperUse[]): PaperUse[] {
  const byId = new Map<string, PaperUse>();
  for (const use of uses) {
    const { id } = use.name;
    const known = byId.get(id);
    byId.set(id, known === undefined ? use : mergeTwo(known, use));
  }
  return [...byId.values()];
}

function mergeTwo(a: PaperUse, b: PaperUse): PaperUse {
  const places = [...a.places, ...b.places].sort(
    (x, y) => fieldOrder(x) - fieldOrder(y) || x.start - y.start || y.end - x.end,
  );
  const score = a.score === null ? b.score : b.score === null ? a.score : Math.max(a.score, b.score);
  return { name: a.name, places: markNested(places), score };
}

function fieldOrder({ field }: Mention): number {
  return field === "title" ? 0 : 1;
}

/** Where one place stands inside another, only the longer is a mention. */
function markNested(places: PaperUse["places"]): PaperUse["places"] {
  let reach = -1;
  let field: Mention["field"] = "title";
  return places.map((place) => {
    if (place.field !== field) reach = -1;
    field = place.field;
    const isInside = place.end <= reach;
    reach = Math.max(reach, place.end);
    return isInside ? { ...place, flags: place.flags | PLACE.nested } : place;
  });
}

function toConcept(paper: Paper, { name, places, score }: PaperUse): PaperConcept {
  const counts = new Map<string, number>();
  for (const { field, start, end } of places) {
    const surface = paper[field].slice(start, end);
    counts.set(surface, (counts.get(surface) ?? 0) + 1);
  }
  const variants = [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([surface]) => surface);
  const { id, label, kind } = name;
  return { id, label, kind, variants, weight: toWeight(score ?? 0), mentions: toMentions(places) };
}

function toTerm({ name: { id, label }, places }: PaperUse): PaperTerm {
  return { id, label, mentions: toMentions(places) };
}

function toMentions(places: PaperUse["places"]): readonly Mention[] {
  return places
    .filter(({ flags }) => (flags & PLACE.nested) === 0)
    .map(({ field, start, end }) => ({ field, start, end }));
}

/** Log-odds as a probability, to three places, above 0. */
function toWeight(score: number): number {
  return Math.max(0.001, Math.round(1000 / (1 + Math.exp(-score))) / 1000);
}
