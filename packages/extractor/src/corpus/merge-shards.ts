import { AcronymCounts, type PackedAcronyms } from "../concept/acronym/acronym-counts.ts";
import { CaseCounts } from "./case-counts.ts";
import { ConceptNames, type PackedNames } from "./concept-names.ts";
import { nameConcepts } from "./identity.ts";
import { KeyCounts, type KeyTotals } from "./key-counts.ts";
import type { ShardSurvey } from "./shard.ts";
import { type PackedWordings, Wordings } from "./wordings.ts";

/** What a shard is told before it settles: papers of the whole corpus, its counts for the keys of the shard, and all definitions of short forms. */
export interface ShardTotals {
  readonly paperCount: number;
  readonly counts: KeyTotals;
  readonly acronyms: PackedAcronyms;
}

/**
 * Puts together what the shards of a corpus say, first in their surveys, then in their wordings, and answers each in turn;
 * whatever way the papers are dealt, all shards together give what one would.
 */
export class ShardMerger {
  private readonly cases = new CaseCounts();
  private keysOfShards: readonly Float64Array[] = [];

  /** The totals for each shard, in the order of the surveys. */
  mergeSurveys(surveys: readonly ShardSurvey[]): readonly ShardTotals[] {
    const counts = new KeyCounts();
    const definitions = new AcronymCounts();
    for (const survey of surveys) {
      counts.merge(survey.counts);
      this.cases.merge(survey.cases);
      definitions.merge(AcronymCounts.unpack(survey.acronyms));
    }
    const acronyms = definitions.pack();
    const paperCount = surveys.reduce((sum, survey) => sum + survey.paperCount, 0);
    this.keysOfShards = surveys.map((survey) => survey.counts.keys);
    return this.keysOfShards.map((keys) => ({ paperCount, counts: counts.countsOf(keys), acronyms }));
  }

  /** The names that each shard needs, in the order of the surveys. */
  nameConcepts(wordingsOfShards: readonly PackedWordings[]): readonly PackedNames[] {
    const wordings = new Wordings();
    for (const packed of wordingsOfShards) wordings.merge(packed);
    const names = new ConceptNames({
      keys: Float64Array.from(wordings.concepts, ({ key }) => key),
      names: nameConcepts(wordings, (word) => this.cases.isLowerCase(word)),
    });
    // A short form may stand for a concept that no text of its shard names.
    return wordingsOfShards.map(({ keys }, i) => names.pack([keys, this.keysOfShards[i]!]));
  }
}
