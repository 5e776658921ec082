import { GrowingList } from "./growing-list.ts";
import { KeyIndex } from "./key-index.ts";

/** Counts by position of the key. */
export interface KeyTotals {
  readonly papers: Uint32Array;
  readonly beliefs: Uint32Array;
}

/** Counts as they travel between threads. */
export interface PackedKeyCounts extends KeyTotals {
  readonly keys: Float64Array;
}

/** In how many papers each concept key occurs, and how much the ranker believes of it; whole numbers, so that sums have no order. */
export class KeyCounts {
  readonly index = new KeyIndex();
  private readonly papers = new GrowingList((size) => new Uint32Array(size));
  private readonly beliefs = new GrowingList((size) => new Uint32Array(size));

  /** Counts `papers` papers with a key, and thousandths of their probabilities. */
  add(key: number, papers: number, belief: number): number {
    const index = this.index.add(key);
    if (index === this.papers.length) {
      this.papers.push(papers);
      this.beliefs.push(belief);
    } else {
      this.papers.add(index, papers);
      this.beliefs.add(index, belief);
    }
    return index;
  }

  papersAt(index: number): number {
    return this.papers.at(index);
  }

  /** Sum of probabilities in thousandths. */
  beliefAt(index: number): number {
    return this.beliefs.at(index);
  }

  merge({ keys, papers, beliefs }: PackedKeyCounts): void {
    for (const [i, key] of keys.entries()) this.add(key, papers[i]!, beliefs[i]!);
  }

  pack(): PackedKeyCounts {
    const { size } = this.index;
    const packed = {
      keys: new Float64Array(size),
      papers: new Uint32Array(size),
      beliefs: new Uint32Array(size),
    };
    for (let i = 0; i < size; i++) {
      packed.keys[i] = this.index.keyAt(i);
      packed.papers[i] = this.papers.at(i);
      packed.beliefs[i] = this.beliefs.at(i);
    }
    return packed;
  }

  /** The counts of given keys, in their order; 0 for a key never counted. */
  countsOf(keys: Float64Array): KeyTotals {
    const totals = { papers: new Uint32Array(keys.length), beliefs: new Uint32Array(keys.length) };
    for (const [i, key] of keys.entries()) {
      const index = this.index.find(key);
      if (index < 0) continue;
      totals.papers[i] = this.papers.at(index);
      totals.beliefs[i] = this.beliefs.at(index);
    }
    return totals;
  }

  /** Takes other counts for its own keys, which keep their positions. */
  replace({ papers, beliefs }: KeyTotals): void {
    for (let i = 0; i < this.index.size; i++) {
      this.papers.set(i, papers[i]!);
      this.beliefs.set(i, beliefs[i]!);
    }
  }
}
