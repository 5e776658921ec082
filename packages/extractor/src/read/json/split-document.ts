import { MAX_RECORD_CHARS } from "../limits.ts";
import type { JsonObject } from "./json-value.ts";

/** A part of a JSON document, where it begins: a record's text, one too long to hold, one cut by the end, or stray text. */
export interface DocumentPiece {
  readonly kind: "record" | "too-long" | "cut-record" | "cut-list" | "stray";
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

/** Members whose list holds the records; they may lie inside each other (`{"response": {"docs": […]}}`). */
const LISTS = new Set(
  "papers items records results data documents docs articles works entries publications hits response message".split(
    " ",
  ),
);

/** True for an object that holds its records in a list. */
export function hasRecordList(object: JsonObject): boolean {
  return Object.entries(object).some(
    ([name, value]) => LISTS.has(name.toLowerCase()) && Array.isArray(value),
  );
}

interface Capture {
  readonly line: number;
  /** Where it begins in the current chunk. */
  start: number;
  length: number;
  parts: string[];
}

/**
 * Takes a JSON document apart into its records while it streams by, one held at a time: the items of a top-level list,
 * the items of a list under a member of `LISTS`, or a whole top-level object without such a list.
 * Brackets are counted, not checked. A line end inside a string (never valid) ends it, so that one missing quote costs
 * one record and not the rest of the file.
 */
export class DocumentSplitter {
  readonly #open: ("list" | "object")[] = [];
  #pieces: DocumentPiece[] = [];
  #chunk = "";
  #line = 1;
  /** Brackets open inside the current record or inside a member of no interest. */
  #depth = 0;
  #inString = false;
  #escaped = false;
  /** The last string between records, for it may be a member's name. */
  #token = "";
  #key = "";
  #item: Capture | null = null;
  /** The whole top-level object, as long as no list was found in it. */
  #object: Capture | null = null;
  #listLine = 0;
  #strayLine: number | null = null;

  /** The pieces that end in this chunk. */
  push(chunk: string): readonly DocumentPiece[] {
    this.#chunk = chunk;
    this.#pieces = [];
    for (let i = 0; i < chunk.length; i++) {
      if (this.#inString) i = this.#passString(i);
      else this.#step(chunk.charAt(i), i);
    }
    for (const capture of [this.#item, this.#object])
      if (capture !== null) hold(capture, chunk, chunk.length);
    return this.#pieces;
  }

  /** What the end of the document leaves open. */
  end(): readonly DocumentPiece[] {
    this.#pieces = [];
    const cut = this.#item ?? this.#object;
    if (cut !== null) this.#report(cut.length > MAX_RECORD_CHARS ? "too-long" : "cut-record", cut.line);
    else if (this.#open.length > 0) this.#report("cut-list", this.#listLine);
    return this.#pieces;
  }

  /** Runs to the end of the string or chunk; answers with the position reached. */
  #passString(from: number): number {
    const chunk = this.#chunk;
    let i = from;
    for (; i < chunk.length; i++) {
      const code = chunk.charCodeAt(i);
      if (this.#escaped) this.#escaped = false;
      else if (code === 0x5c) this.#escaped = true;
      else if (code === 0x22) break;
      if (code === 0x0a) {
        this.#line++;
        break;
      }
    }
    if (i < chunk.length) {
      this.#inString = false;
      this.#escaped = false;
    }
    if (this.#depth === 0 && this.#token.length < 40)
      this.#token += chunk.slice(from, Math.min(i, from + 40));
    return i;
  }

  #step(char: string, at: number): void {
    switch (char) {
      case "\n":
        this.#line++;
        return;
      case " ":
      case "\t":
        return;
      case "{":
      case "[":
        this.#openBracket(char, at);
        return;
      case "}":
      case "]":
        this.#closeBracket(at);
        return;
      case ",":
        if (this.#depth === 0 && this.#item !== null) this.#finishItem(at);
        return;
      case ":":
        if (this.#depth === 0) this.#key = this.#token;
        return;
      default:
        this.#other(char, at);
    }
  }

  #other(char: string, at: number): void {
    if (char === '"') {
      this.#inString = true;
      this.#token = "";
    }
    if (this.#open.length === 0) this.#stray();
    else if (this.#depth === 0 && this.#open.at(-1) === "list") this.#item ??= begin(this.#line, at);
  }

  #openBracket(char: "{" | "[", at: number): void {
    const inside = this.#open.at(-1);
    if (this.#depth > 0 || inside === "list") {
      if (this.#depth === 0) this.#item ??= begin(this.#line, at);
      this.#depth++;
    } else if (inside === "object" && !LISTS.has(this.#key.toLowerCase())) {
      this.#depth++;
    } else if (char === "[") {
      this.#open.push("list");
      this.#listLine = this.#line;
      this.#object = null;
    } else {
      if (inside === undefined) this.#object = begin(this.#line, at);
      this.#open.push("object");
    }
  }

  #closeBracket(at: number): void {
    if (this.#depth > 0) {
      this.#depth--;
      if (this.#depth === 0 && this.#item !== null) this.#finishItem(at + 1);
      return;
    }
    if (this.#item !== null) this.#finishItem(at);
    if (this.#open.pop() === undefined) this.#stray();
    this.#key = "";
    if (this.#open.length === 0 && this.#object !== null) {
      this.#emit(this.#object, at + 1);
      this.#object = null;
    }
  }

  #finishItem(end: number): void {
    if (this.#item !== null) this.#emit(this.#item, end);
    this.#item = null;
  }

  #emit(capture: Capture, end: number): void {
    hold(capture, this.#chunk, end);
    if (capture.length > MAX_RECORD_CHARS) this.#report("too-long", capture.line);
    else this.#report("record", capture.line, capture.parts.join(""));
  }

  /** Said once: text after the document may be anything of any length. */
  #stray(): void {
    if (this.#strayLine !== null) return;
    this.#strayLine = this.#line;
    this.#report("stray", this.#line);
  }

  #report(kind: DocumentPiece["kind"], line: number, text = ""): void {
    this.#pieces.push({ kind, text, line });
  }
}

function begin(line: number, start: number): Capture {
  return { line, start, length: 0, parts: [] };
}

/** Takes the captured part of the chunk up to `end`; what is too long is only counted. */
function hold(capture: Capture, chunk: string, end: number): void {
  capture.length += end - capture.start;
  if (capture.length > MAX_RECORD_CHARS) capture.parts = [];
  else capture.parts.push(chunk.slice(capture.start, end));
  capture.start = 0;
}
