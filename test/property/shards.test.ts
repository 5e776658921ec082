import {
  ConceptNames,
  createShard,
  electShare,
  extractCorpus,
  ShardMerger,
  settleShard,
} from "@isthmus/extractor";
import { type ExtractedPaper, type Paper, toExtractLine } from "@isthmus/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toPaper } from "../support/paper.ts";

/** Sentences that say something about each other: definitions, uses of short forms, spellings, letter case, rare words. */
const sentence = fc.constantFrom(
  "Graph neural networks (GNNs) read molecules.",
  "A GNN is trained on graphs.",
  "We use the segment anything model (SAM) here.",
  "The sharpness aware minimizer (SAM) is used.",
  "SAM is fast.",
  "The multi-layer perceptron is old.",
  "Multilayer perceptrons are old.",
  "Kolmogorov-Quaxon networks are Quaxon networks.",
  "We like a quaxon, and a zorblat network.",
  "Implicit functions (IF) help if needed.",
  "Pruned networks come from network pruning.",
  "We study time series data and time series.",
  "VANISHING AND EXPLODING GRADIENTS ARE A PROBLEM FOR DEEP NETWORKS.",
  "We study vanishing and exploding gradients.",
  "Nous étudions les réseaux de neurones profonds.",
  "",
);
const somePapers = fc
  .array(fc.tuple(sentence, fc.array(sentence, { maxLength: 4 })), { minLength: 1, maxLength: 10 })
  .map((texts) => texts.map(([title, abstract], i) => toPaper(title, abstract.join(" "), `p${i}`)));
const dealt = somePapers.chain((papers) =>
  fc.tuple(fc.constant(papers), fc.array(fc.nat(3), { minLength: papers.length, maxLength: papers.length })),
);

const line = (found: ExtractedPaper): string => toExtractLine(found);

/** What four shards make of papers dealt to them by number, by paper. */
function extractInShards(papers: readonly Paper[], shardOf: readonly number[]): ReadonlyMap<string, string> {
  const shards = [0, 1, 2, 3].map(() => createShard());
  for (const [i, paper] of papers.entries()) shards[shardOf[i]!]!.add(paper);
  const merger = new ShardMerger();
  const totals = merger.mergeSurveys(shards.map((shard) => structuredClone(shard.survey())));
  const wordings = shards.map((shard, i) => settleShard(shard, structuredClone(totals[i]!)));
  const shares = merger.shareWordings(structuredClone(wordings));
  const names = merger.nameConcepts(
    shares.map((share) => structuredClone(electShare(structuredClone(share)))),
  );
  return new Map(
    shards.flatMap((shard, i) =>
      [...shard.assemble(new ConceptNames(structuredClone(names[i]!)))].map(
        (found) => [found.paper.id, line(found)] as const,
      ),
    ),
  );
}

describe("papers dealt to several shards", () => {
  test("give what they give together, byte for byte, whatever shard each goes to", () => {
    fc.assert(
      fc.property(dealt, ([papers, shardOf]) => {
        const found = extractInShards(papers, shardOf);
        for (const together of extractCorpus(papers).value.papers)
          expect(found.get(together.paper.id)).toBe(line(together));
      }),
      { numRuns: 200 },
    );
  });

  test("tell each other what is defined, how it is written, and what is shared", () => {
    const defining = Array.from({ length: 9 }, (_, i) =>
      toPaper(
        "Zorblat quaxon machines",
        "The zorblat quaxon machine (ZQM) is new. We like the ZQM.",
        `p${i}`,
      ),
    );
    const using = toPaper(
      "The ZQM at large",
      "We study the ZQM of a zorblat. The ZQM is a quaxon machine.",
      "last",
    );
    const found = extractInShards([...defining, using], [0, 1, 2, 0, 1, 2, 0, 1, 2, 3]);
    for (const line of found.values()) expect(line).toContain('"zorblat-quaxon-machine"');
  });
});
