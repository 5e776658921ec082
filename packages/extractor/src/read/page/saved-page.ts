import { diagnose } from "../diagnose.ts";
import { HEAD_CHARS } from "../limits.ts";
import { type Line, splitLines } from "../lines.ts";
import type { Reader, ReaderContext, ReaderEvent, SourceRecord } from "../reader.ts";
import { type LineLook, lookAtLine, ungluedTitle } from "./page-line.ts";

/** Lines without an abstract after them that are held before they are given out as titles. */
const MAX_WAITING = 100;

/** The text of a web page, or any list, with a title on one line and its abstract on the next. */
export const savedPage: Reader = {
  id: "saved-page",
  title: "text with a title on one line and its abstract on the next",

  sniff(head) {
    if (/^\s*[[{<@%]/.test(head) || LOOKS_TAGGED.test(head) || LOOKS_TABULAR.test(head)) return false;
    const lines = head.split("\n").map((line) => line.trim());
    // The last line of a full head is cut and says nothing about its look.
    if (head.length >= HEAD_CHARS) lines.pop();
    const looks = lines
      .filter((line) => line !== "")
      .map(lookAtLine)
      .filter((look) => look !== "furniture");
    const abstracts = looks.filter((look) => look === "abstract").length;
    const pairs = looks.filter((look, i) => look === "abstract" && looks[i - 1] === "title").length;
    return pairs > 0 && pairs >= abstracts * 0.6 && abstracts >= looks.length * 0.2;
  },

  async *read(text: AsyncIterable<string>, { file }: ReaderContext): AsyncGenerator<ReaderEvent> {
    const pairing = new Pairing();
    for await (const line of splitLines(text)) {
      const trimmed = line.text.trim();
      if (line.tooLong) yield tooLongLine(file, line.number);
      else if (trimmed !== "") yield* pairing.take({ ...line, text: trimmed }).map(toEvent);
    }
    yield* pairing.finish().map(toEvent);
    if (pairing.leftOut.length > 0) yield leftOut(file, pairing.leftOut);
  },
};

/** RIS, MEDLINE, Web of Science, RefWorks: a tag before each value. BibTeX: an entry somewhere. */
const LOOKS_TAGGED = /^(?:[A-Z][A-Z0-9]{1,3} {0,3}- |(?:FN|PT|RT) \S|%[A-Z0-9] |@\w{1,20}\s?\{)/m;
/** CSV or TSV: a first line with the names of columns. */
const LOOKS_TABULAR = /^[^\n]{0,500}(?:[,;\t]"?(?:abstract|title)|(?:abstract|title)"?[,;\t])/i;

interface PageLine extends Line {
  readonly look?: LineLook;
}

/**
 * Pairs lines as they come: an abstract belongs to the title right before it. A title followed by another has no abstract;
 * an abstract after another has no title. Before the first abstract, everything up to the last piece of furniture is the
 * page's header.
 */
class Pairing {
  /** Furniture, in the order of the page. */
  readonly leftOut: Line[] = [];
  #waiting: PageLine[] = [];
  #inHeader = true;

  take(line: Line): SourceRecord[] {
    const look = lookAtLine(line.text);
    if (look !== "abstract") {
      this.#waiting.push({ ...line, look });
      return this.#waiting.length > MAX_WAITING ? this.#settle() : [];
    }
    const title = this.#waiting.findLast((waiting) => waiting.look === "title");
    this.#waiting = this.#waiting.filter((waiting) => waiting !== title);
    const glued = this.#inHeader && this.#waiting.some((waiting) => waiting.look === "furniture");
    const before = this.#settle();
    const record = toRecord(title ?? line, title === undefined ? "" : title.text, line.text);
    return [...before, glued ? { ...record, title: ungluedTitle(record.title) } : record];
  }

  finish(): SourceRecord[] {
    return this.#settle();
  }

  /** Lines that found no abstract: titles, or parts of the page. */
  #settle(): SourceRecord[] {
    const headerEnd = this.#inHeader ? this.#waiting.findLastIndex((line) => line.look === "furniture") : -1;
    this.#inHeader = false;
    const records: SourceRecord[] = [];
    for (const [i, line] of this.#waiting.entries()) {
      if (i <= headerEnd || line.look === "furniture" || isTooShortForTitle(line.text))
        this.leftOut.push(line);
      else records.push(toRecord(line, line.text, ""));
    }
    this.#waiting = [];
    return records;
  }
}

/** Menus and buttons have one or two words; a title without abstract must say more to be kept. */
function isTooShortForTitle(text: string): boolean {
  return text.length < 40 && text.split(/\s+/).length < 3;
}

function toRecord(first: Line, title: string, abstract: string): SourceRecord {
  return {
    line: first.number,
    id: null,
    title,
    abstract,
    year: null,
    authors: [],
    venue: null,
    keywords: [],
    url: null,
    identifiers: {},
  };
}

function toEvent(record: SourceRecord): ReaderEvent {
  return { kind: "record", record };
}

function leftOut(file: string, lines: readonly Line[]): ReaderEvent {
  const shown = lines.slice(0, 3).map((line) => `"${line.text.slice(0, 60)}" (line ${line.number})`);
  const more = lines.length > 3 ? ` and ${lines.length - 3} more` : "";
  const what = lines.length === 1 ? "1 line belongs" : `${lines.length} lines belong`;
  const message = `${what} to the page and not to a paper: ${shown.join(", ")}${more}; left out`;
  return {
    kind: "diagnostic",
    diagnostic: diagnose("read.lines-left-out", message, { file, line: lines[0]!.number }),
  };
}

function tooLongLine(file: string, line: number): ReaderEvent {
  const message =
    "this line is longer than 8 million characters; left out, put each abstract on a line of its own";
  return { kind: "diagnostic", diagnostic: diagnose("read.record-too-long", message, { file, line }) };
}
