import type { Diagnostic } from "@isthmus/model";
import { detectEncoding } from "./detect-encoding.ts";
import { diagnose } from "./diagnose.ts";
import { gunzip, isGzip } from "./gunzip.ts";
import { peek } from "./peek.ts";
import type { Encoding, PaperInput } from "./reader.ts";
import { Utf8Decoder } from "./utf8.ts";

const HEAD_BYTES = 4096;

/** A file as text: chunks with "\n" as the only line end. The other facts are final once the text has been read. */
export interface DecodedFile {
  readonly text: AsyncIterable<string>;
  readonly facts: DecodingFacts;
}

/** What decoding found; `encoding` is `null` for what is not text. `diagnostics` grows while the text is read. */
interface DecodingFacts {
  encoding: Encoding | null;
  compressed: boolean;
  readonly diagnostics: Diagnostic[];
}

/** Opens a file of any encoding, plain or gzip. What is not text gives no characters and a diagnostic. */
export async function decodeFile({ file, bytes }: PaperInput): Promise<DecodedFile> {
  const facts: DecodingFacts = { encoding: null, compressed: false, diagnostics: [] };
  const plain = await inflate(file, bytes, facts);
  const { head, all } = await peek(plain, HEAD_BYTES);
  const detected = detectEncoding(joinBytes(head));
  if (detected.kind === "binary") {
    const message = `this is ${detected.what}, not text; export the papers as text, JSON or JSON Lines`;
    facts.diagnostics.push(diagnose("read.binary", message, { file }));
    // Reading one chunk and stopping lets go of the source.
    for await (const chunk of all) if (chunk.length > 0) break;
    return { text: nothing(), facts };
  }
  facts.encoding = detected.encoding;
  if (detected.encoding === "utf-8") return { text: unifyLineEnds(decodeUtf8(file, all, facts)), facts };
  if (!detected.certain) {
    const message = `no byte order mark, read as ${detected.encoding.toUpperCase()}; save it as UTF-8 if letters look wrong`;
    facts.diagnostics.push(diagnose("read.encoding-guessed", message, { file }));
  }
  return { text: unifyLineEnds(decodeUtf16(all, detected.encoding)), facts };
}

async function inflate(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  facts: DecodingFacts,
): Promise<AsyncIterable<Uint8Array>> {
  const { head, all } = await peek(bytes, 2);
  if (!isGzip(joinBytes(head))) return all;
  facts.compressed = true;
  return gunzip(all, (reason) => {
    const message = `the compressed data is damaged or cut (${reason}); what came before was read, get the file again for the rest`;
    facts.diagnostics.push(diagnose("read.damaged-gzip", message, { file }));
  });
}

async function* decodeUtf8(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  facts: DecodingFacts,
): AsyncGenerator<string> {
  const decoder = new Utf8Decoder();
  let first = true;
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, false);
    yield first ? text.replace(/^\uFEFF/, "") : text;
    first &&= text === "";
  }
  yield decoder.decode(new Uint8Array(0), true);
  reportUtf8(file, decoder, facts);
}

function reportUtf8(file: string, decoder: Utf8Decoder, facts: DecodingFacts): void {
  if (decoder.firstBadLine === null) return;
  const at = { file, line: decoder.firstBadLine };
  if (decoder.verdict === "windows-1252") {
    facts.encoding = "windows-1252";
    const message =
      "not UTF-8 from here on, read as Windows-1252; save the file as UTF-8 if letters look wrong";
    facts.diagnostics.push(diagnose("read.encoding-guessed", message, at));
  } else {
    const message = `bytes that are not UTF-8 were replaced by "\uFFFD" (${decoder.badCount === 1 ? "once, here" : `${decoder.badCount} times, first here`}); save the file as UTF-8`;
    facts.diagnostics.push(diagnose("read.damaged-text", message, at));
  }
}

async function* decodeUtf16(
  chunks: AsyncIterable<Uint8Array>,
  encoding: "utf-16le" | "utf-16be",
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

async function* unifyLineEnds(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let held = "";
  for await (const chunk of chunks) {
    const text = held + chunk;
    // "\r" at the end of a chunk may be half of "\r\n".
    held = text.endsWith("\r") ? "\r" : "";
    const whole = held === "" ? text : text.slice(0, -1);
    if (whole !== "") yield whole.includes("\r") ? whole.replace(/\r\n?/g, "\n") : whole;
  }
  if (held !== "") yield "\n";
}

async function* nothing(): AsyncGenerator<never> {
  // No text.
}

function joinBytes(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
