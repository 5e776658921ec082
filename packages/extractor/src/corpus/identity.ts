import { type ConceptId, conceptId, type ConceptKind } from "@isthmus/model";
import { electKind, KINDS } from "../concept/kind/kind.ts";
import { electLabel } from "./label.ts";
import type { Wordings } from "./wordings.ts";

/** Names as they travel between threads: keys, each once, and their names in the same order. */
export interface PackedNames {
  readonly keys: Float64Array;
  readonly names: readonly NamedConcept[];
}

/** The name that all papers of a corpus share for a concept. */
export interface NamedConcept {
  readonly id: ConceptId;
  readonly label: string;
  /** `null` for a concept that no paper shows. */
  readonly kind: ConceptKind | null;
  /** Does any paper show it? */
  readonly isShown: boolean;
}

/** Labels as they travel between threads: for each key what its own wordings elect, its places and what {@link Wordings} sums up. */
export interface ElectedLabels {
  readonly keys: Float64Array;
  readonly labels: readonly string[];
  readonly places: Int32Array;
  readonly shown: Int32Array;
  /** One value a kind for each concept. */
  readonly kinds: Int32Array;
}

/** Concepts whose labels differ in hyphens, spaces and case only. */
interface Leader {
  label: string;
  places: number;
  isShown: boolean;
  /** `null` while there is no evidence. */
  kinds: number[] | null;
  name: NamedConcept | null;
}

/** The names of all concepts of `wordings`, in their order; see {@link unifyLabels}. */
export function nameConcepts(
  wordings: Wordings,
  isLowerCase: (word: string) => boolean,
): readonly NamedConcept[] {
  return unifyLabels([electLabels(wordings, isLowerCase)]).names;
}

/** What each concept would be called by itself. */
export function electLabels({ concepts }: Wordings, isLowerCase: (word: string) => boolean): ElectedLabels {
  const kinds = new Int32Array(concepts.length * KINDS.length);
  for (const [i, concept] of concepts.entries()) kinds.set(concept.kinds, i * KINDS.length);
  return {
    keys: Float64Array.from(concepts, ({ key }) => key),
    labels: concepts.map(({ wordings }) => electLabel(wordings, isLowerCase)),
    places: Int32Array.from(concepts, ({ wordings }) =>
      wordings.reduce((sum, { places }) => sum + places, 0),
    ),
    shown: Int32Array.from(concepts, ({ shown }) => shown),
    kinds,
  };
}

/**
 * The names of all concepts of all parts, in order. Concepts whose labels differ in hyphens, spaces and case only are one, under the
 * label that most places have, of equal ones the first by code units; no order or division of the concepts changes a name.
 */
export function unifyLabels(parts: readonly ElectedLabels[]): PackedNames {
  const leaders = new Map<string, Leader>();
  const leaderOf = parts.flatMap((part) => part.labels.map((label, i) => follow(leaders, part, label, i)));
  const keys = new Float64Array(leaderOf.length);
  let end = 0;
  for (const part of parts) {
    keys.set(part.keys, end);
    end += part.keys.length;
  }
  return { keys, names: leaderOf.map(nameOf) };
}

function follow(
  leaders: Map<string, Leader>,
  { places, shown, kinds }: ElectedLabels,
  label: string,
  index: number,
): Leader {
  const squashed = squash(label);
  const own = places[index]!;
  let leader = leaders.get(squashed);
  if (leader === undefined) {
    leader = { label, places: own, isShown: false, kinds: null, name: null };
    leaders.set(squashed, leader);
  } else if (own > leader.places || (own === leader.places && label < leader.label)) {
    leader.label = label;
    leader.places = own;
  }
  leader.isShown ||= shown[index]! > 0;
  for (let kind = 0; kind < KINDS.length; kind++) {
    const evidence = kinds[index * KINDS.length + kind]!;
    if (evidence === 0) continue;
    leader.kinds ??= KINDS.map(() => 0);
    leader.kinds[kind]! += evidence;
  }
  return leader;
}

function nameOf(leader: Leader): NamedConcept {
  const { label, isShown, kinds } = leader;
  leader.name ??= {
    id: conceptId(label),
    label,
    kind: kinds === null ? null : electKind(Int32Array.from(kinds)),
    isShown,
  };
  return leader.name;
}

/** GNN and gnn stay apart; "multi-layer" and "multilayer" do not. */
function squash(label: string): string {
  return conceptId(label).replaceAll("-", "");
}
