import * as v from "valibot";
import type {
  Bridge,
  Cooccurrence,
  Field,
  Gap,
  GraphConcept,
  GraphDocument,
  GraphMeta,
  GraphPaper,
  Json,
  PaperLink,
  Topic,
} from "./document.ts";
import {
  conceptIdSchema,
  indexSchema,
  kindSchema,
  mentionSchema,
  shownPaperEntries,
} from "./schema-parts.ts";

const text = v.string();
const number = v.pipe(v.number(), v.finite());
const indices = v.array(indexSchema);
const json: v.GenericSchema<unknown, Json> = v.lazy(() =>
  v.union([v.string(), number, v.boolean(), v.null(), v.array(json), v.record(v.string(), json)]),
);

const meta: v.GenericSchema<unknown, GraphMeta> = v.object({
  title: text,
  generator: text,
  options: v.record(v.string(), json),
  seed: number,
  paperCount: indexSchema,
  conceptCount: indexSchema,
  modularity: number,
});

const paper: v.GenericSchema<unknown, GraphPaper> = v.object({
  ...shownPaperEntries,
  concepts: v.array(v.object({ concept: indexSchema, weight: number, mentions: v.array(mentionSchema) })),
  field: v.nullable(indexSchema),
  topic: v.nullable(indexSchema),
  memberships: v.array(v.object({ field: indexSchema, weight: number })),
  confidence: number,
  x: number,
  y: number,
  measures: v.object({ degree: number, betweenness: number, participation: number, bridging: number }),
});

const concept: v.GenericSchema<unknown, GraphConcept> = v.object({
  id: conceptIdSchema,
  label: text,
  kind: kindSchema,
  variants: v.array(text),
  acronyms: v.array(text),
  paperCount: indexSchema,
  field: v.nullable(indexSchema),
  broader: indices,
  x: number,
  y: number,
});

const link: v.GenericSchema<unknown, PaperLink> = v.object({
  source: indexSchema,
  target: indexSchema,
  weight: number,
  concepts: indices,
});
const cooccurrence: v.GenericSchema<unknown, Cooccurrence> = v.object({
  source: indexSchema,
  target: indexSchema,
  weight: number,
  paperCount: indexSchema,
});
const community = { label: text, concepts: indices, papers: indices, stability: number } as const;
const field: v.GenericSchema<unknown, Field> = v.object(community);
const topic: v.GenericSchema<unknown, Topic> = v.object({ ...community, field: indexSchema });
const nearest = v.nullable(indexSchema);
const bridge: v.GenericSchema<unknown, Bridge> = v.object({
  paper: indexSchema,
  score: number,
  fields: v.tuple([indexSchema, indexSchema]),
  concepts: v.tuple([indices, indices]),
  nearest: v.tuple([nearest, nearest]),
  reason: text,
});
const gap: v.GenericSchema<unknown, Gap> = v.object({
  concepts: v.tuple([indexSchema, indexSchema]),
  score: number,
  reason: text,
});

/** The shape of graph.json, version 1. Unknown members are dropped. */
export const graphDocumentSchema: v.GenericSchema<unknown, GraphDocument> = v.object({
  format: v.literal("isthmus-graph"),
  version: v.literal(1),
  meta,
  papers: v.array(paper),
  concepts: v.array(concept),
  links: v.array(link),
  cooccurrences: v.array(cooccurrence),
  fields: v.array(field),
  topics: v.array(topic),
  bridges: v.array(bridge),
  gaps: v.array(gap),
});
