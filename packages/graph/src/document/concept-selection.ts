import type { Findings } from "./findings.ts";

/** The concepts that go into the document (table indices ascending) and their positions there. */
export interface ConceptSelection {
  readonly concepts: readonly number[];
  /** −1 for a concept that stays out. */
  readonly rowOf: Int32Array;
}

/** Every concept a paper is shown with, and every one that explains a link, a bridge or a name. */
export function selectConcepts(findings: Findings): ConceptSelection {
  const { table, evidence, bridges, fieldNames, topicNames } = findings;
  const wanted = new Set<number>(table.shown.columns);
  const add = (concepts: readonly number[]): void => concepts.forEach((concept) => wanted.add(concept));
  evidence.forEach(add);
  for (const { concepts } of bridges?.bridges ?? []) concepts.forEach(add);
  for (const { concepts } of [...fieldNames, ...topicNames]) add(concepts);
  const concepts = [...wanted].sort((one, other) => one - other);
  const rowOf = new Int32Array(table.ids.length).fill(-1);
  for (const [row, concept] of concepts.entries()) rowOf[concept] = row;
  return { concepts, rowOf };
}
