import type { Diagnostic, Paper, PaperSource } from "@isthmus/model";
import { diagnose } from "./diagnose.ts";
import { type PlainText, toPlainText } from "./field/plain-text.ts";
import { type PaperIds, wantedId } from "./paper-ids.ts";
import type { SourceRecord } from "./reader.ts";

/** A paper with what was found on the way to it; no paper if the record has no text or was read before. */
export interface PaperOutcome {
  readonly paper: Paper | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Cleans the texts of a record and gives it its identity. */
export function toPaper(raw: SourceRecord, source: PaperSource, ids: PaperIds): PaperOutcome {
  const title = toPlainText(raw.title);
  const abstract = toPlainText(raw.abstract);
  if (title.text === "" && abstract.text === "") {
    const message = "neither title nor abstract holds any text; left out, nothing can be made of it";
    return { paper: null, diagnostics: [diagnose("read.not-a-paper", message, source)] };
  }
  const paper: Paper = {
    id: wantedId({ ...raw, title: title.text, abstract: abstract.text }),
    title: title.text,
    abstract: abstract.text,
    year: raw.year,
    authors: toPlainTexts(raw.authors),
    venue: raw.venue === null ? null : (toPlainTexts([raw.venue])[0] ?? null),
    keywords: toPlainTexts(raw.keywords),
    identifiers: raw.identifiers,
    url: raw.url,
    source,
  };
  return claimIdentity(paper, ids, findGaps(title, abstract, source));
}

/** Gives a paper an id no other has; the very same paper again is left out. */
export function claimIdentity(paper: Paper, ids: PaperIds, found: readonly Diagnostic[]): PaperOutcome {
  const { source } = paper;
  const claim = ids.claim(paper.id, paper.title, paper.abstract, source);
  if (claim.kind === "same") {
    const message = `the same paper as ${place(claim.first)} (id, title and abstract are equal); counted once`;
    return { paper: null, diagnostics: [diagnose("read.duplicate-paper", message, source)] };
  }
  if (claim.kind === "new") return { paper, diagnostics: found };
  const message = `id "${paper.id}" was taken by ${place(claim.first)} with another text; both kept, this one as "${claim.id}"`;
  return {
    paper: { ...paper, id: claim.id },
    diagnostics: [...found, diagnose("read.duplicate-id", message, source)],
  };
}

function findGaps(title: PlainText, abstract: PlainText, source: PaperSource): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (title.text === "")
    found.push(diagnose("read.no-title", "this paper has no title; kept, shown by its id", source));
  if (abstract.text === "")
    found.push(
      diagnose("read.no-abstract", "this paper has no abstract; kept, known by its title only", source),
    );
  const marked = [title.hadMarkup && "title", abstract.hadMarkup && "abstract"].filter(
    (field) => field !== false,
  );
  if (marked.length > 0) {
    const message = `markup in the ${marked.join(" and the ")} was turned into plain text; offsets refer to the text as shown`;
    found.push(diagnose("read.markup-removed", message, source));
  }
  return found;
}

function toPlainTexts(texts: readonly string[]): string[] {
  return texts.map((text) => toPlainText(text).text).filter((text) => text !== "");
}

function place({ file, line }: PaperSource): string {
  return `${file}:${line}`;
}
