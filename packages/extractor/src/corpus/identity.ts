import { type ConceptId, conceptId, type ConceptKind } from "@isthmus/model";
import { electKind } from "../concept/kind/kind.ts";
import { electLabel } from "./label.ts";
import type { Wordings } from "./wordings.ts";

/** The name that all papers of a corpus share for a concept. */
export interface NamedConcept {
  readonly id: ConceptId;
  readonly label: string;
  /** `null` for a concept that no paper shows. */
  readonly kind: ConceptKind | null;
  /** Does any paper show it? */
  readonly isShown: boolean;
}

/**
 * Names of all concepts of `wordings`, in their order. Concepts whose labels differ in hyphens, spaces and case only are one, under
 * the label that most places have.
 */
export function nameConcepts(
  wordings: Wordings,
  isLowerCase: (word: string) => boolean,
): readonly NamedConcept[] {
  const elected = wordings.concepts.map((concept) => {
    let places = 0;
    for (const wording of concept.wordings) places += wording.places;
    return { concept, places, label: electLabel(concept.wordings, isLowerCase) };
  });
  const leaders = new Map<string, { label: string; places: number; isShown: boolean; kinds: Int32Array }>();
  for (const { concept, places, label } of elected) {
    const squashed = squash(label);
    const leader = leaders.get(squashed);
    const isShown = concept.shown > 0;
    if (leader === undefined) {
      leaders.set(squashed, { label, places, isShown, kinds: concept.kinds.slice() });
      continue;
    }
    for (const [i, value] of concept.kinds.entries()) leader.kinds[i]! += value;
    leader.isShown ||= isShown;
    if (places > leader.places || (places === leader.places && label < leader.label)) {
      leader.label = label;
      leader.places = places;
    }
  }
  return elected.map(({ label }) => {
    const leader = leaders.get(squash(label))!;
    return {
      id: conceptId(leader.label),
      label: leader.label,
      kind: electKind(leader.kinds),
      isShown: leader.isShown,
    };
  });
}

/** GNN and gnn stay apart; "multi-layer" and "multilayer" do not. */
function squash(label: string): string {
  return conceptId(label).replaceAll("-", "");
}
