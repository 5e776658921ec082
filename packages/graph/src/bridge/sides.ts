import type { ConceptTable } from "../build/concept-table.ts";
import { measureSalience } from "../build/concept-table.ts";
import { readCell, type SparseRows } from "../build/sparse-rows.ts";
import { sumByCommunity } from "../community/closeness.ts";
import type { Communities } from "../community/communities.ts";

const MAX_CONCEPTS = 3;
const PHRASE_PREFERENCE = 2;
/** A concept speaks for a field if it is this many times as frequent there as in the other. */
const MIN_RATIO = 3;
/** What remains of a concept that is not. */
const UNCLEAR_SHARE = 0.1;

/** A longer concept replaces a shorter one down to this share of its pull. */
const SAID_SHARE = 0.25;

interface Pull {
  readonly concept: number;
  readonly pull: number;
}

/** Answers which concepts of a paper tie it to the field `to` rather than to `from`, strongest first. */
export type SideFinder = (paper: number, to: number, from: number) => number[];

/**
 * A concept's pull is its weight in the paper times the lead of its mean weight in the one field over the other; phrases,
 * concepts papers are shown with, and those clearly more frequent in the field go before.
 */
export function createSideFinder(
  table: ConceptTable,
  profiles: SparseRows,
  { communityOf, members }: Communities,
): SideFinder {
  const salience = measureSalience(table);
  const weights = sumByCommunity(profiles, communityOf, members.length);
  const once = { ...table.mentions, values: table.mentions.values.map(() => 1) };
  const counts = sumByCommunity(once, communityOf, members.length);
  const perPaper = (sums: SparseRows, concept: number, field: number): number =>
    readCell(sums, concept, field) / members[field]!.length;

  return (paper, to, from) => {
    const found: Pull[] = [];
    for (let at = profiles.offsets[paper]!; at < profiles.offsets[paper + 1]!; at++) {
      const concept = profiles.columns[at]!;
      const lead = perPaper(weights, concept, to) - perPaper(weights, concept, from);
      if (lead <= 0) continue;
      const phrase = table.words[concept]!.length > 1 ? PHRASE_PREFERENCE : 1;
      const clear =
        perPaper(counts, concept, to) >= MIN_RATIO * perPaper(counts, concept, from) ? 1 : UNCLEAR_SHARE;
      const shown = readCell(table.shown, paper, concept) > 0 ? 1 : salience[concept]!;
      found.push({ concept, pull: profiles.values[at]! * lead * phrase * clear * (0.25 + shown) });
    }
    found.sort((one, other) => other.pull - one.pull || one.concept - other.concept);
    return found
      .filter((one) => !found.some((longer) => isSaidBy(table, one, longer)))
      .slice(0, MAX_CONCEPTS)
      .map(({ concept }) => concept);
  };
}

/** True where a longer concept holds all words of another and has not much less pull: it says the same and more. */
function isSaidBy({ words }: ConceptTable, one: Pull, longer: Pull): boolean {
  const held = words[longer.concept]!;
  return (
    held.length > words[one.concept]!.length &&
    longer.pull >= SAID_SHARE * one.pull &&
    words[one.concept]!.every((word) => held.includes(word))
  );
}
