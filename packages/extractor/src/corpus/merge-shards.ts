import { AcronymCounts, type PackedAcronyms } from "../concept/acronym/acronym-counts.ts";
import { CaseCounts, type PackedCaseCounts } from "./case-counts.ts";
import { ConceptNames } from "./concept-names.ts";
import { type ElectedLabels, type PackedNames, unifyLabels } from "./identity.ts";
import { KeyCounts, type KeyTotals } from "./key-counts.ts";
import type { ShardSurvey } from "./shard.ts";
import type { PackedWordings } from "./wordings.ts";

/**
 * What a shard is told before it settles: papers and shards of the whole corpus, its counts for the keys of the shard, and
 * all definitions of short forms.
 */
export interface ShardTotals {
  readonly paperCount: number;
  readonly shardCount: number;
  readonly counts: KeyTotals;
  readonly acronyms: PackedAcronyms;
}

/** What a shard is told to elect labels from: all wordings of its share of the concepts, whichever papers have them. */
export interface LabelShare {
  readonly wordings: readonly PackedWordings[];
  readonly cases: PackedCaseCounts;
}

/**
 * Puts together what the shards of a corpus say and answers each in turn, always in the order of the surveys: totals for surveys,
 * shares of the wordings for the wordings, names for labels. However the papers are dealt, all shards give what one would.
 */
export class ShardMerger {
  private readonly cases = new CaseCounts();
  /** Of each shard, in lists that may have keys in common. */
  private keysOfShards: (readonly Float64Array[])[] = [];

  /** The totals for each shard. */
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
    const shardCount = surveys.length;
    this.keysOfShards = surveys.map((survey) => [survey.counts.keys]);
    return surveys.map(({ counts: { keys } }) => ({
      paperCount,
      shardCount,
      counts: counts.countsOf(keys),
      acronyms,
    }));
  }

  /** The share for each shard of the wordings of all, of which each has given a part for every shard. */
  shareWordings(partsOfShards: readonly (readonly PackedWordings[])[]): readonly LabelShare[] {
    // A short form may stand for a concept that no text of its shard names.
    this.keysOfShards = this.keysOfShards.map((lists, i) => [
      ...lists,
      ...partsOfShards[i]!.map(({ keys }) => keys),
    ]);
    const cases = this.cases.pack();
    return partsOfShards.map((_, share) => ({
      wordings: partsOfShards.map((parts) => parts[share]!),
      cases,
    }));
  }

  /** The names that each shard needs. */
  nameConcepts(labels: readonly ElectedLabels[]): readonly PackedNames[] {
    const names = new ConceptNames(unifyLabels(labels));
    return this.keysOfShards.map((keys) => names.pack(keys));
  }
}
