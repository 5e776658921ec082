import { tableTagger } from "./annotate/table-tagger.ts";
import { AcronymCounts } from "./concept/acronym/acronym-counts.ts";
import { shippedAcronyms } from "./concept/acronym/background.ts";
import { createResolver } from "./concept/acronym/create-resolver.ts";
import { shippedModels } from "./concept/rank/models.ts";
import { CaseCounts } from "./corpus/case-counts.ts";
import { ConceptNames } from "./corpus/concept-names.ts";
import { type ElectedLabels, electLabels, unifyLabels } from "./corpus/identity.ts";
import type { LabelShare, ShardTotals } from "./corpus/merge-shards.ts";
import { CorpusShard } from "./corpus/shard.ts";
import { type PackedWordings, Wordings } from "./corpus/wordings.ts";
import { type ExtractOptions, resolveLimits } from "./resolve-options.ts";

/** An empty shard that reads with the shipped tables and models; throws "options.invalid". */
export function createShard(options: ExtractOptions = {}): CorpusShard {
  return new CorpusShard({ limits: resolveLimits(options), tagger: tableTagger, models: shippedModels() });
}

/** Settles a shard that has all papers there are; the names are those to assemble it with. */
export function nameOnlyShard(shard: CorpusShard): ConceptNames {
  const wordings = shard.settle(createResolver(shard.acronyms, shippedAcronyms()), shard.paperCount);
  return new ConceptNames(unifyLabels([electLabels(wordings, (word) => shard.cases.isLowerCase(word))]));
}

/** Settles one shard of several by what all of them say; its wordings in one part for each shard. See corpus/merge-shards.ts. */
export function settleShard(
  shard: CorpusShard,
  { paperCount, shardCount, counts, acronyms }: ShardTotals,
): readonly PackedWordings[] {
  shard.counts.replace(counts);
  return shard
    .settle(createResolver(AcronymCounts.unpack(acronyms), shippedAcronyms()), paperCount)
    .pack(shardCount);
}

/** Elects the labels of a share of the concepts. */
export function electShare({ wordings, cases }: LabelShare): ElectedLabels {
  const counts = new CaseCounts();
  counts.merge(cases);
  const all = new Wordings();
  for (const packed of wordings) all.merge(packed);
  return electLabels(all, (word) => counts.isLowerCase(word));
}
