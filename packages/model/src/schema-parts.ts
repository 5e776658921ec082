import * as v from "valibot";
import type { ConceptKind, Mention } from "./corpus.ts";
import type { ConceptId, PaperId } from "./identity.ts";
import type { Identifiers, PaperSource } from "./paper.ts";

const isText = (value: unknown): boolean => typeof value === "string" && value !== "";

const paperIdSchema: v.GenericSchema<unknown, PaperId> = v.custom<PaperId>(isText, "expected a paper id");
export const conceptIdSchema: v.GenericSchema<unknown, ConceptId> = v.custom<ConceptId>(
  isText,
  "expected a concept id",
);

/** A position in an array or text: an integer from 0. */
export const indexSchema: v.GenericSchema<unknown, number> = v.pipe(v.number(), v.integer(), v.minValue(0));

export const mentionSchema: v.GenericSchema<unknown, Mention> = v.object({
  field: v.picklist(["title", "abstract"]),
  start: indexSchema,
  end: indexSchema,
});

/** A kind of concept, or `null` where it was not determined. */
export const kindSchema: v.GenericSchema<unknown, ConceptKind | null> = v.nullable(
  v.picklist(["method", "model", "task", "theory", "object", "domain", "metric", "dataset"]),
);

const identifiersSchema: v.GenericSchema<unknown, Identifiers> = v.object({
  doi: v.exactOptional(v.string()),
  arxiv: v.exactOptional(v.string()),
  pmid: v.exactOptional(v.string()),
  openalex: v.exactOptional(v.string()),
});

const sourceSchema: v.GenericSchema<unknown, PaperSource> = v.object({
  file: v.string(),
  record: indexSchema,
  line: indexSchema,
});

/** What a paper shows of itself in both file formats. */
export const shownPaperEntries = {
  id: paperIdSchema,
  title: v.string(),
  abstract: v.string(),
  year: v.nullable(v.pipe(v.number(), v.integer())),
  authors: v.array(v.string()),
  venue: v.nullable(v.string()),
  url: v.nullable(v.string()),
  identifiers: identifiersSchema,
} as const;

/** All of a {@link Paper}, as extract.jsonl keeps it. */
export const paperEntries = {
  ...shownPaperEntries,
  keywords: v.array(v.string()),
  source: sourceSchema,
} as const;
