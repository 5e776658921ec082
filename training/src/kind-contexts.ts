import { phraseWords } from "@isthmus/extractor/training";

/** The words of many texts as numbers, with which of them stand beside each other. */
export class WordContexts {
  private readonly texts: Int32Array[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly words: string[] = [];
  private readonly paperCounts: number[] = [];
  /** Numbers of the words of a token as written: tokens repeat. */
  private readonly tokens = new Map<string, readonly number[]>();

  /** Takes the title and abstract of one paper. */
  add(title: string, abstract: string): void {
    const numbers = [...this.read(title), BREAK, ...this.read(abstract)];
    for (const number of new Set(numbers)) if (number !== BREAK) this.paperCounts[number]!++;
    this.texts.push(Int32Array.from(numbers));
  }

  /** Words in most papers first, at most `count` of them; of equally frequent ones the alphabetically first. */
  listFrequent(count: number): readonly string[] {
    return this.words
      .map((word, number) => ({ word, papers: this.paperCounts[number]! }))
      .sort((a, b) => b.papers - a.papers || (a.word < b.word ? -1 : 1))
      .slice(0, count)
      .map(({ word }) => word);
  }

  /**
   * How often each of `words` has each of `neighbours` at each of the {@link PLACES}: one map a word, by place ×
   * (neighbours + 1) + neighbour; the last neighbour is a mark or the end of a text.
   */
  count(words: readonly string[], neighbours: readonly string[]): readonly ReadonlyMap<number, number>[] {
    const rowOf = this.index(words);
    const columnOf = this.index(neighbours);
    const width = neighbours.length + 1;
    const counts = words.map(() => new Map<number, number>());
    for (const text of this.texts) {
      for (const [i, number] of text.entries()) {
        const row = number === BREAK ? undefined : counts[rowOf[number]!];
        if (row === undefined) continue;
        for (const [place, offset] of PLACES.entries()) {
          const neighbour = text[i + offset] ?? BREAK;
          const column = neighbour === BREAK ? neighbours.length : columnOf[neighbour]!;
          if (column < 0) continue;
          const key = place * width + column;
          row.set(key, (row.get(key) ?? 0) + 1);
        }
      }
    }
    return counts;
  }

  /** By number of a word its position in the list, -1 for those that are not in it. */
  private index(list: readonly string[]): Int32Array {
    const positions = new Int32Array(this.words.length).fill(-1);
    for (const [position, word] of list.entries()) {
      const number = this.numbers.get(word);
      if (number !== undefined) positions[number] = position;
    }
    return positions;
  }

  private *read(text: string): Generator<number> {
    for (const token of text.split(/[\s/]+/)) {
      let numbers = this.tokens.get(token);
      if (numbers === undefined) this.tokens.set(token, (numbers = this.readToken(token)));
      yield* numbers;
    }
  }

  private readToken(token: string): readonly number[] {
    const bare = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/u.exec(token)?.[0] ?? "";
    const numbers = phraseWords(bare).map(({ text }) => this.numberOf(text.toLowerCase()));
    if (/^[([“"]/u.test(token)) numbers.unshift(BREAK);
    if (/[.,;:!?)\]]$/.test(token)) numbers.push(BREAK);
    return numbers;
  }

  private numberOf(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    const number = this.words.length;
    this.numbers.set(word, number);
    this.words.push(word);
    this.paperCounts.push(0);
    return number;
  }
}

/** Stands for a mark in a text. */
const BREAK = -1;

/** Where a neighbour stands, as distance from the word. */
export const PLACES = [-2, -1, 1, 2] as const;
