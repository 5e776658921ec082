import { tableTagger } from "./annotate/table-tagger.ts";
import { AcronymCounts } from "./concept/acronym/acronym-counts.ts";
import { shippedAcronyms } from "./concept/acronym/background.ts";
import { createResolver } from "./concept/acronym/create-resolver.ts";
import { shippedModels } from "./concept/rank/models.ts";
import { ConceptNames } from "./corpus/concept-names.ts";
import { nameConcepts } from "./corpus/identity.ts";
import type { ShardTotals } from "./corpus/merge-shards.ts";
import { CorpusShard } from "./corpus/shard.ts";
import type { PackedWordings } from "./corpus/wordings.ts";
import { type ExtractOptions, resolveLimits } from "./resolve-options.ts";

/** An empty shard that reads with the shipped tables and models; throws "options.invalid". */
export function createShard(options: ExtractOptions = {}): CorpusShard {
  return new CorpusShard({ limits: resolveLimits(options), tagger: tableTagger, models: shippedModels() });
}

/** Settles a shard that has all papers there are; the names are those to assemble it with. */
export function nameOnlyShard(shard: CorpusShard): ConceptNames {
  const wordings = shard.settle(createResolver(shard.acronyms, shippedAcronyms()), shard.paperCount);
  return new ConceptNames({
    keys: Float64Array.from(wordings.concepts, ({ key }) => key),
    names: nameConcepts(wordings, (word) => shard.cases.isLowerCase(word)),
  });
}

/** Settles one shard of several by what all of them say; see corpus/merge-shards.ts. */
export function settleShard(
  shard: CorpusShard,
  { paperCount, counts, acronyms }: ShardTotals,
): PackedWordings {
  shard.counts.replace(counts);
  return shard.settle(createResolver(AcronymCounts.unpack(acronyms), shippedAcronyms()), paperCount).pack();
}
