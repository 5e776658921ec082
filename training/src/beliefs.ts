import { findConcepts, keyOf, rankUses, type RankerModels, type Tagger } from "@isthmus/extractor/training";
import type { CorpusPaper } from "./read-corpus.ts";

/** Mean probabilities that a ranker gave; by phrase key, and by word alone, as head, and as first word. */
export interface Beliefs {
  readonly phrases: ReadonlyMap<number, number>;
  readonly words: ReadonlyMap<string, number>;
  readonly heads: ReadonlyMap<string, number>;
  readonly firsts: ReadonlyMap<string, number>;
}

/** What is believed before anything is seen, and how many papers that is worth. */
const EXPECTED = 0.15;
const EXPECTED_PAPERS = 3;
/** What is said of a concept that the ranker does not even look at. */
const PASSED_OVER = 0.02;

interface Sum {
  count: number;
  total: number;
}

/**
 * Collects what a ranker believes of each phrase in many papers: where a phrase is clearly a concept in some contexts, the mean
 * tells so in the others too.
 */
export class BeliefCounts {
  private readonly phrases = new Map<number, Sum>();
  private readonly words = new Map<string, Sum>();
  private readonly heads = new Map<string, Sum>();
  private readonly firsts = new Map<string, Sum>();
  private readonly models: RankerModels;
  private readonly tagger: Tagger;
  private readonly isWanted: (key: number) => boolean;

  /** Only phrases whose key is wanted are kept. */
  constructor(models: RankerModels, tagger: Tagger, isWanted: (key: number) => boolean) {
    this.models = models;
    this.tagger = tagger;
    this.isWanted = isWanted;
  }

  /** Adds a paper; one that cannot be analysed is passed over. */
  add(paper: CorpusPaper): void {
    const findings = findConcepts(paper, this.tagger);
    if (typeof findings === "string") return;
    const believed = new Map<number, number>();
    for (const { index, score } of rankUses(this.models, findings.uses, findings.text))
      believed.set(index, 1 / (1 + Math.exp(-score)));
    for (const [index, use] of findings.uses.entries()) {
      const belief = believed.get(index) ?? PASSED_OVER;
      const { words } = use.forms[0]!;
      if (words.length === 1) {
        add(this.words, words[0]!.text, belief);
        continue;
      }
      const key = keyOf(words);
      if (this.isWanted(key)) add(this.phrases, key, belief);
      add(this.heads, words.at(-1)!.text, belief);
      add(this.firsts, words[0]!.text, belief);
    }
  }

  /** The means, drawn towards what is expected where little was seen. */
  toBeliefs(): Beliefs {
    return {
      phrases: toMeans(this.phrases),
      words: toMeans(this.words),
      heads: toMeans(this.heads),
      firsts: toMeans(this.firsts),
    };
  }
}

function add<Key>(sums: Map<Key, Sum>, key: Key, belief: number): void {
  const sum = sums.get(key);
  if (sum === undefined) sums.set(key, { count: 1, total: belief });
  else {
    sum.count++;
    sum.total += belief;
  }
}

function toMeans<Key>(sums: ReadonlyMap<Key, Sum>): ReadonlyMap<Key, number> {
  return new Map(
    [...sums].map(([key, { count, total }]) => [
      key,
      (total + EXPECTED * EXPECTED_PAPERS) / (count + EXPECTED_PAPERS),
    ]),
  );
}
