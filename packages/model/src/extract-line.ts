import * as v from "valibot";
import type { Acronym, ExtractedPaper, Mention, PaperConcept, PaperTerm } from "./corpus.ts";
import type { Diagnostic, SourcePlace } from "./diagnostic.ts";
import { conceptId } from "./identity.ts";
import { conceptIdSchema, kindSchema, mentionSchema, paperEntries } from "./schema-parts.ts";

/**
 * A line of extract.jsonl. `terms` is compact: offsets of the title and of the abstract as start, end, start, end, …;
 * a term's id is `conceptId(label)`.
 */
interface ExtractLine extends Omit<ExtractedPaper, "paper" | "terms"> {
  readonly terms: readonly TermLine[];
}

interface TermLine {
  readonly label: string;
  readonly title?: readonly number[];
  readonly abstract?: readonly number[];
}

const offsets = v.array(v.pipe(v.number(), v.integer(), v.minValue(0)));
const concept: v.GenericSchema<unknown, PaperConcept> = v.object({
  id: conceptIdSchema,
  label: v.string(),
  kind: v.optional(kindSchema, null),
  variants: v.array(v.string()),
  weight: v.number(),
  mentions: v.array(mentionSchema),
});
const acronyms: v.GenericSchema<unknown, Acronym[]> = v.array(
  v.object({ short: v.string(), long: v.string() }),
);
const line = v.object({
  ...paperEntries,
  concepts: v.array(concept),
  terms: v.optional(
    v.array(
      v.object({ label: v.string(), title: v.exactOptional(offsets), abstract: v.exactOptional(offsets) }),
    ),
    [],
  ),
  acronyms: v.optional(acronyms, []),
  inferred: v.optional(acronyms, []),
});

/** The line of extract.jsonl (without line feed) that holds one paper with its concepts. */
export function toExtractLine(extracted: ExtractedPaper): string {
  const { paper, concepts, terms, acronyms, inferred } = extracted;
  const content: ExtractLine = { concepts, terms: terms.map(toTermLine), acronyms, inferred };
  return JSON.stringify({ ...paper, ...content });
}

/** Reads one line of extract.jsonl; a line of another shape, or offsets outside the text, make a diagnostic and `null`. */
export function readExtractLine(
  text: string,
  at: SourcePlace,
): { value: ExtractedPaper | null; diagnostics: Diagnostic[] } {
  const parsed = v.safeParse(line, parseJson(text));
  if (!parsed.success) return refuse(v.summarize(parsed.issues).split("\n").slice(0, 2).join(" "), at);
  const { concepts, terms, acronyms, inferred, ...paper } = parsed.output;
  const value = { paper, concepts, terms: terms.map(fromTermLine), acronyms, inferred };
  const outside = [...concepts, ...value.terms].find((c) =>
    c.mentions.some((m) => m.start >= m.end || m.end > paper[m.field].length),
  );
  if (outside !== undefined) return refuse(`a mention of "${outside.label}" lies outside the text`, at);
  return { value, diagnostics: [] };
}

function refuse(found: string, at: SourcePlace): { value: null; diagnostics: Diagnostic[] } {
  const message = `this line is not a paper of an extract.jsonl (${found}); left out, run \`isthmus extract\` again`;
  return { value: null, diagnostics: [{ code: "extract.invalid-line", severity: "error", message, at }] };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function toTermLine(term: PaperTerm): TermLine {
  const of = (field: Mention["field"]): number[] =>
    term.mentions.filter((m) => m.field === field).flatMap((m) => [m.start, m.end]);
  const title = of("title");
  const abstract = of("abstract");
  return { label: term.label, ...(title.length > 0 && { title }), ...(abstract.length > 0 && { abstract }) };
}

function fromTermLine(term: TermLine): PaperTerm {
  const mentions = [...pairs("title", term.title ?? []), ...pairs("abstract", term.abstract ?? [])];
  return { id: conceptId(term.label), label: term.label, mentions };
}

function pairs(field: Mention["field"], flat: readonly number[]): Mention[] {
  return flat.flatMap((start, i) => (i % 2 === 0 ? [{ field, start, end: flat[i + 1] ?? start }] : []));
}
