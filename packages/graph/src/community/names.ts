/**
 * Names by class-based TF-IDF (Grootendorst, BERTopic, 2022): tf in the class · ln(1 + mean papers per class / papers
 * overall), over the concepts that papers are shown with.
 */
import { type ConceptTable } from "../build/concept-table.ts";
import { countRows } from "../build/sparse-rows.ts";

/** A name and the concepts behind it. */
export interface Naming {
  /** One or two concepts joined by " · ". */
  readonly label: string;
  /** Most distinctive first; the first ones make the label. */
  readonly concepts: readonly number[];
}

const MAX_CONCEPTS = 10;
const PHRASE_PREFERENCE = 1.6;
/** A second concept joins the name if it says at least this much of what the first says. */
const SECOND_SHARE = 0.45;

/** Names groups of papers, in the order given: no concept names two of them or any in `taken`. */
export function nameGroups(
  table: ConceptTable,
  groups: readonly (readonly number[])[],
  taken: ReadonlySet<number> = new Set(),
): Naming[] {
  const used = new Set(taken);
  const forms = new Set([...taken].map((concept) => table.labels[concept]!.toLowerCase()));
  return groups.map((papers, group) => {
    const ranked = rankConcepts(table, papers, groups.length);
    const free = ranked.filter(({ concept }) => !used.has(concept) && !forms.has(table.labels[concept]!.toLowerCase()));
    const first = free[0];
    if (first === undefined) return { label: `Group ${group + 1}`, concepts: ranked.map((r) => r.concept) };
    const second = free.find(
      (r) => r.score >= SECOND_SHARE * first.score && !isSameIdea(table, r.concept, first.concept),
    );
    const named = second === undefined ? [first.concept] : [first.concept, second.concept];
    for (const concept of named) {
      used.add(concept);
      forms.add(table.labels[concept]!.toLowerCase());
    }
    const rest = ranked.map((r) => r.concept).filter((concept) => !named.includes(concept));
    return {
      label: named.map((concept) => table.labels[concept]!).join(" · "),
      concepts: [...named, ...rest].slice(0, MAX_CONCEPTS),
    };
  });
}

interface Ranked {
  readonly concept: number;
  readonly score: number;
}

function rankConcepts(table: ConceptTable, papers: readonly number[], groupCount: number): Ranked[] {
  const { shown, mentions } = table;
  const inside = new Map<number, number>();
  for (const paper of papers)
    for (let at = shown.offsets[paper]!; at < shown.offsets[paper + 1]!; at++)
      inside.set(shown.columns[at]!, (inside.get(shown.columns[at]!) ?? 0) + 1);
  const minimum = papers.length >= 4 ? 2 : 1;
  const perGroup = countRows(mentions) / Math.max(1, groupCount);
  const ranked: Ranked[] = [];
  for (const [concept, count] of inside) {
    if (count < minimum) continue;
    const overall = table.papers.offsets[concept + 1]! - table.papers.offsets[concept]!;
    const phrase = table.words[concept]!.length > 1 ? PHRASE_PREFERENCE : 1;
    ranked.push({ concept, score: (count / papers.length) * Math.log(1 + perGroup / overall) * phrase });
  }
  return ranked.sort((one, other) => other.score - one.score || one.concept - other.concept);
}

/** True for two forms of one idea: a word in common, or the initials of one are the other. */
function isSameIdea(table: ConceptTable, concept: number, other: number): boolean {
  const words = table.words[concept]!;
  const others = table.words[other]!;
  const initials = (list: readonly string[]): string => list.map((word) => word.charAt(0)).join("");
  return (
    words.some((word) => others.includes(word)) ||
    initials(words) === others.join("") ||
    initials(others) === words.join("")
  );
}
