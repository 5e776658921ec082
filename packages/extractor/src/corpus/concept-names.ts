import type { NamedConcept, PackedNames } from "./identity.ts";
import { KeyIndex } from "./key-index.ts";

/** The names of concepts by their keys. */
export class ConceptNames {
  private readonly index = new KeyIndex();
  private readonly names: readonly NamedConcept[];

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
