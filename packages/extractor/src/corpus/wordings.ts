import { KINDS } from "../concept/kind/kind.ts";
import { KeyIndex } from "./key-index.ts";

/** One way in which a concept is written, and how often. */
export interface Wording {
  /** As it stands in the texts; for a name that nowhere stands written out, its normal words. */
  readonly surface: string;
  places: number;
  /** Places where it is as long as a phrase could be. */
  whole: number;
  /** Does it look like a name anywhere? */
  isName: boolean;
  /** As it stands in texts; put together from normal words, because no text has it so; or a short form. */
  readonly form: "written" | "composed" | "short";
}

/** A concept with all its wordings. */
export interface WordedKey {
  readonly key: number;
  readonly wordings: Wording[];
  /** Papers that show it. */
  shown: number;
  /** Sum of {@link kindEvidence} over those. */
  readonly kinds: Int32Array;
}

/** The wordings of the concepts that are worth a label; sums do not depend on the order of papers. */
export class Wordings {
  readonly concepts: WordedKey[] = [];
  private readonly index = new KeyIndex();

  /** The concept of a key, a new one when there is none. */
  of(key: number): WordedKey {
    const at = this.index.add(key);
    return (this.concepts[at] ??= { key, wordings: [], shown: 0, kinds: new Int32Array(KINDS.length) });
  }

  /** Position of a key among `concepts`, -1 when it has none. */
  find(key: number): number {
    return this.index.find(key);
  }

  /** Adds all of another thread's wordings. */
  merge(packed: PackedWordings): void {
    let next = 0;
    for (const [i, key] of packed.keys.entries()) {
      const concept = this.of(key);
      concept.shown += packed.shown[i]!;
      for (let kind = 0; kind < KINDS.length; kind++)
        concept.kinds[kind]! += packed.kinds[i * KINDS.length + kind]!;
      for (const end = next + packed.wordingCounts[i]!; next < end; next++)
        addWording(concept, unpackWording(packed, next));
    }
  }

  /** Everything as plain data, in so many parts; it depends on the key alone in which part a concept is. */
  pack(partCount: number): readonly PackedWordings[] {
    const parts = Array.from({ length: partCount }, (): WordedKey[] => []);
    for (const concept of this.concepts) parts[concept.key % partCount]!.push(concept);
    return parts.map(packConcepts);
  }
}

/** {@link Wordings} as plain data that threads can send: one entry a concept, then one a wording. */
export interface PackedWordings {
  readonly keys: Float64Array;
  readonly shown: Int32Array;
  /** One value a kind for each concept. */
  readonly kinds: Int32Array;
  readonly wordingCounts: Int32Array;
  readonly surfaces: readonly string[];
  readonly places: Int32Array;
  readonly whole: Int32Array;
  readonly flags: Uint8Array;
}

/** One bit for the name, the rest for the form. */
const NAME = 1;
const FORMS = ["written", "composed", "short"] as const satisfies readonly Wording["form"][];

function packConcepts(concepts: readonly WordedKey[]): PackedWordings {
  const wordings = concepts.flatMap((concept) => concept.wordings);
  const kinds = new Int32Array(concepts.length * KINDS.length);
  for (const [i, concept] of concepts.entries()) kinds.set(concept.kinds, i * KINDS.length);
  return {
    keys: Float64Array.from(concepts, ({ key }) => key),
    shown: Int32Array.from(concepts, ({ shown }) => shown),
    kinds,
    wordingCounts: Int32Array.from(concepts, (concept) => concept.wordings.length),
    surfaces: wordings.map(({ surface }) => surface),
    places: Int32Array.from(wordings, ({ places }) => places),
    whole: Int32Array.from(wordings, ({ whole }) => whole),
    flags: Uint8Array.from(wordings, ({ isName, form }) => (isName ? NAME : 0) + 2 * FORMS.indexOf(form)),
  };
}

function unpackWording({ surfaces, places, whole, flags }: PackedWordings, index: number): Wording {
  return {
    surface: surfaces[index]!,
    places: places[index]!,
    whole: whole[index]!,
    isName: (flags[index]! & NAME) > 0,
    form: FORMS[flags[index]! >> 1]!,
  };
}

/** Adds places of a wording to those a concept has. */
export function addWording({ wordings }: WordedKey, added: Readonly<Wording>): void {
  const known = wordings.find(({ surface, form }) => surface === added.surface && form === added.form);
  if (known === undefined) {
    wordings.push({ ...added });
    return;
  }
  known.places += added.places;
  known.whole += added.whole;
  known.isName ||= added.isName;
}
