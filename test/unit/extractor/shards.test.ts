import {
  ConceptNames,
  collectPapers,
  type CorpusShard,
  createShard,
  electShare,
  extractCorpus,
  settleShard,
  ShardMerger,
} from "@isthmus/extractor";
import { type ExtractedPaper, type Paper, toExtractLine } from "@isthmus/model";
import fc from "fast-check";
import { createReadStream } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { EXAMPLE_FILE } from "../../support/example-corpus.ts";
import { toPaper } from "../../support/paper.ts";

let example: readonly Paper[];

beforeAll(async () => {
  const { value } = await collectPapers([{ file: "papers.txt", bytes: createReadStream(EXAMPLE_FILE) }]);
  example = value;
});

/** What shards make of papers dealt as `shardOf` says, in input order; everything that travels is sent by value. */
function extractByShards(
  papers: readonly Paper[],
  shardCount: number,
  shardOf: (index: number) => number,
): string[] {
  const shards = Array.from({ length: shardCount }, () => createShard());
  for (const [i, paper] of papers.entries()) shards[shardOf(i)]!.add(paper);
  const readers = nameShards(shards).map((names, i) => shards[i]!.assemble(names));
  return papers.map((_, i) => toExtractLine(take(readers[shardOf(i)]!)));
}

function nameShards(shards: readonly CorpusShard[]): ConceptNames[] {
  const merger = new ShardMerger();
  const totals = merger.mergeSurveys(structuredClone(shards.map((shard) => shard.survey())));
  const parts = shards.map((shard, i) => settleShard(shard, structuredClone(totals[i]!)));
  const labels = merger
    .shareWordings(structuredClone(parts))
    .map((share) => electShare(structuredClone(share)));
  const names = merger.nameConcepts(structuredClone(labels));
  return names.map((packed) => new ConceptNames(structuredClone(packed)));
}

function take(reader: Iterator<ExtractedPaper>): ExtractedPaper {
  const next = reader.next();
  if (next.done === true) throw new Error("a shard has fewer papers than it was dealt");
  return next.value;
}

function extractWhole(papers: readonly Paper[]): string[] {
  return extractCorpus(papers).value.papers.map(toExtractLine);
}

test.each([
  ["one shard", 1, () => 0],
  ["three shards in turn", 3, (i: number) => i % 3],
  ["two shards in blocks of seven", 2, (i: number) => Math.floor(i / 7) % 2],
  ["two halves", 2, (i: number) => (i < 100 ? 1 : 0)],
  ["a shard that gets nothing", 2, () => 1],
])("the example gives the same lines from %s as from one corpus", (_, shardCount, shardOf) => {
  expect(extractByShards(example, shardCount, shardOf)).toEqual(extractWhole(example));
});

test("however papers are dealt to shards, the lines are the same", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ pick: fc.nat(212), shard: fc.nat(3) }), { minLength: 1, maxLength: 12 }),
      (dealt) => {
        const papers = dealt.map(({ pick }) => example[pick]!);
        const lines = extractByShards(papers, 4, (i) => dealt[i]!.shard);
        expect(lines).toEqual(extractWhole(papers));
      },
    ),
    { numRuns: 20 },
  );
});

test("a concept that papers of two shards mention once each links them", () => {
  const abstract = (what: string): string => `We study ${what}. The hyperbolic manifold helps here.`;
  const papers = [
    toPaper("Trees", abstract("trees in a random forest")),
    toPaper("Waves", abstract("waves in a heat equation")),
  ];
  const lines = extractByShards(papers, 2, (i) => i);
  expect(lines).toEqual(extractWhole(papers));
  for (const line of lines) expect(line).toContain('"label":"hyperbolic manifold"');
});

test("a short form that another shard defines is resolved as in one corpus", () => {
  const define = (n: number): Paper =>
    toPaper(
      `Physics-informed neural networks ${n}`,
      "Physics-informed neural networks (PINNs) solve differential equations by a residual loss.",
    );
  const use = toPaper("Training a PINN", "A PINN with a residual loss solves differential equations.");
  const papers = [...Array.from({ length: 6 }, (_, n) => define(n)), use];
  const lines = extractByShards(papers, 2, (i) => (i < 6 ? 0 : 1));
  expect(lines).toEqual(extractWhole(papers));
  expect(lines.at(-1)).toContain('"label":"physics-informed neural network"');
});
