import type { Diagnostic, ExtractedPaper, Outcome, Paper, PaperSource } from "@isthmus/model";
import { type DecodedFile, decodeFile } from "./decode.ts";
import { diagnose } from "./diagnose.ts";
import { HEAD_CHARS } from "./limits.ts";
import { PaperIds } from "./paper-ids.ts";
import { peek } from "./peek.ts";
import type { PaperInput, Reader, ReaderEvent, ReadEvent } from "./reader.ts";
import { READERS } from "./readers.ts";
import { claimIdentity, type PaperOutcome, toPaper } from "./to-paper.ts";

/**
 * Reads one file of any known format and encoding, plain or gzip, in one pass and bounded memory. Every record becomes a
 * paper or a diagnostic; the last event sums up the file. Give the files of one run the same `ids`. Throws only what
 * `bytes` throws.
 */
export async function* readPapers(
  input: PaperInput,
  ids: PaperIds = new PaperIds(),
): AsyncGenerator<ReadEvent> {
  const decoded = await decodeFile(input);
  const { head, all } = await peek(decoded.text, HEAD_CHARS);
  const start = head.join("").slice(0, HEAD_CHARS);
  const reader = READERS.find((candidate) => candidate.sniff(start)) ?? null;
  const count = { records: 0, papers: 0 };
  if (reader === null) yield* withoutReader(input.file, start, decoded, all);
  else yield* readRecords(reader, input.file, all, ids, count);
  for (const diagnostic of decoded.facts.diagnostics) yield { kind: "diagnostic", diagnostic };
  const { encoding, compressed } = decoded.facts;
  const summary = { file: input.file, format: reader?.id ?? null, encoding, compressed, ...count };
  yield { kind: "file", summary };
}

/** Reads files one after the other and collects their papers, each with an id of its own. */
export async function collectPapers(inputs: Iterable<PaperInput>): Promise<Outcome<Paper[]>> {
  const ids = new PaperIds();
  const papers: Paper[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const input of inputs) {
    for await (const event of readPapers(input, ids)) {
      if (event.kind === "paper") papers.push(event.paper);
      else if (event.kind === "diagnostic") diagnostics.push(event.diagnostic);
    }
  }
  return { value: papers, diagnostics };
}

async function* readRecords(
  reader: Reader,
  file: string,
  text: AsyncIterable<string>,
  ids: PaperIds,
  count: { records: number; papers: number },
): AsyncGenerator<ReadEvent> {
  let damaged = false;
  for await (const event of reader.read(text, { file })) {
    if (event.kind === "diagnostic") {
      damaged = true;
      yield event;
      continue;
    }
    count.records++;
    const { paper, diagnostics } = settle(event, file, count.records, ids);
    for (const diagnostic of diagnostics) yield { kind: "diagnostic", diagnostic };
    if (paper === null) continue;
    count.papers++;
    yield { kind: "paper", paper, extracted: toExtracted(event, paper) };
  }
  if (count.records === 0 && !damaged) yield emptyFile(file, "there is no paper in it");
}

function emptyFile(file: string, found: string): ReadEvent {
  const message = `${found}; give a file with titles and abstracts`;
  return { kind: "diagnostic", diagnostic: diagnose("read.empty-file", message, { file }) };
}

type PaperEvent = Exclude<ReaderEvent, { kind: "diagnostic" }>;

function settle(event: PaperEvent, file: string, record: number, ids: PaperIds): PaperOutcome {
  if (event.kind === "extracted") return claimIdentity(event.extracted.paper, ids, []);
  const source: PaperSource = { file, record, line: event.record.line };
  return toPaper(event.record, source, ids);
}

function toExtracted(event: PaperEvent, paper: Paper): ExtractedPaper | null {
  return event.kind === "extracted" ? { ...event.extracted, paper } : null;
}

async function* withoutReader(
  file: string,
  start: string,
  { facts }: DecodedFile,
  text: AsyncIterable<string>,
): AsyncGenerator<ReadEvent> {
  // Reading one chunk and stopping lets go of the source.
  for await (const chunk of text) if (chunk !== "") break;
  if (facts.diagnostics.some(({ code }) => code === "read.binary")) return;
  if (start.trim() === "") {
    if (facts.diagnostics.length > 0) return;
    yield emptyFile(file, "the file is empty");
    return;
  }
  const known = READERS.map(({ title }) => title).join("; ");
  const message = `the format is not known; give one of: ${known}`;
  yield { kind: "diagnostic", diagnostic: diagnose("read.unknown-format", message, { file }) };
}
