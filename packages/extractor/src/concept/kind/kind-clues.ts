/** What one mention tells of the kind of its concept. Neighbours are lower-case words, "" where a mark or nothing stands. */
export interface KindClues {
  /** Normal words of the concept's label, acronyms expanded. */
  readonly words: readonly string[];
  /** As the mention is written. */
  readonly surface: string;
  readonly before: string;
  /** The word before `before`. */
  readonly beforeThat: string;
  readonly after: string;
  /** The word after `after`. */
  readonly afterThat: string;
  /** The mark right after the mention (":", "(", ","), "" when a word or nothing follows. */
  readonly markAfter: string;
  readonly inTitle: boolean;
}
