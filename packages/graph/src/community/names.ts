/**
 * Names by class-based TF-IDF (Grootendorst, BERTopic, 2022): share of the group's papers · ln(1 + mean group size /
 * papers overall), for concepts that papers are shown with.
 */
import { type ConceptTable, countPapers, measureSalience } from "../build/concept-table.ts";
import { countRows } from "../build/sparse-rows.ts";

/** A name and the concepts behind it. */
export interface Naming {
  /** One or two concepts joined by " · ". */
  readonly label: string;
  /** The named ones first, then by how distinctive they are. */
  readonly concepts: readonly number[];
  /** How many of them make the label. */
  readonly namedCount: number;
}

const MAX_CONCEPTS = 10;
const PHRASE_PREFERENCE = 1.6;
/** A second concept joins the name if it says at least this much of what the first says. */
const SECOND_SHARE = 0.4;

/** A name should speak for more than a few: for this many times √papers of the group, where there is such a concept. */
const SUPPORT = 0.7;

interface Ranked {
  readonly concept: number;
  /** Papers of the group that mention it. */
  readonly count: number;
  readonly score: number;
}

/** Names groups of papers, in the order given: no concept names two of them, nor one in `taken` any. */
export function nameGroups(
  table: ConceptTable,
  groups: readonly (readonly number[])[],
  taken: readonly number[] = [],
): Naming[] {
  const salience = measureSalience(table);
  const meanSize = countRows(table.mentions) / Math.max(1, groups.length);
  const used = new Set(taken);
  return groups.map((papers, group) => {
    const ranked = rankConcepts(table, salience, papers, meanSize);
    const free = ranked.filter(({ concept }) => !used.has(concept));
    const spoken = free.filter(({ count }) => count >= SUPPORT * Math.sqrt(papers.length));
    const named = chooseNames(table, spoken.length > 0 ? spoken : free);
    for (const concept of named) used.add(concept);
    const rest = ranked.map(({ concept }) => concept).filter((concept) => !named.includes(concept));
    const label = named.map((concept) => table.labels[concept]!).join(" · ");
    return {
      label: label === "" ? `Unnamed ${group + 1}` : label,
      concepts: [...named, ...rest].slice(0, MAX_CONCEPTS),
      namedCount: named.length,
    };
  });
}

function rankConcepts(
  table: ConceptTable,
  salience: Float64Array,
  papers: readonly number[],
  meanSize: number,
): Ranked[] {
  const { mentions } = table;
  const inside = new Map<number, number>();
  for (const paper of papers) {
    for (let at = mentions.offsets[paper]!; at < mentions.offsets[paper + 1]!; at++) {
      const concept = mentions.columns[at]!;
      if (salience[concept]! > 0) inside.set(concept, (inside.get(concept) ?? 0) + 1);
    }
  }
  const fewest = papers.length < 4 ? 1 : 2;
  const ranked: Ranked[] = [];
  for (const [concept, count] of inside) {
    if (count < fewest) continue;
    const rarity = Math.log(1 + meanSize / countPapers(table, concept));
    const phrase = table.words[concept]!.length > 1 ? PHRASE_PREFERENCE : 1;
    ranked.push({ concept, count, score: (count / papers.length) * rarity * phrase * salience[concept]! });
  }
  return ranked.sort((one, other) => other.score - one.score || one.concept - other.concept);
}

function chooseNames(table: ConceptTable, free: readonly Ranked[]): number[] {
  const [first, ...others] = free;
  if (first === undefined) return [];
  const second = others.find(
    ({ concept, score }) =>
      score >= SECOND_SHARE * first.score && !isSameIdea(table.words[concept]!, table.words[first.concept]!),
  );
  return second === undefined ? [first.concept] : [first.concept, second.concept];
}

/** True for two forms of one idea: a word in common, or the initials of one are the other. */
function isSameIdea(words: readonly string[], others: readonly string[]): boolean {
  const initials = (list: readonly string[]): string => list.map((word) => word.charAt(0)).join("");
  return (
    words.some((word) => others.includes(word)) ||
    initials(words) === others.join("") ||
    initials(others) === words.join("")
  );
}
