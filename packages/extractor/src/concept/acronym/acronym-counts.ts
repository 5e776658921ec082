import { addContexts, type ContextWords, toContext } from "./context-sample.ts";

/** A short form with the normal words it stands for in one paper. */
export interface Expanded {
  readonly short: string;
  readonly long: readonly string[];
}

/** What papers say of one expansion of a short form. */
export interface Expansion {
  /** Normal words, joined by spaces. */
  readonly long: string;
  /** In how many papers it is defined. */
  readonly paperCount: number;
  /** Words around it in some of these papers. */
  readonly contexts: readonly ContextWords[];
}

/** {@link AcronymCounts} as plain data that threads can send: one entry an expansion, one context after the other. */
export interface PackedAcronyms {
  readonly shorts: readonly string[];
  readonly longs: readonly string[];
  readonly paperCounts: Int32Array;
  readonly contextCounts: Int32Array;
  readonly contextLengths: Int32Array;
  readonly words: Int32Array;
}

interface Count {
  paperCount: number;
  readonly contexts: ContextWords[];
}

/**
 * What short forms stand for in the papers seen, and in the company of which words. Adding and merging in any order and any
 * division gives the same.
 */
export class AcronymCounts {
  private readonly counts = new Map<string, Map<string, Count>>();

  /** Adds what one paper defines; `contextWords` are its normal content words, in any order. */
  add(definitions: readonly Expanded[], contextWords: readonly string[]): void {
    const longs = new Map(definitions.map(({ short, long }) => [short, long]));
    for (const [short, long] of longs)
      this.addCount(short, long.join(" "), 1, [toContext(contextWords, long)]);
  }

  /** Adds all that other papers define. */
  merge(other: AcronymCounts): void {
    for (const [short, longs] of other.counts)
      for (const [long, { paperCount, contexts }] of longs) this.addCount(short, long, paperCount, contexts);
  }

  /** Short forms in code-unit order. */
  shorts(): readonly string[] {
    return [...this.counts.keys()].sort();
  }

  /** All expansions of a short form, the most frequent first, equal ones in code-unit order. */
  expansionsOf(short: string): readonly Expansion[] {
    return [...(this.counts.get(short) ?? [])]
      .map(([long, { paperCount, contexts }]) => ({ long, paperCount, contexts }))
      .sort((a, b) => b.paperCount - a.paperCount || (a.long < b.long ? -1 : 1));
  }

  /** Everything as plain data, in an order that follows from the content. */
  pack(): PackedAcronyms {
    const entries = this.shorts().flatMap((short) =>
      this.expansionsOf(short).map((expansion) => ({ short, ...expansion })),
    );
    const contexts = entries.flatMap((entry) => entry.contexts);
    const words = new Int32Array(contexts.reduce((total, context) => total + context.length, 0));
    let end = 0;
    for (const context of contexts) {
      words.set(context, end);
      end += context.length;
    }
    return {
      shorts: entries.map(({ short }) => short),
      longs: entries.map(({ long }) => long),
      paperCounts: Int32Array.from(entries, ({ paperCount }) => paperCount),
      contextCounts: Int32Array.from(entries, (entry) => entry.contexts.length),
      contextLengths: Int32Array.from(contexts, ({ length }) => length),
      words,
    };
  }

  /** The counts that were packed. */
  static unpack(packed: PackedAcronyms): AcronymCounts {
    const unpacked = new AcronymCounts();
    let contextIndex = 0;
    let wordIndex = 0;
    for (const [i, short] of packed.shorts.entries()) {
      const contexts: ContextWords[] = [];
      for (const last = contextIndex + packed.contextCounts[i]!; contextIndex < last; contextIndex++) {
        const length = packed.contextLengths[contextIndex]!;
        contexts.push(packed.words.subarray(wordIndex, wordIndex + length));
        wordIndex += length;
      }
      unpacked.addCount(short, packed.longs[i]!, packed.paperCounts[i]!, contexts);
    }
    return unpacked;
  }

  private addCount(short: string, long: string, paperCount: number, contexts: readonly ContextWords[]): void {
    const longs = this.counts.get(short) ?? new Map<string, Count>();
    if (longs.size === 0) this.counts.set(short, longs);
    const count = longs.get(long) ?? { paperCount: 0, contexts: [] };
    if (count.paperCount === 0) longs.set(long, count);
    count.paperCount += paperCount;
    addContexts(count.contexts, contexts);
  }
}
