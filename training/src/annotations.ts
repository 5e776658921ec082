import { readFileSync } from "node:fs";
import { KINDS } from "@isthmus/extractor/training";
import { type ConceptKind, IsthmusError, paperId } from "@isthmus/model";
import type { GoldPaper } from "./gold.ts";
import type { CorpusPaper } from "./read-corpus.ts";

/** A concept of an annotation: where it stands, as start, end, start, end …, in the texts of the corpus. */
interface AnnotatedConcept {
  readonly label: string;
  readonly kind: ConceptKind | null;
  readonly core: boolean;
  readonly title: readonly number[];
  readonly abstract: readonly number[];
}

/** Annotations without texts, by the id that the paper has in its corpus. */
export type Annotations = ReadonlyMap<string, readonly AnnotatedConcept[]>;

/** Reads annotations, one JSON object a line; a line of another shape is refused. */
export function readAnnotations(paths: readonly string[]): Annotations {
  const annotations = new Map<string, readonly AnnotatedConcept[]>();
  for (const path of paths) {
    for (const [index, text] of readFileSync(path, "utf8").split("\n").entries()) {
      if (text.trim() === "") continue;
      const [id, concepts] = toAnnotation(text, `${path}:${index + 1}`);
      annotations.set(id, concepts);
    }
  }
  return annotations;
}

function toAnnotation(text: string, place: string): [id: string, concepts: readonly AnnotatedConcept[]] {
  const parse: (text: string) => unknown = JSON.parse;
  const value = parse(text);
  if (isObject(value) && typeof value["id"] === "string" && Array.isArray(value["concepts"]))
    return [value["id"], value["concepts"].map((concept) => toConcept(concept, place))];
  throw refuse(place);
}

function toConcept(value: unknown, place: string): AnnotatedConcept {
  if (!isObject(value)) throw refuse(place);
  const { label, core, kind, title = [], abstract = [] } = value;
  if (typeof label !== "string" || typeof core !== "boolean" || !isOffsets(title) || !isOffsets(abstract))
    throw refuse(place);
  return { label, core, kind: KINDS.find((known) => known === kind) ?? null, title, abstract };
}

function isOffsets(value: unknown): value is readonly number[] {
  return (
    Array.isArray(value) && value.length % 2 === 0 && value.every((number) => Number.isSafeInteger(number))
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function refuse(place: string): IsthmusError {
  return new IsthmusError("options.invalid", `${place}: this is no annotation`, {
    hint: 'give lines with "id" and "concepts", each with "label", "core" and offsets in "title" and "abstract"',
  });
}

/** An annotation with the text of its paper. */
export function toGoldPaper(
  { id, title, abstract, field }: CorpusPaper,
  concepts: readonly AnnotatedConcept[],
  path: string,
): GoldPaper {
  return {
    field: field === "" ? null : field,
    paper: {
      id: paperId(id),
      title,
      abstract,
      year: null,
      authors: [],
      venue: null,
      keywords: [],
      identifiers: {},
      url: null,
      source: { file: path, record: 1, line: 1 },
    },
    concepts: concepts.map(({ label, kind, core, ...places }) => ({
      label,
      kind,
      core,
      surface: [...cut(title, places.title), ...cut(abstract, places.abstract)],
    })),
  };
}

function cut(text: string, offsets: readonly number[]): readonly string[] {
  return offsets.flatMap((start, i) => (i % 2 === 0 ? [text.slice(start, offsets[i + 1])] : []));
}
