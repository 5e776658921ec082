import type { NamedConcept } from "./identity.ts";
import { KeyIndex } from "./key-index.ts";

/** Names as they travel between threads: for each key the position of its name. */
export interface PackedNames {
  readonly keys: Float64Array;
  readonly names: readonly NamedConcept[];
}

/** The names of concepts by their keys. */
export class ConceptNames {
  private readonly index = new KeyIndex();
  private readonly names: readonly NamedConcept[];

  /** Keys and their names have one order; a key stands once. */
  constructor({ keys, names }: PackedNames) {
    for (const key of keys) this.index.add(key);
    this.names = names;
  }

  /** The name of a key, `null` for a concept that no paper shows and none links by. */
  find(key: number): NamedConcept | null {
    return this.names[this.index.find(key)] ?? null;
  }

  /** The names of those keys that have one, each once. */
  pack(keyLists: readonly Float64Array[]): PackedNames {
    const picked = new KeyIndex();
    const names: NamedConcept[] = [];
    for (const keys of keyLists) {
      for (const key of keys) {
        const name = this.find(key);
        if (name !== null && picked.add(key) === names.length) names.push(name);
      }
    }
    return { keys: Float64Array.from(names, (_, i) => picked.keyAt(i)), names };
  }
}
