import { readFileSync } from "node:fs";
import { type ConceptKind, IsthmusError, type Paper, paperId } from "@isthmus/model";
import { KINDS } from "@isthmus/extractor/training";
import { titleKey } from "./title-key.ts";

/** A concept that an annotator named: any of its forms is a hit. */
export interface GoldConcept {
  readonly label: string;
  /** As it stands in the paper. */
  readonly surface: readonly string[];
  /** True for what the paper is about, false for what it only mentions. */
  readonly core: boolean;
  /** `null` where the annotator gave none. */
  readonly kind: ConceptKind | null;
}

/** An annotated paper. */
export interface GoldPaper {
  readonly paper: Paper;
  readonly concepts: readonly GoldConcept[];
  /** Field of science, `null` where it is not said. */
  readonly field: string | null;
}

/** Texts of papers that annotations leave out, by {@link titleKey}. */
export type TextsByTitle = ReadonlyMap<string, Pick<Paper, "title" | "abstract">>;

/**
 * Reads annotated papers, one JSON object a line; an abstract that is not given is taken from `texts` by the title. A line without
 * title, abstract and concepts is refused.
 */
export function readGold(path: string, texts: TextsByTitle = new Map()): readonly GoldPaper[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .flatMap((text, index) => {
      if (text.trim() === "") return [];
      const line = index + 1;
      const record = withText(parseJson(text), texts);
      if (isGoldRecord(record)) {
        const concepts = record.concepts.map((concept) => ({ ...concept, kind: toKind(concept.kind) }));
        return [{ paper: toPaper(record, path, line), concepts, field: record.field ?? null }];
      }
      throw new IsthmusError("options.invalid", `${path}:${line}: this is no annotated paper`, {
        hint: 'give lines with "title", "abstract" and "concepts", each with "label", "surface" and "core"',
      });
    });
}

function withText(record: unknown, texts: TextsByTitle): unknown {
  if (!isObject(record) || typeof record["title"] !== "string" || record["abstract"] !== undefined)
    return record;
  return { ...record, ...texts.get(titleKey(record["title"])) };
}

/** `null` for what is no JSON. */
function parseJson(text: string): unknown {
  const parse: (text: string) => unknown = JSON.parse;
  try {
    return parse(text);
  } catch {
    return null;
  }
}

interface GoldRecord {
  readonly title: string;
  readonly abstract: string;
  readonly field?: string;
  readonly concepts: readonly (Omit<GoldConcept, "kind"> & { readonly kind?: unknown })[];
}

function toKind(value: unknown): ConceptKind | null {
  return KINDS.find((kind) => kind === value) ?? null;
}

function isGoldRecord(value: unknown): value is GoldRecord {
  return (
    isObject(value) &&
    typeof value["title"] === "string" &&
    typeof value["abstract"] === "string" &&
    Array.isArray(value["concepts"]) &&
    value["concepts"].every(isGoldConcept)
  );
}

function isGoldConcept(value: unknown): value is GoldRecord["concepts"][number] {
  return (
    isObject(value) &&
    typeof value["label"] === "string" &&
    typeof value["core"] === "boolean" &&
    Array.isArray(value["surface"]) &&
    value["surface"].every((form) => typeof form === "string")
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function toPaper({ title, abstract }: GoldRecord, file: string, line: number): Paper {
  return {
    id: paperId(`${file}:${line}`),
    title,
    abstract,
    year: null,
    authors: [],
    venue: null,
    keywords: [],
    identifiers: {},
    url: null,
    source: { file, record: line, line },
  };
}
